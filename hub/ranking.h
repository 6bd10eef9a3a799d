// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/posting_cache.h"

#include <cstdint>
#include <vector>

namespace hub {

struct Ranked {
    std::uint32_t document = 0;
    double score = 0;
};

// The notes that answer a plan, and what each scores; of other notes the score says nothing.
struct Matches {
    DocumentSet documents;
    std::vector<float> scores;  // by document
};

// A plan held against one generation: first all notes that answer it, then the order of the best.
class Ranking {
public:
    // All must outlive it.
    Ranking(const SearchPlan& plan, PostingCache& postings, const Xapian::Database& database, const Deadline& deadline)
        : plan_(plan), postings_(postings), database_(database), deadline_(deadline) {}

    // Nearness is not in the scores yet: to know it costs more than all else together, and few notes need it.
    Matches matches() const;

    // Of `matches`, whose scores may have been changed and which may have been thinned, the best first, nearness counted, from the
    // one at `offset` on, at most `count`. Equal scores in the order of the documents.
    std::vector<Ranked> best(const Matches& matches, std::size_t offset, std::size_t count) const;

    // Counts nearness into the score of one match.
    void add_nearness(Ranked& match) const;

private:
    struct Hope;
    std::vector<Hope> hopes_of(const Matches& matches, std::size_t count) const;
    void add_scores(const PlanLeaf& leaf, Matches& matches) const;
    DocumentSet documents_with_all(const std::vector<PlanLeaf>& leaves) const;
    double weight_if_near(const PlanLeaf& leaf, std::uint32_t document) const;
    std::vector<float> most_nearness() const;
    std::shared_ptr<const Postings> find(const PlanLeaf& leaf) const { return postings_.find(leaf, database_, deadline_); }

    const SearchPlan& plan_;
    PostingCache& postings_;
    const Xapian::Database& database_;
    const Deadline& deadline_;
};

}  // namespace hub
