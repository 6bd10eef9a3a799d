// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyser.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace indexer {

// Notes that may tell of the same thing: titles and summaries that share most of their words. Compared by stems, without stop words,
// as the share of all their stems that both have (Jaccard). Looks only at notes that share a rare stem, so that many notes stay quick.
class LikelyDuplicates {
public:
    explicit LikelyDuplicates(Analyser& analyser) : analyser_(analyser) {}

    void add(const std::string& slug, const std::string& text);
    struct Pair {
        std::string first;
        std::string second;
        double shared = 0;  // 0 to 1
    };
    // Those that share at least `least`, most alike first.
    std::vector<Pair> find(double least) const;

private:
    Analyser& analyser_;
    std::vector<std::pair<std::string, std::set<std::string>>> notes_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_stem_;
};

}  // namespace indexer
