// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/page.h"
#include "hub/query_parameters.h"
#include "hub/request.h"
#include "hub/site.h"
#include "indexer/expected.h"

#include <string>
#include <vector>

namespace hub {

class SearchIndex;

// HTTP status of an error; the only such table.
int http_status(indexer::ErrorCode code);

// Something that went wrong, as the reader gets it: a page, or for addresses under /v1/ a problem document (RFC 9457).
struct Problem {
    int status = 500;
    std::string message;                     // one sentence, Dutch; empty: the usual one of the status
    std::string hint;
    std::vector<ParameterMistake> mistakes;  // of a 400: all of them at once
};

Problem to_problem(const indexer::Error& error);

// `index` may be null: an error has to be told also when there is nothing to search.
Page answer_problem(const Problem& problem, const Request& request, const Site& site, const SearchIndex* index);

}  // namespace hub
