// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the sources of SearchIndex only: shows Xapian, as search_index_state.h does.

#include "hub/overview.h"
#include "hub/search_index_state.h"
#include "hub/type_ahead.h"

namespace hub {

// What takes reading every card of a generation, done once.
struct CardSummary {
    Overview overview;
    TypeAhead type_ahead;
    std::vector<FindingRow> findings;  // of a note one after the other
    std::map<std::string, std::uint32_t> documents;  // by slug

    // The questions that are still open.
    std::vector<AskedAbout> asked_about(const indexer::Companions& companions) const;
};

// `documents`: all of them.
indexer::Expected<CardSummary> summarise_cards(const Reader& reader, const std::vector<std::uint32_t>& documents, const indexer::Community& community, const FacetColumns& columns);

}  // namespace hub
