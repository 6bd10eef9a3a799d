// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace indexer {

// How easily Dutch text reads, by the formula of Flesch as Douma fitted it to Dutch (W.H. Douma, De leesbaarheid van
// landbouwbladen, 1960): 207 - 0.93 x words per sentence - 77 x syllables per word. Higher is easier: 60 to 70 is plain, under 30 very hard.
// Nothing for fewer than 100 words, which say too little. A measure of form only. Pre: valid UTF-8.
std::optional<double> reading_ease(std::string_view text);

// Syllables of one folded Dutch word: its groups of vowels, at least one.
int count_syllables(std::string_view word);

}  // namespace indexer
