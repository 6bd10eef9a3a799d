// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /notities/{slug}: a note with its findings, sources, history and place in the agenda, all from the stored document.
Page note_page(const Context& context, const NoteView& note);
// What it shows, for pages that show the same with something around it.
indexer::Json note_page_view(const Context& context, const NoteView& note);

}  // namespace hub
