// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace indexer {

// Whether people may give something this name in an address: lower case letters, digits and single hyphens between them, at
// most 120 (the pattern of knowledge/schema/).
inline bool is_slug_of_words(std::string_view slug) {
    constexpr std::size_t Longest = 120;
    const auto fine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !slug.empty() && slug.size() <= Longest && std::all_of(slug.begin(), slug.end(), fine) && slug.front() != '-' &&
           slug.back() != '-' && slug.find("--") == std::string_view::npos;
}

// Such a name made of a title: its letters without diacritics, everything else a hyphen, cut between words at 80 bytes. Empty when
// the title has no Latin letters or digits. Pre: valid UTF-8.
std::string slug_of_words(std::string_view title);

}  // namespace indexer
