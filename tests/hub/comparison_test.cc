// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/comparison.h"

#include "hub/routes.h"
#include "indexer/field_values.h"
#include "tests/hub/search_fixture.h"
#include "tests/support/real_knowledge.h"
#include "tests/support/test_server.h"

#include <algorithm>
#include <doctest/doctest.h>

namespace comparison_test {

using indexer::Json;
using tests::Parameters;

namespace {

hub::Page get(const std::string& path, const Parameters& parameters, const std::string& language = "nl") {
    hub::Request request;
    request.path = path;
    request.parameters = parameters;
    request.language = language;
    request.today = "2026-11-22";
    return hub::answer(request, tests::built_site(), tests::real_knowledge()).page;
}

Json get_json(const Parameters& parameters) {
    const hub::Page page = get("/v1/vergelijk", parameters);
    REQUIRE(page.status == 200);
    return Json::parse(page.body);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

hub::NoteView note(const std::string& slug, const std::string& findings) {
    return {slug, Json{{"slug", slug}}, Json{{"velden", {{"bevindingen", Json::parse(findings)}}}}, {}};
}

indexer::Community two_outcomes() {
    indexer::Community community;
    community.vocabularies.push_back(indexer::read_vocabulary("uitkomst", Json::parse(R"({"waarden": [{"slug": "werk"}, {"slug": "taal"}]})")));
    return community;
}

// Some notes of this repository with findings, whatever they are called today.
std::vector<std::string> some_slugs(std::size_t number) {
    std::vector<std::string> found;
    const hub::SearchResult result = tests::search(*tests::real_knowledge(), Parameters{{"sorteer", "titel"}, {"perPagina", "100"}});
    for (const hub::Hit& hit : result.hits)
        if (found.size() < number && hit.card.at("bevindingen").get<int>() > 0) found.push_back(hit.slug);
    REQUIRE(found.size() == number);
    return found;
}

std::string listed(const std::vector<std::string>& slugs) {
    std::string all;
    for (const std::string& slug : slugs) all += (all.empty() ? "" : ",") + slug;
    return all;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("equal outcomes stand in one row, in the order of their list, and what says none comes last") {
        const std::vector<hub::NoteView> notes{note("a", R"([{"uitkomst": "taal"}, {"uitspraak": "zonder"}, {"uitkomst": "taal"}])"),
                                               note("b", R"([{"uitkomst": "vreemd"}, {"uitkomst": "werk"}, {"uitkomst": "taal"}])"), note("c", "[]")};
        using Places = std::vector<std::vector<std::size_t>>;
        const std::vector<hub::OutcomeRow> rows = hub::outcome_rows(notes, two_outcomes());
        REQUIRE(rows.size() == 4);
        CHECK(rows[0].outcome == "werk");
        CHECK(rows[0].findings == Places{{}, {1}, {}});
        CHECK(rows[1].outcome == "taal");
        CHECK(rows[1].findings == Places{{0, 2}, {2}, {}});
        CHECK(rows[2].outcome == "vreemd");
        CHECK(rows[2].findings == Places{{}, {0}, {}});
        CHECK(rows[3].outcome.empty());
        CHECK(rows[3].findings == Places{{1}, {}, {}});
    }
}

TEST_SUITE("http") {
    TEST_CASE("every finding of every note stands in the comparison once, under its own outcome") {
        const std::vector<std::string> slugs = some_slugs(4);
        const Json json = get_json({{"n", listed(slugs)}});
        std::size_t findings = 0, expected = 0;
        const Json outcomes = json.at("uitkomsten");
        for (const Json& row : outcomes) {
            REQUIRE(row.at("perNotitie").size() == slugs.size());
            for (const Json& one : row.at("perNotitie"))
                for (const Json& finding : one.at("bevindingen")) {
                    CHECK(indexer::first_value(finding, "uitkomst") == (row.at("uitkomst").is_null() ? "" : row.at("uitkomst").get<std::string>()));
                    ++findings;
                }
        }
        for (const std::string& slug : slugs) expected += (**tests::real_knowledge()->find_note(slug)).page.at("velden").at("bevindingen").size();
        CHECK(findings == expected);
        CHECK(json.at("velden").size() == hub::ComparedFields.size());
        CHECK(json.at("pastBijMij").empty());
    }

    TEST_CASE("the page is a table with a column per note, and says where there is no finding") {
        const std::vector<std::string> slugs = some_slugs(3);
        for (const char* language : {"nl", "en"}) {
            const hub::Page page = get("/vergelijk", {{"n", listed(slugs)}, {"lijst", slugs[0]}, {"mijn-regio", "almere"}}, language);
            CHECK(page.status == 200);
            CHECK(has(page.body, "<caption"));
            CHECK(has(page.body, "scope=\"row\""));
            CHECK(has(page.body, "scope=\"rowgroup\" colspan=\"4\""));
            CHECK(has(page.body, "class=\"likeness__word\""));
            CHECK_FALSE(has(page.body, "{{"));
            CHECK_FALSE(has(page.body, "vergelijk_"));
            for (const std::string& slug : slugs) CHECK(has(page.body, "/notities/" + slug + "?lijst=" + slugs[0] + "&amp;mijn-regio=almere#bevinding-1\""));
        }
        const std::string html = get("/vergelijk", {{"n", listed(slugs)}, {"lijst", slugs[0]}}).body;
        CHECK(has(html, "geen bevinding hierover"));
        CHECK(has(html, "href=\"/vergelijk?n=" + slugs[1] + "," + slugs[2] + "&amp;lijst=" + slugs[0] + "\""));
    }

    TEST_CASE("boxes that are ticked send n several times, which is the same question") {
        const std::vector<std::string> slugs = some_slugs(2);
        CHECK(get_json({{"n", slugs[0]}, {"n", slugs[1]}}) == get_json({{"n", listed(slugs)}}));
    }

    TEST_CASE("with none or one the page tells how to choose, from the list when there is one") {
        const std::vector<std::string> slugs = some_slugs(3);
        for (const Parameters& parameters : {Parameters{}, {{"n", ""}}, {{"n", slugs[0]}}}) {
            const hub::Page page = get("/vergelijk", parameters);
            CHECK(page.status == 200);
            CHECK(has(page.body, "role=\"search\""));
            CHECK_FALSE(has(page.body, "<table"));
        }
        const std::string html = get("/vergelijk", {{"n", slugs[0]}, {"lijst", slugs[1] + "," + slugs[2]}}).body;
        CHECK(has(html, "value=\"" + slugs[0] + "\" checked"));
        CHECK(has(html, "name=\"n\" value=\"" + slugs[2] + "\">"));
        CHECK(has(html, "name=\"lijst\" value=\"" + slugs[1] + "," + slugs[2] + "," + slugs[0] + "\""));  // a search comes back to all of them
        CHECK(get("/v1/vergelijk", {{"n", slugs[0]}}).status == 400);
        CHECK(get("/v1/vergelijk", {}).status == 400);
    }

    TEST_CASE("what cannot be compared is refused by name, on the page and in the API") {
        const std::vector<std::string> slugs = some_slugs(5);
        struct Row {
            Parameters parameters;
            std::string told;
        };
        const Row rows[] = {
            {{{"n", slugs[0] + ",is-al-lang-weg"}}, "is-al-lang-weg"},
            {{{"n", slugs[0] + "," + slugs[0]}}, "twee keer"},
            {{{"n", slugs[0]}, {"n", slugs[0]}}, "twee keer"},
            {{{"n", listed(slugs)}}, "meer dan 4"},
            {{{"n", slugs[0] + ",<b>"}}, "kleine letters"},
            {{{"n", listed({slugs[0], slugs[1]})}, {"kleur", "rood"}}, "kleur"},
            {{{"n", listed({slugs[0], slugs[1]})}, {"mijn-regio", "atlantis"}}, "mijn-regio"},
        };
        for (const Row& row : rows)
            for (const char* path : {"/vergelijk", "/v1/vergelijk"}) {
                CAPTURE(row.told);
                const hub::Page page = get(path, row.parameters);
                CHECK(page.status == 400);
                CHECK(has(page.body, row.told));
            }
    }

    TEST_CASE("the API tells per note how it stands to the own situation, and gives no total") {
        const std::vector<std::string> slugs = some_slugs(2);
        const Json own = get_json({{"n", listed(slugs)}, {"mijn-regio", "almere"}, {"mijn-omvang", "klein"}}).at("pastBijMij");
        REQUIRE(own.size() == 2);
        CHECK(own[0].at("veld") == "omvangOrganisatie");
        CHECK(own[1].at("eigen") == "almere");
        for (const Json& field : own)
            for (const Json& one : field.at("perNotitie")) {
                const std::string answer = one.at("antwoord");
                CHECK((answer == "zelfde" || answer == "in_de_buurt" || answer == "anders" || answer == "onbekend"));
                CHECK((answer == "onbekend") == (one.at("waarden").empty()));
            }
    }
}

}  // namespace comparison_test
