// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/menu_card_parameters.h"
#include "indexer/companions.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hub {

struct MenuCardItem {
    NoteView note;
    std::string phase;        // of the closed list, or empty
    std::size_t phase_place;  // items on a card stand by this; the same for all of a collection, whose maker gave an order
    std::string reason;       // one sentence or more, never a part of one
};

// What could stand on a menu card, before anybody looked whether it fits. Nothing that was asked for is missing from both lists.
struct MenuCardChoice {
    std::vector<MenuCardItem> items;      // as asked, or the best answer first: what has no room is taken from the end
    std::size_t more = 0;                 // notes that answer the question besides these
    std::vector<std::string> unknown;     // slugs
    std::vector<std::string> withdrawn;   // titles; who hands out a card does not hand out what was taken back
    std::vector<std::string> for_others; // titles of what is not for the actor that was asked for
};

// `collection`: the one that is asked for, or null. Busy as a search.
indexer::Expected<MenuCardChoice> choose_for_menu_card(const Context& context, const MenuCardQuery& asked, const indexer::Companion* collection);

// The first sentence of `text` with its full stop; all of it when it is one. An abbreviation ends none.
std::string first_sentence(const std::string& text);

}  // namespace hub
