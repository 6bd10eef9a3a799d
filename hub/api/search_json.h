// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/search_index.h"

#include <string>

namespace hub {

// The search answer of /v1/notities and `watwerkt search --json`. Labels in `language`; `path` is where it was asked.
indexer::Json search_json(const SearchIndex& index, const Query& query, const SearchResult& result, const std::string& language,
                          const std::string& path = "/v1/notities");

// /v1/notities/{slug}: the front matter in camelCase, body, history, mistakes.
indexer::Json note_json(const SearchIndex& index, const NoteView& note);
// /v1/themas: the agenda as a tree with the number of notes at every item.
indexer::Json themes_json(const SearchIndex& index, const std::string& language);
// /v1/status: which commit, how many notes, what is not served and why.
indexer::Json status_json(const SearchIndex& index);

}  // namespace hub
