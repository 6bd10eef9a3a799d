// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/search_index.h"

namespace hub {

// /v1/collecties, /v1/kennisvragen, /v1/gemeenschappen: what a list shows of each.
indexer::Json companions_json(const SearchIndex& index, const indexer::ContentKind& kind);
// One of them: its fields in camelCase, its text, its last change.
indexer::Json companion_json(const SearchIndex& index, const indexer::Companion& companion);

// /v1/begrippen and /v1/begrippen/{slug}: labels, relations, number of notes.
indexer::Json concepts_json(const SearchIndex& index);
indexer::Json concept_json(const SearchIndex& index, const indexer::Concept& named);

// /v1/cijfers and /v1/cijfers/{slug}: the explanation of a table, and its rows.
indexer::Json figure_tables_json(const SearchIndex& index);
indexer::Json figure_table_json(const SearchIndex& index, const indexer::FigureTable& table);

}  // namespace hub
