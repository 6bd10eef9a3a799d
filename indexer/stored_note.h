// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"
#include "indexer/git_repository.h"
#include "indexer/json.h"
#include "indexer/note.h"

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// What is kept with a document, in three parts so that a list of hits reads only the first two:
//   card      JSON: what a hit or a list shows
//   passages  the texts a snippet may come from, one a line
//   page      JSON: front matter, rendered body, history, mistakes; all the note's page needs
struct StoredNote {
    std::string_view card;
    std::string_view passages;
    std::string_view page;
};

std::string pack(const std::string& card, const std::string& passages, const std::string& page);
// Views into `data`, which must outlive them. Fails when it was not made by pack().
Expected<StoredNote> unpack(std::string_view data);

Json make_card(const Note& note, const std::vector<HistoryEntry>& history);
std::string make_passages(const Note& note);
Json make_page(const Note& note, const std::vector<HistoryEntry>& history);

Json to_json(const HistoryEntry& entry);
HistoryEntry history_entry_from_json(const Json& json);
Json to_json(const Mistake& mistake);
Mistake mistake_from_json(const Json& json);

}  // namespace indexer
