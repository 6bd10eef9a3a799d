// SPDX-License-Identifier: GPL-3.0-or-later
// The map of findings, asked of this repository's own knowledge and held against a recount from the notes themselves.
#include "hub/evidence_map.h"
#include "hub/routes.h"
#include "indexer/field_values.h"
#include "tests/support/real_knowledge.h"
#include "tests/support/test_server.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace evidence_map_test {

using indexer::Json;
using indexer::values_at;

namespace {

hub::Page get(const std::string& path, const std::vector<std::pair<std::string, std::string>>& parameters = {}) {
    hub::Request request;
    request.path = path;
    request.parameters = parameters;
    request.today = "2026-11-22";
    return hub::answer(request, tests::built_site(), tests::real_knowledge()).page;
}

Json map_of(const std::vector<std::pair<std::string, std::string>>& parameters) {
    const hub::Page page = get("/v1/witte-vlekken", parameters);
    REQUIRE(page.status == 200);
    return Json::parse(page.body);
}

std::vector<Json> all_front_matter() {
    std::vector<Json> fronts;
    const hub::FacetColumns& columns = tests::real_knowledge()->columns();
    hub::Query query;
    query.per_page = 1000;
    hub::SearchOptions options;
    options.ranking_only = true;
    const auto found = tests::real_knowledge()->search(query, options);
    REQUIRE(found);
    for (const hub::Hit& hit : found->hits) fronts.push_back((**tests::real_knowledge()->find_note(hit.slug)).page.at("velden"));
    CHECK(fronts.size() == columns.documents_with("soort", "toolkit") + columns.documents_with("soort", "praktijknotitie") + columns.documents_with("soort", "pilotevaluatie"));
    return fronts;
}

bool holds(const std::vector<std::string>& values, const std::string& value) { return std::find(values.begin(), values.end(), value) != values.end(); }

using Cell = std::pair<std::string, std::string>;  // row, column

// aanpak x uitkomst, by direction, straight from the notes of a theme (empty: of all).
std::map<Cell, std::map<std::string, std::size_t>> recount(const std::string& theme) {
    std::map<Cell, std::map<std::string, std::size_t>> cells;
    for (const Json& front : all_front_matter()) {
        if (!theme.empty() && !holds(values_at(front, "themas"), theme)) continue;
        for (const Json& finding : front.value("bevindingen", Json::array()))
            for (const std::string& row : values_at(front, "aanpak"))
                for (const std::string& column : values_at(finding, "uitkomst")) ++cells[{row, column}][indexer::first_value(finding, "richting", "onbekend")];
    }
    return cells;
}

std::map<Cell, std::map<std::string, std::size_t>> cells_of(const Json& map) {
    std::map<Cell, std::map<std::string, std::size_t>> cells;
    for (const Json& cell : map.at("vakken"))
        for (const auto& [direction, count] : cell.at("perRichting").items()) cells[{cell.at("rij"), cell.at("kolom")}][direction] = count;
    return cells;
}

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("the cells are those of a recount, for all notes and for a theme") {
        CHECK(cells_of(map_of({})) == recount(""));
        CHECK(cells_of(map_of({{"thema", "arbeidstoeleiding"}})) == recount("arbeidstoeleiding"));
        CHECK(recount("arbeidstoeleiding").size() > 20);
    }

    TEST_CASE("a cell says as many notes as the search that it leads to finds") {
        std::size_t checked = 0;
        const Json map = map_of({{"rij", "doelgroep"}, {"kolom", "uitkomst"}, {"thema", "eerste-baan-of-stage"}});
        for (const Json& cell : map.at("vakken")) {
            hub::Query query;
            query.filters = {{"doelgroep", {cell.at("rij")}}, {"uitkomst", {cell.at("kolom")}}, {"thema", {"eerste-baan-of-stage"}}};
            CHECK(tests::real_knowledge()->search(query)->total == cell.at("notities"));
            ++checked;
        }
        CHECK(checked > 20);
    }

    TEST_CASE("words and choices narrow the map, a chosen direction also within a note") {
        const Json all = map_of({}), some = map_of({{"q", "\"praktijktesten\""}}), positive = map_of({{"richting", "positief"}});
        CHECK(some.at("notities") < all.at("notities"));
        CHECK(some.at("bevindingen") < all.at("bevindingen"));
        for (const Json& cell : positive.at("vakken"))
            for (const auto& [direction, count] : cell.at("perRichting").items()) CHECK(direction == "positief");
        CHECK(positive.at("bevindingen") > 0);
        CHECK(map_of({{"q", "zzzqqqxx"}}).at("vakken").empty());
    }

    TEST_CASE("turned round the map is the same, and every pair of sides answers") {
        const auto upright = cells_of(map_of({{"rij", "sector"}, {"kolom", "thema"}}));
        auto turned = cells_of(map_of({{"rij", "thema"}, {"kolom", "sector"}}));
        CHECK(upright.size() == turned.size());
        for (const auto& [cell, counts] : upright) CHECK(turned[{cell.second, cell.first}] == counts);
        for (const std::string_view row : hub::MapSides)
            for (const std::string_view column : hub::MapSides) {
                CAPTURE(row);
                CAPTURE(column);
                for (const char* path : {"/witte-vlekken", "/witte-vlekken.csv"})
                    CHECK(get(path, {{"rij", std::string(row)}, {"kolom", std::string(column)}}).status == (row == column ? 400 : 200));
            }
    }

    TEST_CASE("the page leads to the search, says what is empty and links an open question") {
        const std::string html = get("/witte-vlekken", {{"thema", "eerste-baan-of-stage"}}).body;
        CHECK(html.find("href=\"/zoeken?thema=eerste-baan-of-stage&amp;aanpak=mentoring") != std::string::npos);
        CHECK(html.find("<span class=\"visually-hidden\">nog leeg") != std::string::npos);
        CHECK(html.find("open kennisvraag:") != std::string::npos);
        CHECK(html.find("href=\"/witte-vlekken.csv?thema=eerste-baan-of-stage\"") != std::string::npos);
        CHECK(get("/witte-vlekken", {{"q", "zzzqqqxx"}}).body.find("niets te tekenen") != std::string::npos);
    }

    TEST_CASE("what the map does not know is refused by name") {
        for (const auto& [name, value] : std::vector<std::pair<std::string, std::string>>{
                 {"rij", "kleur"}, {"kolom", "aanpak"}, {"kolom", ""}, {"pagina", "2"}, {"sorteer", "titel"}, {"perPagina", "5"}, {"thema", "weg"}, {"vreemd", "1"}}) {
            CAPTURE(name);
            const hub::Page page = get("/v1/witte-vlekken", {{name, value}});
            CHECK(page.status == 400);
            CHECK(page.body.find('"' + name + '"') != std::string::npos);
        }
        CHECK(get("/v1/witte-vlekken", {{"rij", "sector"}, {"rij", "thema"}}).status == 400);
    }
}

}  // namespace evidence_map_test
