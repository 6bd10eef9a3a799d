// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/likely_duplicates.h"

#include <algorithm>

namespace indexer {
namespace {

constexpr std::size_t MostNotesOfRareStem = 20;

double share(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto both = static_cast<double>(std::count_if(a.begin(), a.end(), [&](const std::string& stem) { return b.contains(stem); }));
    const double all = static_cast<double>(a.size() + b.size()) - both;
    return all == 0 ? 0 : both / all;
}

}  // namespace

void LikelyDuplicates::add(const std::string& slug, const std::string& text) {
    std::set<std::string> stems;
    for (const AnalysedWord& word : analyser_.analyse(text))
        if (!analyser_.is_stop_word(word.token.word)) stems.insert(word.stem);
    for (const std::string& stem : stems) by_stem_[stem].push_back(notes_.size());
    notes_.emplace_back(slug, std::move(stems));
}

std::vector<LikelyDuplicates::Pair> LikelyDuplicates::find(double least) const {
    std::set<std::pair<std::size_t, std::size_t>> candidates;
    for (const auto& [stem, notes] : by_stem_) {
        if (notes.size() > MostNotesOfRareStem) continue;
        for (std::size_t i = 0; i < notes.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) candidates.emplace(notes[j], notes[i]);
    }
    std::vector<Pair> pairs;
    for (const auto& [first, second] : candidates) {
        const double shared = share(notes_[first].second, notes_[second].second);
        if (shared >= least) pairs.push_back({notes_[first].first, notes_[second].first, shared});
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.shared > b.shared; });
    return pairs;
}

}  // namespace indexer
