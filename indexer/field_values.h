// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/field_table.h"
#include "indexer/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// The scalars at `path` of a note's front matter as text, in order, each once. "a[].b.c" goes through lists; a path that
// ends in a list gives its items. What is not there gives nothing.
std::vector<std::string> values_at(const Json& front, std::string_view path);

// The first of values_at as text, or `otherwise`. Safe on front matter that no schema has seen.
std::string first_value(const Json& front, std::string_view path, std::string otherwise = {});

// The values a note has for a facet: as values_at, or "ja" for a field that is there (FacetKind::Presence).
std::vector<std::string> facet_values(const Json& front, const Field& field);

// The name in JSON and query parameters: omvang_organisatie -> omvangOrganisatie (NL API Design Rules: camelCase).
std::string api_name(std::string_view name);

}  // namespace indexer
