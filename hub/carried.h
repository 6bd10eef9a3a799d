// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/own_situation.h"
#include "hub/query_parameters.h"
#include "hub/request.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hub {

// What a reader takes along from page to page, in the address because we keep nothing: the notes put aside (`lijst=a,b`) and the own
// situation (`mijn-sector=ict`). It is no part of a question: results, counts, feeds, tables and the API know nothing of it.
struct Carried {
    std::vector<std::string> shortlist;  // slugs, each once, in the order they were put there; a slug may be of no note any more
    OwnSituation own;

    bool is_empty() const { return shortlist.empty() && own.empty(); }
    bool has(std::string_view slug) const;
    bool is_full() const;
    // With `slug` at the end if it was not there, without it if it was.
    Carried toggled(const std::string& slug) const;
};

inline constexpr std::size_t MostShortlisted = 20;

struct ReadCarried {
    Carried carried;
    Request rest;                            // the request without these parameters
    std::vector<ParameterMistake> mistakes;  // all of them at once
};

// A list is read for years after it was mailed, so a slug of no note is no mistake; a value that is in no closed list is one.
// An empty choice, as a form sends it, is none.
ReadCarried read_carried(const Request& request, const indexer::Community& community);

// The slugs of `value`, "a,b,c", added to `slugs`, held to `most` of them and to the form of a slug, so that what is carried needs no
// encoding and stays short. What is wrong is told of parameter `name`.
void read_slugs(const std::string& name, const std::string& value, std::size_t most, std::vector<std::string>& slugs, std::vector<ParameterMistake>& mistakes);
// "a,b,c", as in an address.
std::string slug_list(const std::vector<std::string>& slugs);

// The parameters as {name, value}, for the hidden fields of a form.
std::vector<std::pair<std::string, std::string>> carried_parameters(const Carried& carried);
// `address` (which may have parameters and a fragment) with these parameters too.
std::string with_carried(const std::string& address, const Carried& carried);

}  // namespace hub
