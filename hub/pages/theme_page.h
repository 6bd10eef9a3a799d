// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

#include <string>

namespace hub {

// /themas/{slug}: objectives and actions of the agenda with the number of notes for each. Pre: `theme` is a theme of the agenda.
indexer::Expected<Page> theme_page(const Context& context, const indexer::AgendaItem& theme);

// Number of notes with a facet value.
std::size_t note_count(const Context& context, const std::string& facet, const std::string& value);
// Notes of a theme by kind: [{aantal_soort, label, href}].
indexer::Json kind_views(const Context& context, const std::string& theme);
// The newest notes (at most `most`) that pass `filters`, as cards, and how many there are in all.
struct FoundCards {
    std::size_t total = 0;
    std::vector<indexer::Json> cards;
};
indexer::Expected<FoundCards> newest_cards(const Context& context, const std::map<std::string, std::vector<std::string>>& filters,
                                           std::size_t most);
// The same as card_views, without the total.
indexer::Expected<indexer::Json> newest_views(const Context& context, const std::map<std::string, std::vector<std::string>>& filters,
                                              std::size_t most);

}  // namespace hub
