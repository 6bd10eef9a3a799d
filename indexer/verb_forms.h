// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/lexicon.h"

#include <optional>
#include <string>
#include <string_view>

namespace indexer {

// The infinitive of a regular past participle, with or without a separable particle: gesolliciteerd -> solliciteren, aangemeld ->
// aanmelden. Takes the ending that Dutch spelling asks for ('t kofschip) and only verbs that the list has. Nothing for all else;
// nouns that look like one (gebied) belong in vormen-nl.txt. Pre: `word` is folded.
std::optional<std::string> infinitive_of_participle(std::string_view word, const Lexicon& lexicon);

// The infinitive of a regular present or past: werkt, werkte, werkten -> werken; solliciteerde -> solliciteren. Only when the list has
// the other forms that a verb would have, and not for what also begins compounds: that is a noun (markt, waarde, lasten). Of an
// irregular verb only the present (loopt -> lopen). Pre: `word` is folded.
std::optional<std::string> infinitive_of_finite(std::string_view word, const Lexicon& lexicon);

// A separable verb cut in two: afwijzen -> af, wijzen. Nothing when it is none.
struct SeparableVerb {
    std::string particle;
    std::string verb;
};
std::optional<SeparableVerb> split_separable_verb(std::string_view word, const Lexicon& lexicon);

}  // namespace indexer
