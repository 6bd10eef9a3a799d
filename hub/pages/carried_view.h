// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"

#include <string>
#include <utility>
#include <vector>

namespace hub {

// Addresses of the two pages that notes are taken to; "" and one slug are fine for both. The own situation goes along.
std::string shortlist_address(const Context& context, const std::vector<std::string>& slugs);
std::string compare_address(const Context& context, const std::vector<std::string>& slugs);

// {bewaard, href}: the link that puts a note on the list, or takes it off; back to `address`, which is without what is carried. False
// when the list is full, and for a note whose file has a name that people may not choose, which would break a list.
indexer::Json save_view(const Context& context, const std::string& slug, const std::string& address);

// {aantal, vol, lijst_href, vergelijk_href, zoek_href}: the bar that says that there is a list; false when there is none.
indexer::Json shortlist_bar(const Context& context);

// What is carried as hidden fields of a form: [{naam, waarde}].
indexer::Json carried_fields(const Carried& carried);

// The form to tell the own situation at, and the way to take it back; `address` is of this page, without what is carried, and
// `parameters` are those in it. False when this community has none of the lists.
using FormParameters = std::vector<std::pair<std::string, std::string>>;
indexer::Json situation_form(const Context& context, const std::string& address, const FormParameters& parameters);

// How a note with this front matter stands to the own situation: one field, and {antwoorden} of all that were told (false: none were).
indexer::Json likeness_view(const Context& context, const OwnField& own, const std::string& value, const indexer::Json& front);
indexer::Json likeness_views(const Context& context, const indexer::Json& front);

// {opties: [{slug, titel, gekozen}], verborgen}: to tick the notes to compare; false when there are fewer than two. `cards`: of these notes.
indexer::Json choose_view(const Context& context, const std::vector<indexer::Json>& cards, const std::vector<std::string>& chosen);

}  // namespace hub
