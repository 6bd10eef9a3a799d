// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/carried.h"
#include "hub/query_parameters.h"

#include <string>
#include <vector>

namespace hub {

// What a menu card is made of: a shortlist (n), a collection (collectie), or else the notes that answer a question. `voor`: only what
// is for this actor.
struct MenuCardQuery {
    std::vector<std::string> slugs;
    std::string collection;
    Query query;        // only when the two above are empty
    std::string actor;  // empty: for everybody
};

struct ReadMenuCardQuery {
    MenuCardQuery asked;
    std::vector<ParameterMistake> mistakes;  // all of them at once
};

// Strict, as read_whole_query: `n` is 1 to MostShortlisted different slugs with commas between them, and stands without a question;
// `voor` is an actor of the closed list and stands without `actor`.
ReadMenuCardQuery read_menu_card_query(const Request& request, const indexer::Community& community);

// The address of the same card.
std::string menu_card_address(std::string_view path, const MenuCardQuery& asked);

}  // namespace hub
