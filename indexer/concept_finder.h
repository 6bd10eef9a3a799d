// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyser.h"
#include "indexer/concepts.h"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace indexer {

// Finds the concepts of the thesaurus in a text: one of their labels, Dutch or English, in whatever inflection, with or without
// hyphen. A label of several words is found where they stand in a row.
class ConceptFinder {
public:
    // `analyser`: of the language of the texts, for labels and texts alike.
    ConceptFinder(const std::vector<Concept>& concepts, Analyser& analyser);

    // Where a label stands: the words [begin, end) by position of their tokens.
    struct Match {
        std::size_t concept_number = 0;  // in the list given
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    std::vector<Match> find(const std::vector<AnalysedWord>& words) const;

private:
    struct Label {
        std::size_t concept_number = 0;
        std::vector<std::string> stems;
    };
    void add(std::size_t concept_number, const std::string& label, Analyser& analyser);

    std::unordered_map<std::string, std::vector<Label>> by_first_stem_;
};

}  // namespace indexer
