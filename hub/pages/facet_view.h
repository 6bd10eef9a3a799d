// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/search_result.h"

#include <functional>
#include <string>
#include <vector>

namespace hub {

// The facets beside the results as {voor, meer}: those in sight and those behind "more". A facet with a choice is always
// there; of the others those that have nothing to say about these results are left out.
indexer::Json facet_views(const Context& context, const Query& query, const SearchResult& result);

// The values of a facet as people expect them: agenda and short lists in their own order, years newest first, others by count.
std::vector<FacetValue> in_order(const Context& context, const Facet& facet);

// Where a question is asked again when a choice changes.
using QueryAddress = std::function<std::string(const Query&)>;

// The chosen values as chips, and what remains without any (0: not said); false when nothing is chosen.
indexer::Json choice_views(const Context& context, const Query& query, std::size_t total_without, const QueryAddress& address);

}  // namespace hub
