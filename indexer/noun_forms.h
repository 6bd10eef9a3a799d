// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon.h"

#include <optional>
#include <string>
#include <string_view>

namespace indexer {

// What to stem in the place of a noun whose own ending misleads Snowball's Dutch stemmer, when the list has both: the singular of a
// plural in -s or -en after a vowel (organisaties -> organisatie, ideeen -> idee), the word that a diminutive is made of (kaartjes ->
// kaart), and the plural of a singular in -s (plaats -> plaatsen, of which the stemmer leaves plaats; of plaats it leaves plaat).
// Nothing for all else. Pre: `word` is folded.
std::optional<std::string> noun_to_stem(std::string_view word, const Lexicon& lexicon);

}  // namespace indexer
