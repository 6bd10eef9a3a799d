// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/citation.h"
#include "hub/context.h"
#include "hub/page.h"

namespace hub {

CitedWork cited_work(const Context& context, const NoteView& note);

// "Wat werkt. <title><part>. Versie <commit> (<date>)." of the note's last change.
std::string citation(const Context& context, const NoteView& note, const std::string& part = {});

// Where the note can always be read as it is now: the address of its last change; "" for a note without history.
std::string permanent_address(const Context& context, const NoteView& note);

// {tekst, vormen: [{label, href}], vaste_href}: what to copy, the forms to take along, and where this version stays.
indexer::Json citation_views(const Context& context, const NoteView& note);
// What the head of the page tells programs that keep references.
indexer::Json reference_view(const Context& context, const NoteView& note);

// /notities/{slug}<ending of the form>
Page citation_page(const Context& context, const NoteView& note, const CitationForm& form);

}  // namespace hub
