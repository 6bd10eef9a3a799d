// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/ranking.h"

#include <algorithm>
#include <functional>

namespace hub {
namespace {

// A row of scores, one a document, and how far each document has come: it must have all that is required, one after the other.
class Scores {
public:
    explicit Scores(std::uint32_t documents_end) : scores_(documents_end), steps_(documents_end) {}

    // Documents that are at `step` and have the leaf go to `next`.
    void add(const Postings& postings, double weight, std::uint8_t step, std::uint8_t next) {
        for (std::size_t i = 0; i < postings.documents.size(); ++i) {
            const std::uint32_t document = postings.documents[i];
            if (steps_[document] != step && steps_[document] != next) continue;
            scores_[document] += static_cast<float>(weight) * postings.weights[i];
            steps_[document] = next;
        }
    }

    void admit(const std::vector<std::uint32_t>& documents, std::uint8_t step) {
        for (const std::uint32_t document : documents) steps_[document] = step;
    }

    std::vector<Ranked> at(std::uint8_t step) const {
        std::vector<Ranked> ranked;
        ranked.reserve(static_cast<std::size_t>(std::count(steps_.begin(), steps_.end(), step)));
        for (std::uint32_t document = 0; document < steps_.size(); ++document)
            if (steps_[document] == step) ranked.push_back({document, scores_[document]});
        return ranked;
    }

private:
    std::vector<float> scores_;
    std::vector<std::uint8_t> steps_;
};

constexpr std::uint8_t Found = 255, Out = 254;

}  // namespace

// A match whose score is `at_most` this, and is exactly this once its nearness has been looked up.
struct Ranking::Hope {
    double at_most = 0;
    Ranked match;
    bool is_certain = false;

    bool operator<(const Hope& other) const { return at_most != other.at_most ? at_most < other.at_most : match.document > other.match.document; }
};

std::vector<Ranked> Ranking::matches() const {
    Scores scores(postings_.documents_end());
    std::uint8_t step = 0;
    for (const PlanLeaf& leaf : plan_.required) {
        scores.add(*find(leaf), leaf.weight, step, static_cast<std::uint8_t>(step + 1));
        ++step;
    }
    // With nothing required, each of the wanted finds notes; otherwise they only add to those found.
    const std::uint8_t found = plan_.required.empty() ? Found : step;
    if (plan_.required.empty() && plan_.wanted.empty()) scores.admit(postings_.documents(), found);
    for (const PlanLeaf& leaf : plan_.wanted) scores.add(*find(leaf), leaf.weight, step, found);
    for (const std::vector<PlanLeaf>& group : plan_.excluded) {
        Postings all = *find(group.front());
        for (std::size_t i = 1; i < group.size(); ++i) all = in_both(all, *find(group[i]));
        scores.admit(all.documents, Out);
    }
    return scores.at(found);
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
std::vector<Ranking::Hope> Ranking::hopes_of(const std::vector<Ranked>& matches, std::size_t count) const {
    const std::vector<float> most = most_nearness();
    double least = 0;
    if (count < matches.size()) {
        std::vector<double> scores;
        scores.reserve(matches.size());
        for (const Ranked& match : matches) scores.push_back(match.score);
        const auto last = scores.begin() + static_cast<std::ptrdiff_t>(count) - 1;
        std::nth_element(scores.begin(), last, scores.end(), std::greater<>());
        least = *last;
    }
    std::vector<Hope> hopes;
    for (const Ranked& match : matches)
        if (const double at_most = match.score + static_cast<double>(most[match.document]); at_most >= least) hopes.push_back({at_most, match, most[match.document] == 0});
    return hopes;
}

// Looks a note's nearness up only when nothing that is known for certain is better than the note may be.
std::vector<Ranked> Ranking::best(const std::vector<Ranked>& matches, std::size_t offset, std::size_t count) const {
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
