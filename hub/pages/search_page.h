// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"
#include "hub/search_result.h"

namespace hub {

// /zoeken: a result as a page.
Page search_page(const Context& context, const Query& query, const SearchResult& result);

}  // namespace hub
