// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/concept_finder.h"

#include <algorithm>

namespace indexer {
namespace {

using Stems = std::vector<std::string>;

// The stems at each position. A hyphenated word stands at the position of its first part, so that position has two.
std::map<std::uint32_t, Stems> stems_by_position(const std::vector<AnalysedWord>& words) {
    std::map<std::uint32_t, Stems> positions;
    for (const AnalysedWord& word : words) positions[word.token.position].push_back(word.stem);
    return positions;
}

bool is_whole(const AnalysedWord& word, const std::vector<AnalysedWord>& words) {
    return std::any_of(words.begin(), words.end(), [&](const AnalysedWord& part) {
        return part.token.position == word.token.position && part.token.end - part.token.begin < word.token.end - word.token.begin;
    });
}

// "mbo-student" is looked for as mbo + student and as mbostudent.
std::vector<Stems> ways_to_write(const std::vector<AnalysedWord>& label) {
    Stems parts;
    std::vector<Stems> ways;
    const std::uint32_t last = label.empty() ? 0 : label.back().token.end;
    for (const AnalysedWord& word : label) {
        if (word.is_completed) continue;
        if (!is_whole(word, label))
            parts.push_back(word.stem);
        else if (word.token.begin == label.front().token.begin && word.token.end == last)
            ways.push_back({word.stem});
    }
    if (!parts.empty()) ways.push_back(std::move(parts));
    return ways;
}

bool stands_at(const std::map<std::uint32_t, Stems>& positions, std::uint32_t begin, const Stems& stems) {
    for (std::size_t i = 0; i < stems.size(); ++i) {
        const auto found = positions.find(begin + static_cast<std::uint32_t>(i));
        if (found == positions.end() || std::find(found->second.begin(), found->second.end(), stems[i]) == found->second.end()) return false;
    }
    return true;
}

}  // namespace

ConceptFinder::ConceptFinder(const std::vector<Concept>& concepts, Analyser& analyser) {
    for (std::size_t number = 0; number < concepts.size(); ++number) {
        const Concept& concept_ = concepts[number];
        add(number, concept_.label_nl, analyser);
        add(number, concept_.label_en, analyser);
        for (const std::string& label : concept_.other_nl) add(number, label, analyser);
        for (const std::string& label : concept_.other_en) add(number, label, analyser);
    }
}

void ConceptFinder::add(std::size_t concept_number, const std::string& label, Analyser& analyser) {
    for (Stems& stems : ways_to_write(analyser.analyse(label))) by_first_stem_[stems.front()].push_back({concept_number, std::move(stems)});
}

std::vector<ConceptFinder::Match> ConceptFinder::find(const std::vector<AnalysedWord>& words) const {
    std::vector<Match> matches;
    const std::map<std::uint32_t, Stems> positions = stems_by_position(words);
    for (const auto& [position, stems] : positions)
        for (const std::string& stem : stems) {
            const auto labels = by_first_stem_.find(stem);
            if (labels == by_first_stem_.end()) continue;
            for (const Label& label : labels->second)
                if (stands_at(positions, position, label.stems))
                    matches.push_back({label.concept_number, position, position + static_cast<std::uint32_t>(label.stems.size())});
        }
    return matches;
}

}  // namespace indexer
