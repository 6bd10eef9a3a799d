// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/concept_relations.h"

namespace indexer {

bool ConceptRelations::is_below(std::size_t number, std::size_t above) const {
    std::vector<bool> seen(broader_.size());
    std::vector<std::size_t> open{number};
    while (!open.empty()) {
        const std::size_t here = open.back();
        open.pop_back();
        if (here == above) return true;
        if (seen[here]) continue;
        seen[here] = true;
        open.insert(open.end(), broader_[here].begin(), broader_[here].end());
    }
    return false;
}

bool ConceptRelations::add_broader(std::size_t number, std::size_t above) {
    if (is_below(above, number)) return false;
    broader_[number].insert(above);
    return true;
}

void ConceptRelations::add_related(std::size_t number, std::size_t other) {
    related_[number].insert(other);
    related_[other].insert(number);
}

void ConceptRelations::write_to(std::vector<Concept>& concepts) const {
    const auto is_used = [&](std::size_t number) { return !concepts[number].label_nl.empty(); };
    for (std::size_t number = 0; number < concepts.size(); ++number) {
        if (!is_used(number)) continue;
        for (const std::size_t above : broader_[number]) {
            if (!is_used(above)) continue;
            concepts[number].broader.push_back(concepts[above].slug);
            concepts[above].narrower.push_back(concepts[number].slug);
        }
        for (const std::size_t other : related_[number])
            if (is_used(other)) concepts[number].related.push_back(concepts[other].slug);
        concepts[number].is_top = concepts[number].broader.empty();
    }
}

}  // namespace indexer
