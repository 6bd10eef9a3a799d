// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ranking.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace hub {
namespace {

// The least of the `count` best scores, or 0 when there are no more than that.
float least_of_best(const Matches& matches, std::size_t count) {
    std::priority_queue<float, std::vector<float>, std::greater<>> best;
    matches.documents.for_each([&](std::uint32_t document) {
        const float score = matches.scores[document];
        if (best.size() < count)
            best.push(score);
        else if (score > best.top()) {
            best.pop();
            best.push(score);
        }
    });
    return best.size() < count ? 0 : best.top();
}

}  // namespace

// A match whose score is `at_most` this, and is exactly this once its nearness has been looked up.
struct Ranking::Hope {
    double at_most = 0;
    Ranked match;
    bool is_certain = false;

    bool operator<(const Hope& other) const { return at_most != other.at_most ? at_most < other.at_most : match.document > other.match.document; }
};

Matches Ranking::matches() const {
    Matches matches{DocumentSet(postings_.documents_end()), std::vector<float>(postings_.documents_end())};
    for (const PlanLeaf& leaf : plan_.required) add_scores(leaf, matches);
    for (const PlanLeaf& leaf : plan_.wanted) add_scores(leaf, matches);
    if (!plan_.required.empty() || plan_.wanted.empty()) matches.documents = documents_with_all(plan_.required);
    for (const std::vector<PlanLeaf>& group : plan_.excluded)
        documents_with_all(group).for_each([&](std::uint32_t document) { matches.documents.erase(document); });
    return matches;
}

void Ranking::add_scores(const PlanLeaf& leaf, Matches& matches) const {
    const auto postings = find(leaf);
    const auto weight = static_cast<float>(leaf.weight);
    for (std::size_t i = 0; i < postings->documents.size(); ++i) {
        matches.scores[postings->documents[i]] += weight * postings->weights[i];
        matches.documents.insert(postings->documents[i]);
    }
}

// All documents when there are no leaves.
DocumentSet Ranking::documents_with_all(const std::vector<PlanLeaf>& leaves) const {
    DocumentSet all = postings_.documents();
    for (const PlanLeaf& leaf : leaves) {
        DocumentSet having(postings_.documents_end());
        for (const std::uint32_t document : find(leaf)->documents) having.insert(document);
        all &= having;
    }
    return all;
}

void Ranking::add_nearness(Ranked& match) const {
    for (const PlanLeaf& leaf : plan_.nearness)
        if (const double weight = weight_if_near(leaf, match.document); weight > 0 && stands_in(leaf, match.document, database_)) match.score += weight;
}

// What nearness adds if it is there: nothing for a document that has not both words.
double Ranking::weight_if_near(const PlanLeaf& leaf, std::uint32_t document) const {
    double weight = 0;
    for (const std::string& term : leaf.terms) {
        const auto postings = find({PlanLeaf::Kind::Any, {term}});
        const auto at = std::lower_bound(postings->documents.begin(), postings->documents.end(), document);
        if (at == postings->documents.end() || *at != document) return 0;
        weight += leaf.weight * postings->weights[static_cast<std::size_t>(at - postings->documents.begin())];
    }
    return weight;
}

// By document, what nearness can add at most.
std::vector<float> Ranking::most_nearness() const {
    std::vector<float> most(postings_.documents_end());
    for (const PlanLeaf& leaf : plan_.nearness) {
        const Postings both = in_both(*find({PlanLeaf::Kind::Any, {leaf.terms[0]}}), *find({PlanLeaf::Kind::Any, {leaf.terms[1]}}));
        for (std::size_t i = 0; i < both.documents.size(); ++i) most[both.documents[i]] += static_cast<float>(leaf.weight) * both.weights[i];
    }
    return most;
}

// Those matches that may be among the best `count`: at most as good as they may be, at least as good as they are without nearness.
std::vector<Ranking::Hope> Ranking::hopes_of(const Matches& matches, std::size_t count) const {
    const std::vector<float> most = most_nearness();
    const float least = least_of_best(matches, count);
    std::vector<Hope> hopes;
    matches.documents.for_each([&](std::uint32_t document) {
        const float score = matches.scores[document];
        if (score + most[document] >= least) hopes.push_back({static_cast<double>(score) + static_cast<double>(most[document]), {document, score}, most[document] == 0});
    });
    return hopes;
}

// Looks a note's nearness up only when nothing that is known for certain is better than the note may be.
std::vector<Ranked> Ranking::best(const Matches& matches, std::size_t offset, std::size_t count) const {
    std::vector<Hope> hopes = hopes_of(matches, offset + count);
    std::make_heap(hopes.begin(), hopes.end());
    std::vector<Ranked> page;
    for (std::size_t rank = 0; !hopes.empty() && rank < offset + count;) {
        std::pop_heap(hopes.begin(), hopes.end());
        Hope& hope = hopes.back();
        if (hope.is_certain) {
            if (rank++ >= offset) page.push_back({hope.match.document, hope.at_most});
            hopes.pop_back();
            continue;
        }
        deadline_.check();
        add_nearness(hope.match);
        hope.at_most = hope.match.score;
        hope.is_certain = true;
        std::push_heap(hopes.begin(), hopes.end());
    }
    return page;
}

}  // namespace hub
