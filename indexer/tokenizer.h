// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// A word in a text: its folded form and the bytes it stands in.
struct Token {
    std::string word;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t position = 0;  // counts words from 1; a hyphenated whole shares the position of its first part
};

// Letters and digits make words. Kept whole: P&O, i.v.m., BV's, 3,5. Hyphenated words come as their parts and joined:
// "mbo-student" -> mbo, mbostudent (same position), student. Pre: valid UTF-8.
std::vector<Token> tokenize(std::string_view text);

}  // namespace indexer
