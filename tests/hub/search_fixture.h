// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/query_parameters.h"
#include "tests/support/index_builder.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace tests {

using Slugs = std::vector<std::string>;
using Parameters = std::vector<std::pair<std::string, std::string>>;

// The question as it would come from an address. Fails the test when it is refused.
inline hub::Query question(const hub::SearchIndex& index, const Parameters& parameters) {
    hub::Request request;
    request.parameters = parameters;
    hub::ReadQuery read = hub::read_query(request, index.community());
    REQUIRE(read.mistakes.empty());
    return read.query;
}

inline hub::SearchResult search(const hub::SearchIndex& index, const Parameters& parameters) {
    hub::SearchOptions options;
    options.deadline = std::chrono::minutes(1);  // a slow machine is no failure of what is tested here
    const auto result = index.search(question(index, parameters), options);
    REQUIRE(result);
    return *result;
}

inline hub::SearchResult search(const hub::SearchIndex& index, const std::string& text) { return search(index, Parameters{{"q", text}}); }

inline Slugs slugs(const hub::SearchResult& result) {
    Slugs found;
    for (const hub::Hit& hit : result.hits) found.push_back(hit.slug);
    return found;
}

// "a b c" for easy reading in a failed check.
inline std::string joined(const Slugs& slugs) {
    std::string all;
    for (const std::string& slug : slugs) all += (all.empty() ? "" : " ") + slug;
    return all;
}

inline std::string path_of(const std::string& slug) { return "knowledge/praktijknotities/" + slug + ".md"; }

}  // namespace tests
