// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/vocabulary.h"
#include "indexer/analyser.h"

#include <vector>

namespace hub {

// The two halves of a word that the word list does not know, where both are words of the notes: standaardwerkbalk -> standaard,
// werkbalk; stagembo -> stage, mbo. Ranges in the word, with the stems of the halves; empty when no cut is good. The notes' own words
// take part only here, in questions: cutting notes by them would make an index depend on the order it was made in.
std::vector<indexer::StemPart> cut_by_vocabulary(const std::string& word, const Vocabulary& vocabulary, indexer::Analyser& analyser);

}  // namespace hub
