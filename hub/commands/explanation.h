// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/search_index.h"

#include <string>

namespace hub {

// What `watwerkt search --explain` tells, on standard output.

// What the analyser makes of the words of a question, in each language: stage by stage.
void explain_question(const SearchIndex& index, const std::string& text);

// The same for the texts of a note that weigh apart (title, summary, statements, organisations), in its language. NotFound when
// there is no such note.
indexer::Expected<void> explain_note(const SearchIndex& index, const std::string& slug);

// "arbeids[markt]", "sollicitatie (lijkt op solicitatie)".
std::string why(const FoundWord& word);

}  // namespace hub
