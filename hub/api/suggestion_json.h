// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hub {

inline constexpr std::size_t MostSuggestions = 8;  // more than one look takes in is no help

// GET /v1/suggesties. Links are to pages, in the language of the request.
indexer::Json suggestions_json(const Context& context, const std::string& typed, const std::vector<Suggestion>& suggestions);

}  // namespace hub
