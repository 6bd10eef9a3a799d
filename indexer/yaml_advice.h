// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// What a YAML parser says when it gives up, and what it had just read.
struct YamlBreak {
    std::string reason;         // the library's own words
    int line = 1;               // where it gave up, from 1
    bool after_quoted = false;  // the last thing read was quoted text
    int quote_line = 0;         // where that began
    int quote_end_line = 0;     // where that ended
};

struct YamlAdvice {
    int line = 1;  // where the writer has to look, often before the line where the parser gave up
    std::string message;
    bool one_line = true;  // false: the cause may be lines away (an open bracket), so mending this line would not help
};

std::vector<std::string_view> split_lines(std::string_view text);

// The usual causes in plain Dutch, with what to write instead.
YamlAdvice advise(const YamlBreak& found, const std::vector<std::string_view>& lines);

}  // namespace indexer
