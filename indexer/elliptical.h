// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/compound_splitter.h"
#include "indexer/tokenizer.h"

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// The whole word that a hyphen at the end or the beginning of a word stands for.
struct Completion {
    std::size_t token = 0;  // the shortened word's number in the list given
    std::string word;       // folded: "taal-" in "taal- en beroepsvaardigheden" -> "taalvaardigheden"
};

// Dutch leaves out what two compounds share: "arbeidsmarkt- en stagediscriminatie", "stagebegeleiding en -bemiddeling". The shared part
// is what a hyphen in the full word says it is ("leer- en doe-netwerken"), else its last (first) part; a word that is no compound
// completes nothing. Pre: `tokens` are tokenize(text).
std::vector<Completion> complete_elliptical(std::string_view text, const std::vector<Token>& tokens, const CompoundSplitter& splitter);

}  // namespace indexer
