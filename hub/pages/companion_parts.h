// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

#include <map>
#include <string>
#include <vector>

namespace hub {

// Parts that the pages beside the notes share; site/README.md has the shapes. A framed list is {lijst: [...]}, or false when empty.

indexer::Json framed(indexer::Json list);
// {label, href} of the page above in the trail; the trail starts at Home.
indexer::Json trail(const Context& context, const std::vector<std::pair<std::string, std::string>>& above = {});

// Notes as {aantal, enkel, lijst, alle_href}: the first `most` of `cards`, of `total` in all; false when there are none.
indexer::Json card_list(const Context& context, const std::vector<indexer::Json>& cards, std::size_t total, std::size_t most,
                        const std::string& all_address = {});
// The same of the notes that exist among `slugs`, all of them.
indexer::Expected<indexer::Json> note_list(const Context& context, const std::vector<std::string>& slugs);

// "Thema 2: Meer kans op eerste baan of stage".
std::string theme_title(const Context& context, const indexer::AgendaItem& theme);
indexer::Json theme_links(const Context& context, const std::vector<std::string>& ids);
// The values of a facet as links to the search.
indexer::Json facet_links(const Context& context, const std::string& facet, const std::vector<std::string>& values);
// {nummer, titel, href} of the actions' pages.
indexer::Json action_links(const Context& context, const std::vector<std::string>& ids);
// {titel, href, status, status_label, soort_label} of questions, networks or collections.
indexer::Json companion_links(const Context& context, const std::vector<const indexer::Companion*>& companions);
std::string companion_path(const indexer::Companion& companion);

// {label, label_taal, href} of a concept's page; label_taal is "nl" where an English page has only the Dutch label.
indexer::Json concept_link(const Context& context, const std::string& slug);

// Place of an action or objective among its brothers, from 1.
std::size_t place_in_agenda(const indexer::Community& community, const indexer::AgendaItem& item);

// The label of `slug` in a closed list that is no facet; the slug itself where there is none.
std::string term_label(const Context& context, const std::string& vocabulary, const std::string& slug);
std::string term_definition(const Context& context, const std::string& vocabulary, const std::string& slug);

// {datum, datum_iso}, or false without a date.
indexer::Json date_view(const Context& context, const std::string& iso);
// {datum, voorbij} of herzien_voor, or false.
indexer::Json review_view(const Context& context, const indexer::Json& front);
// "3 notities": text `key` + "_een" or "_meer" after the number.
std::string counted(const Context& context, std::size_t count, const std::string& key);

}  // namespace hub
