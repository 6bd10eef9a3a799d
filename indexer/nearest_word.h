// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// The word of `words` with the fewest typing errors against `typed` (optimal string alignment), at most a third of its length;
// the first of equals. Nothing when none is that near.
std::optional<std::string> nearest_word(std::string_view typed, const std::vector<std::string>& words);

}  // namespace indexer
