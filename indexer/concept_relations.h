// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/concepts.h"

#include <cstddef>
#include <set>
#include <vector>

namespace indexer {

// What concepts have to do with each other, by their numbers in a list that is sorted by slug.
class ConceptRelations {
public:
    explicit ConceptRelations(std::size_t concepts) : broader_(concepts), related_(concepts) {}

    // False when `above` falls under `number` already: broader concepts may not make a circle.
    bool add_broader(std::size_t number, std::size_t above);
    void add_related(std::size_t number, std::size_t other);

    // Fills in broader, narrower, related and is_top, between concepts with a Dutch label only.
    void write_to(std::vector<Concept>& concepts) const;

private:
    bool is_below(std::size_t number, std::size_t above) const;

    std::vector<std::set<std::size_t>> broader_;
    std::vector<std::set<std::size_t>> related_;
};

}  // namespace indexer
