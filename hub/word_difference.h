// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hub {

// A piece of two texts that are compared: in both, only in the first, or only in the second.
struct TextPiece {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string text;
    bool operator==(const TextPiece&) const = default;
};

// What has to be taken out of `before` and put in to get `after`, word by word: the pieces without Added are `before`, those without
// Removed are `after`, byte by byte. As few words as possible (E. Myers, An O(ND) Difference Algorithm, 1986); texts that differ in
// more than some hundreds of words are replaced from the first difference to the last. No two pieces in a row are of one kind, none is empty,
// and of a replacement the removed text comes first.
std::vector<TextPiece> word_difference(std::string_view before, std::string_view after);

// The part of the words of both that they share, from 0 to 1; 1 for two empty texts.
double shared_words(std::string_view before, std::string_view after);

}  // namespace hub
