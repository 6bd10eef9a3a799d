// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hub {

inline constexpr const char* CsvType = "text/csv; charset=utf-8";

// `text` as a cell: between quotes, and not run as a formula by a spreadsheet, for whoever wrote it need not wish the reader well. It
// gets an apostrophe in front where it begins as a formula does, and behind a ';' or a line end, where a Dutch spreadsheet (its
// separator is ';') may begin a new cell whatever the quotes say.
std::string csv_text(std::string_view text);
// A number of our own: it is no text, so a minus stays a minus.
std::string csv_number(std::string_view number);
// Cells as a row, with its line end (RFC 4180).
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace hub
