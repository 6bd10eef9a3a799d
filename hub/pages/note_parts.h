// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"

namespace hub {

// Parts of a note's page; `front` is the note's front matter as published.
indexer::Json banner_views(const Context& context, const indexer::Json& page);             // merged into the view
indexer::Json question_views(const Context& context, const indexer::Json& front);          // the four questions
indexer::Json finding_views(const Context& context, const NoteView& note);
indexer::Json source_view(const Context& context, const indexer::Json& source);            // one of `bronnen`
indexer::Json source_views(const Context& context, const indexer::Json& front);
indexer::Json trait_views(const Context& context, const indexer::Json& front);             // facet values as links
indexer::Json agenda_views(const Context& context, const indexer::Json& front);
indexer::Json related_views(const Context& context, const indexer::Json& front);
indexer::Json elsewhere_views(const Context& context, const NoteView& note);               // concepts, collections, questions, networks
indexer::Json history_views(const Context& context, const NoteView& note);

}  // namespace hub
