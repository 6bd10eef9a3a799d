// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace indexer {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

// Strict: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_valid_utf8(std::string_view text);

// Where the first byte stands that is not part of valid UTF-8.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// The code point at `position`, which moves past it. A byte that is not UTF-8 gives U+FFFD and costs one byte.
char32_t next_code_point(std::string_view text, std::size_t& position);

void append_utf8(std::string& out, char32_t code_point);

// The first character that changes what surrounds it without being seen: bidi controls, and control characters other than
// tab and line end.
std::optional<char32_t> find_hidden_control(std::string_view text);

// Bidi controls as "[U+202E]", other hidden controls as U+FFFD.
std::string show_hidden_controls(std::string_view text);

}  // namespace indexer
