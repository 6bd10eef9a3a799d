// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/heading_id.h"

#include "indexer/utf8.h"

#include <optional>

namespace indexer {

namespace {

constexpr std::size_t SlugBytesMax = 80;

// U+00C0 to U+017F without their marks; a hyphen where there is no letter.
constexpr std::string_view Folded =
    "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(Folded.size() == 0x180 - 0xC0);

// The ASCII letter or digit that stands for `code_point`, a hyphen for what separates words, nothing for a combining mark.
std::optional<char> fold(char32_t code_point) {
    if (code_point >= 0x300 && code_point <= 0x36F) {
        return std::nullopt;
    }
    if (code_point >= 0xC0 && code_point < 0x180) {
        return Folded[code_point - 0xC0];
    }
    if (code_point >= 'A' && code_point <= 'Z') {
        return static_cast<char>(code_point | 0x20);
    }
    bool kept = (code_point >= 'a' && code_point <= 'z') || (code_point >= '0' && code_point <= '9');
    return kept ? static_cast<char>(code_point) : '-';
}

std::string to_slug(std::string_view text) {
    std::string slug;
    for (std::size_t position = 0; position < text.size() && slug.size() < SlugBytesMax;) {
        auto folded = fold(next_code_point(text, position));
        bool doubled = folded == '-' && (slug.empty() || slug.back() == '-');
        if (folded && !doubled) {
            slug += *folded;
        }
    }
    while (slug.ends_with('-')) {
        slug.pop_back();
    }
    return slug;
}

}  // namespace

std::string to_heading_id(std::string_view text) {
    auto slug = to_slug(text);
    return "k-" + (slug.empty() ? std::string{"kop"} : slug);
}

}  // namespace indexer
