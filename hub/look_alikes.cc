// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/look_alikes.h"

#include <algorithm>
#include <map>

namespace hub {
namespace {

constexpr std::size_t ShortestStem = 4;  // letters: shorter ones look like too much
constexpr std::size_t MostLikes = 12;
constexpr double LeastLikeness = 0.4;
constexpr double CloseLikeness = 0.6;

constexpr std::size_t MostCorrections = 3;
constexpr std::size_t MostCandidates = 40;
constexpr double LeastLikenessOfCandidates = 0.3;
constexpr std::size_t ShortWord = 6;  // letters: below it one may differ, from it on two

// Those that differ least, when they differ little enough.
std::vector<std::string> find_corrections(const std::string& stem, const Vocabulary& vocabulary) {
    const std::size_t most = stem.size() < ShortWord ? 1 : 2;
    std::map<std::size_t, std::vector<std::string>> by_distance;
    for (Vocabulary::Neighbour& near : vocabulary.neighbours(stem, LeastLikenessOfCandidates, MostCandidates))
        by_distance[edit_distance(stem, near.stem, most)].push_back(std::move(near.stem));
    if (by_distance.empty() || by_distance.begin()->first > most) return {};
    std::vector<std::string> nearest = std::move(by_distance.begin()->second);
    nearest.resize(std::min(nearest.size(), MostCorrections));
    return nearest;
}

}  // namespace

LookAlikes find_look_alikes(const std::string& stem, bool is_dutch, const Vocabulary& vocabulary) {
    LookAlikes found;
    found.is_known = vocabulary.has(stem);
    if (stem.size() < ShortestStem) return found;
    const bool is_strange = !found.is_known && !is_dutch;
    if (is_strange) found.corrections = find_corrections(stem, vocabulary);
    if (!found.corrections.empty()) return found;
    for (Vocabulary::Neighbour& near : vocabulary.neighbours(stem, LeastLikeness, MostLikes)) {
        const bool is_close = near.likeness >= CloseLikeness;
        // What looks like a good word from afar would only make the list longer.
        if (is_close || is_strange) (is_close ? found.close : found.far).push_back(std::move(near.stem));
    }
    return found;
}

}  // namespace hub
