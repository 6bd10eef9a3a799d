// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

#include <string>
#include <vector>

namespace hub {

// What the layout needs of every page: language, navigation, commit. `here`: path of the page, for the navigation.
indexer::Json base_view(const Context& context, const std::string& here);

// A whole page: `view` laid over base_view, rendered by template `name`.
Page render_page(const Context& context, const std::string& name, const std::string& here, const indexer::Json& view);

// Facet's name for people: "veld.<name>" of the locale, else the title of its vocabulary.
std::string facet_title(const Context& context, std::string_view facet);

// Directions of a card as [{code, label}], each once, in the order of their list, so that no order tells which weighs most.
indexer::Json direction_views(const Context& context, const indexer::Json& codes);
// What findings rest on as {vorm, tekst}: pips for a level, eye for descriptive designs, speech bubble for practice, else dotted.
// `support`: {lane, opzet, maryland} as in indexer::make_card.
indexer::Json support_view(const Context& context, const indexer::Json& support);
// The same of all findings of a card, each once.
indexer::Json support_views(const Context& context, const indexer::Json& card);

// The card fields that hits, lists and the note's head share: soort, labels, organisations, year, region, directions, language.
indexer::Json card_view(const Context& context, const indexer::Json& card);

// Address of the search with one value of a facet chosen.
std::string facet_address(const Context& context, const std::string& facet, const std::string& value);
// {label, volg_href}: the feed of the notes that have what is chosen.
indexer::Json follow_view(const Context& context, const std::string& label, const Filters& filters);
// A list of texts as {punten: [{tekst}]}; false when there is none.
indexer::Json points(const indexer::Json& object, const char* field);

// As git shows it to people.
std::string short_commit(const std::string& commit);
std::string joined(const std::vector<std::string>& texts, const std::string& separator = ", ");
// "22 november 2026" for "2026-11-22"; the text itself when it is no date.
std::string date_for_people(const Context& context, const std::string& iso);
std::string capitalised(std::string text);

}  // namespace hub
