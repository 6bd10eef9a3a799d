// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

namespace indexer {

// Changes the line where a YAML parser gave up, so that what comes after it can be read and all mistakes are told at once. A line
// "key: text" gets its text between quotes, which is what the writer meant; a line that is in `quoted` already, or of another form,
// becomes empty. The number of lines stays. False when there is nothing left to change.
bool mend_line(std::string& text, int line, std::set<int>& quoted);

}  // namespace indexer
