// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/note_difference.h"
#include "hub/page.h"

#include <vector>

namespace hub {

// /notities/{slug}/versies: when the note changed, and what its writers said of it.
Page versions_page(const Context& context, const NoteView& note);

// /notities/{slug}/versies/{commit}: the note as it was; `past` as past_view gives it.
Page version_page(const Context& context, const NoteView& past);

// Two versions of a note, the older first, and what is different. The entries are of the note's history.
struct VersionDifference {
    const indexer::Json& before;
    const indexer::Json& after;
    std::vector<PartChange> changes;
};
// /notities/{slug}/versies/{commit}/verschil
Page difference_page(const Context& context, const NoteView& note, const VersionDifference& difference);

// Labels instead of codes, in the language of the page.
ValueText labels_of(const Context& context);

}  // namespace hub
