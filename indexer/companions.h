// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/content_place.h"
#include "indexer/figures.h"
#include "indexer/json.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// One file that stands beside the notes (CompanionKinds): what was right in it.
struct Companion {
    std::string kind;  // ContentKind::slug
    std::string slug;
    std::string path;
    Json front = Json::object();
    std::string html;     // the text, rendered
    std::string changed;  // day of the last commit that touched it, as 2026-11-22; empty when that is not known
    std::int64_t changed_at = 0;  // the same moment in seconds since 1970
};

// All that the community keeps beside its notes and its closed lists. Refers to notes by slug; whether these exist is told by check.
struct Companions {
    std::vector<Companion> items;       // by kind in the order of CompanionKinds, then by slug
    std::vector<FigureTable> figures;   // sorted by slug
    std::vector<Json> editions;         // knowledge/agenda/*.yaml as written, the leading one first
    std::vector<Json> crosswalks;       // knowledge/oversteken/*.yaml: what of one edition comes back in another

    const Companion* find(std::string_view kind, std::string_view slug) const;
    const FigureTable* find_figures(std::string_view slug) const;
    std::vector<const Companion*> of_kind(std::string_view kind) const;
    // Those of `kind` whose field at `path` (values_at) holds `value`.
    std::vector<const Companion*> that_name(std::string_view kind, std::string_view path, std::string_view value) const;
};

// For the index's metadata.
Json to_json(const Companions& companions);
Companions companions_from_json(const Json& json);

}  // namespace indexer
