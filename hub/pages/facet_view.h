// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/search_result.h"

namespace hub {

// The facets that are shown beside the results, most frequent values first, chosen ones always in sight.
indexer::Json facet_views(const Context& context, const Query& query, const SearchResult& result);

// The chosen values as chips, and what remains without any; false when nothing is chosen.
indexer::Json choice_views(const Context& context, const Query& query, std::size_t total_without);

}  // namespace hub
