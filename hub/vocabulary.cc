// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace hub {
namespace {

constexpr std::size_t Letters = 3;

// Each different run of three letters of "^stem", as one number.
std::vector<std::uint32_t> grams_of(std::string_view stem) {
    const std::string marked = "^" + std::string(stem);
    std::vector<std::uint32_t> grams;
    for (std::size_t i = 0; i + Letters <= marked.size(); ++i) {
        std::uint32_t gram = 0;
        for (std::size_t letter = 0; letter < Letters; ++letter) gram = gram << 8 | static_cast<unsigned char>(marked[i + letter]);
        grams.push_back(gram);
    }
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

double rarity(std::size_t with, std::size_t all) { return std::log1p(static_cast<double>(all) / static_cast<double>(1 + with)); }

}  // namespace

Vocabulary::Vocabulary(std::vector<Entry> entries) : entries_(std::move(entries)), weight_(entries_.size()) {
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.stem < b.stem; });
    for (std::uint32_t i = 0; i < entries_.size(); ++i)
        for (const std::uint32_t gram : grams_of(entries_[i].stem)) by_gram_[gram].push_back(i);
    for (const auto& [gram, found] : by_gram_)
        for (const std::uint32_t entry : found) weight_[entry] += static_cast<float>(rarity(found.size(), entries_.size()));
}

std::uint32_t Vocabulary::documents(std::string_view stem) const {
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), stem, [](const Entry& entry, std::string_view other) { return entry.stem < other; });
    return at != entries_.end() && at->stem == stem ? at->documents : 0;
}

std::vector<Vocabulary::WeighedGram> Vocabulary::weigh(std::string_view stem) const {
    std::vector<WeighedGram> grams;
    for (const std::uint32_t gram : grams_of(stem)) {
        const auto found = by_gram_.find(gram);
        const std::vector<std::uint32_t>* const entries = found == by_gram_.end() ? nullptr : &found->second;
        grams.push_back({rarity(entries == nullptr ? 0 : entries->size(), entries_.size()), entries});
    }
    std::sort(grams.begin(), grams.end(), [](const WeighedGram& a, const WeighedGram& b) { return a.weight > b.weight; });
    return grams;
}

// The rare trigrams first. When those that are left weigh less than a neighbour needs at the least, they bring no new ones, and the
// lists of the common ones are long.
std::vector<Vocabulary::Neighbour> Vocabulary::neighbours(std::string_view stem, double least, std::size_t most) const {
    const std::vector<WeighedGram> grams = weigh(stem);
    double own = 0;
    for (const WeighedGram& gram : grams) own += gram.weight;
    const double needed = own * least / (2 - least);  // what is shared is at most what the other weighs
    double left = own;
    std::vector<float> shared(entries_.size());
    std::vector<std::uint32_t> sharing;
    for (const WeighedGram& gram : grams) {
        const bool brings_new = left >= needed;
        left -= gram.weight;
        if (gram.entries == nullptr) continue;
        for (const std::uint32_t entry : *gram.entries) {
            if (shared[entry] == 0) {
                if (!brings_new) continue;
                sharing.push_back(entry);
            }
            shared[entry] += static_cast<float>(gram.weight);
        }
    }
    std::vector<std::pair<double, std::uint32_t>> near;  // how unlike, entry: entries are sorted by stem
    for (const std::uint32_t entry : sharing) {
        const double likeness = 2 * static_cast<double>(shared[entry]) / (own + static_cast<double>(weight_[entry]));
        if (likeness >= least && entries_[entry].stem != stem) near.emplace_back(-likeness, entry);
    }
    std::sort(near.begin(), near.end());
    if (near.size() > most) near.resize(most);
    std::vector<Neighbour> neighbours;
    for (const auto& [unlikeness, entry] : near) neighbours.push_back({entries_[entry].stem, entries_[entry].documents, -unlikeness});
    return neighbours;
}

std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most) {
    if (std::max(one.size(), other.size()) - std::min(one.size(), other.size()) > most) return most + 1;
    std::vector<std::size_t> before(other.size() + 1), last(other.size() + 1), row(other.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= one.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const bool same = one[i - 1] == other[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return std::min(last.back(), most + 1);
}

}  // namespace hub
