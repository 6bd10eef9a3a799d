// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/nearest_word.h"

#include <algorithm>

namespace indexer {
namespace {

constexpr std::size_t LongestTyped = 64;

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = previous[j - 1] + (a[i - 1] != b[j - 1]);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) current[j] = std::min(current[j], before[j - 2] + 1);
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous[b.size()];
}

}  // namespace

std::optional<std::string> nearest_word(std::string_view typed, const std::vector<std::string>& words) {
    std::optional<std::string> nearest;
    if (typed.size() > LongestTyped) return nearest;
    std::size_t least = typed.size() / 3 + 1;
    for (const std::string& word : words) {
        const std::size_t errors = distance(typed, word);
        if (errors >= least) continue;
        least = errors;
        nearest = word;
    }
    return nearest;
}

}  // namespace indexer
