// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/query.h"

#include <string>
#include <string_view>

namespace hub {

// Percent-encoded for a query parameter's value (space becomes +).
std::string encode_parameter(std::string_view text);
// Percent-encoded for one segment of a path.
std::string encode_segment(std::string_view text);

// Name of a facet as a query parameter: omvangOrganisatie.
std::string facet_parameter(std::string_view facet);

// The plain address of a question: `path` plus q, facets in the table's order, letterlijk, sorteer, perPagina, pagina; what is as usual is left out.
std::string search_address(std::string_view path, const Query& query);

// The addresses of a question's feed and table, under `base` ("" or "/en"). Both are whole, so without a page; a feed has its own order.
std::string feed_address(std::string_view base, Query query);
std::string table_address(std::string_view base, Query query);

// The question with one facet value taken if it was not, and let go if it was; back on the first page.
Query toggled(Query query, const std::string& facet, const std::string& value);

}  // namespace hub
