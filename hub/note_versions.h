// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/search_index.h"
#include "indexer/expected.h"
#include "indexer/json.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hub {

// The versions of a note are the entries of its history, as the index keeps it: no commit besides these is ever read for it.

// "/notities/<slug>/versies/<the commit's first twelve digits>": few enough to read, enough to stay the only one.
std::string version_path(const std::string& slug, const std::string& commit);

// The entry (indexer/stored_note.h) of the commit that begins with `id`: 7 to 40 hexadecimal digits, small letters. NotFound when `id` is no such
// thing, when none or several begin so, or when that commit took the note away. Lives as long as `note`.
indexer::Expected<const indexer::Json*> find_version(const NoteView& note, std::string_view id);
// The entry that said how the note was at `time` (seconds since 1970); null when there was none.
const indexer::Json* version_at(const NoteView& note, std::int64_t time);
// Whether the commit of this entry took the note away.
bool is_deletion(const indexer::Json& entry);

// The note as it was: `past` as read_past_note gives it, with the part of the history that had happened then.
NoteView past_view(const NoteView& now, const indexer::Json& past, const indexer::Json& entry);

}  // namespace hub
