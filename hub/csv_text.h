// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hub {

// A cell of CSV (RFC 4180), always quoted. Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV
// injection).
std::string csv_cell(const std::string& text);
// A number of our own making: may begin with a minus.
std::string csv_number(const std::string& number);
// The cells of one line, with its end.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace hub
