// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/query.h"
#include "hub/request.h"
#include "indexer/community.h"
#include "indexer/json.h"

#include <string>
#include <variant>
#include <vector>

namespace hub {

// A parameter we refuse: its name and, in Dutch, why and what is possible instead.
struct ParameterMistake {
    std::string name;
    std::string message;
};

struct ReadQuery {
    Query query;
    std::vector<ParameterMistake> mistakes;  // all of them at once
};

// A question from the parameters q, the facets' names, letterlijk, sorteer, pagina and perPagina, held strictly against `community` and the
// bounds of query.h. Facets in the text (sector:zorg) become choices.
ReadQuery read_query(const Request& request, const indexer::Community& community);

// The same for what has no pages (the feed, the table): pagina and perPagina are refused.
ReadQuery read_whole_query(const Request& request, const indexer::Community& community);

// The question of /v1/suggesties: q, what is typed so far.
struct ReadTyped {
    std::string typed;
    std::vector<ParameterMistake> mistakes;
};
ReadTyped read_typed(const Request& request);

// For pages that take no parameters: every one that was given is a mistake.
std::vector<ParameterMistake> refuse_parameters(const Request& request);

}  // namespace hub
