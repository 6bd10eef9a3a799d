// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/facet_columns.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <cstdint>
#include <random>
#include <set>

namespace facet_columns_test {

using hub::FacetColumns;
using hub::DocumentSet;
using hub::FacetCounts;
using hub::Filters;

namespace {

DocumentSet all_below(std::uint32_t end) {
    DocumentSet all(end);
    for (std::uint32_t document = 0; document < end; ++document) all.insert(document);
    return all;
}

// Numbers below a bound; the same ones every time.
struct Random {
    std::mt19937 engine;
    unsigned operator()(unsigned bound) { return static_cast<unsigned>(engine() % bound); }
};

using Document = std::set<std::pair<std::string, std::string>>;  // facet, value

struct Collection {
    std::vector<FacetColumns::Value> values;
    std::vector<Document> documents;

    std::uint32_t end() const { return static_cast<std::uint32_t>(documents.size()); }

    FacetColumns columns() const {
        std::vector<FacetColumns::Value> columns = values;
        for (FacetColumns::Value& column : columns)
            for (std::uint32_t document = 0; document < end(); ++document)
                if (documents[document].contains({column.facet, column.value})) column.documents.push_back(document);
        return {columns, end()};
    }
};

bool passes(const Document& document, const Filters& filters, const std::string& ignored) {
    return std::all_of(filters.begin(), filters.end(), [&](const auto& filter) {
        return filter.first == ignored || std::any_of(filter.second.begin(), filter.second.end(), [&](const std::string& value) {
                   return document.contains({filter.first, value});
               });
    });
}

std::size_t naive_count(const Collection& collection, const Filters& filters, const FacetColumns::Value& value) {
    return static_cast<std::size_t>(std::count_if(collection.documents.begin(), collection.documents.end(), [&](const Document& document) {
        return document.contains({value.facet, value.value}) && passes(document, filters, value.facet);
    }));
}

Collection random_collection(Random& random) {
    Collection collection;
    const unsigned facets = 1 + random(6);
    for (unsigned facet = 0; facet < facets; ++facet)
        for (unsigned value = 0; value <= random(5); ++value)
            collection.values.push_back({"f" + std::to_string(facet), "v" + std::to_string(value), {}});
    collection.documents.resize(random(200));
    for (Document& document : collection.documents)
        for (const auto& value : collection.values)
            if (random(value.value == "v0" ? 100 : 3) == 0) document.insert({value.facet, value.value});
    return collection;
}

// Also facets and values that no document has.
Filters random_filters(Random& random) {
    Filters filters;
    for (unsigned i = random(5); i > 0; --i) filters["f" + std::to_string(random(8))].push_back("v" + std::to_string(random(6)));
    return filters;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("counts and totals are those of a naive recount, for random documents and choices") {
        Random random{std::mt19937(20261122)};
        for (int round = 0; round < 500; ++round) {
            CAPTURE(round);
            const Collection collection = random_collection(random);
            const FacetColumns columns = collection.columns();
            const Filters filters = random_filters(random);
            const FacetCounts counted = columns.count(all_below(collection.end()), filters);
            for (std::uint32_t document = 0; document < collection.end(); ++document)
                CHECK(counted.passing.has(document) == passes(collection.documents[document], filters, ""));
            for (std::uint32_t number = 0; number < collection.values.size(); ++number)
                CHECK(counted.counts[number] == naive_count(collection, filters, collection.values[number]));
        }
    }

    TEST_CASE("values of one facet widen, another facet narrows, and a facet's own choice does not change its counts") {
        const Collection collection{{{"sector", "zorg", {}}, {"sector", "bouw", {}}, {"fase", "werven", {}}},
                                    {{{"sector", "zorg"}, {"fase", "werven"}}, {{"sector", "bouw"}}, {{"sector", "bouw"}, {"fase", "werven"}}, {}}};
        const FacetColumns columns = collection.columns();
        struct Row {
            Filters filters;
            std::size_t total;
            std::vector<std::uint32_t> counts;
        };
        const Row rows[] = {{{}, 4, {1, 2, 2}},
                            {{{"sector", {"zorg"}}}, 1, {1, 2, 1}},
                            {{{"sector", {"zorg", "bouw"}}}, 3, {1, 2, 2}},
                            {{{"sector", {"bouw"}}, {"fase", {"werven"}}}, 1, {1, 1, 1}},
                            {{{"regio", {"almere"}}}, 0, {0, 0, 0}}};
        for (const Row& row : rows) {
            const FacetCounts counted = columns.count(all_below(4), row.filters);
            CHECK(counted.passing.size() == row.total);
            CHECK(counted.counts == row.counts);
            CHECK(columns.count_facet("fase", all_below(4), row.filters) == std::vector<std::uint32_t>{row.counts[2]});
        }
    }

    TEST_CASE("a value is found by its facet and name, and what is not there has the number after the last") {
        const FacetColumns columns({{"sector", "zorg", {0, 1, 3}}, {"fase", "zorg", {1}}}, 4);
        CHECK(columns.find("sector", "zorg") == 0);
        CHECK(columns.find("fase", "zorg") == 1);
        CHECK(columns.find("fase", "bouw") == 2);
        CHECK(columns.documents_with("sector", "zorg") == 3);
        CHECK(columns.documents_with("sector", "bouw") == 0);
        CHECK(columns.has(3, 0));
        CHECK_FALSE(columns.has(2, 0));
        CHECK_FALSE(columns.has(1, 2));
    }

    TEST_CASE("no documents and no values are fine") {
        const FacetColumns columns({}, 0);
        const FacetCounts counted = columns.count(DocumentSet(0), {{"sector", {"zorg"}}});
        CHECK(columns.documents_end() == 0);
        CHECK(counted.counts.empty());
        CHECK(counted.passing.size() == 0);
    }
}

}  // namespace facet_columns_test
