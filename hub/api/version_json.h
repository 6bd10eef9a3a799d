// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/pages/version_pages.h"

namespace hub {

// /v1/notities/{slug}/versies
indexer::Json versions_json(const SearchIndex& index, const NoteView& note);
// /v1/notities/{slug}/versies/{commit}: as note_json, of then
indexer::Json version_json(const SearchIndex& index, const NoteView& past);
// /v1/notities/{slug}/versies/{commit}/verschil: codes and texts as their writers wrote them
indexer::Json difference_json(const SearchIndex& index, const NoteView& note, const VersionDifference& difference);

}  // namespace hub
