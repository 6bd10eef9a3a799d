// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/result_table.h"

#include "hub/routes.h"
#include "indexer/csv.h"
#include "tests/hub/search_fixture.h"
#include "tests/support/test_server.h"

namespace result_table_test {

using tests::Parameters;
using tests::path_of;

namespace {

hub::Page get(const std::shared_ptr<const hub::SearchIndex>& index, const Parameters& parameters, const std::string& language = "nl") {
    hub::Request request;
    request.path = "/zoeken.csv";
    request.language = language;
    request.parameters = parameters;
    request.today = "2026-11-22";
    return hub::answer(request, tests::built_site(), index).page;
}

// The table, read strictly.
indexer::CsvTable table(const hub::Page& page) {
    CHECK(page.status == 200);
    indexer::CsvTable read = indexer::parse_csv(page.body);
    CHECK(read.mistakes.empty());
    return read;
}

tests::FileChanges three_notes() {
    return {{path_of("mentoren"), tests::note_file("titel: \"=HYPERLINK(\\\"http://kwaad\\\"); mentoren\"\njaar: 2021\nthemas: [eerste-baan, behoud]\n"
                                  "organisaties: [\"@Bende\", Stichting Voorbeeld]\nsector: [overheid]\n"
                                  "bevindingen:\n  - {uitspraak: Iets., richting: positief, bron: b1}\n"
                                  "  - {uitspraak: Anders., richting: geen-effect, bron: b1}\nbronnen:\n  - {id: b1, titel: Bron}\n")},
            {path_of("stage"), tests::note_file("titel: Een stage met mentoren\njaar: 2024\n")},
            {"knowledge/toolkits/kaart.md", tests::note_file("titel: Kaart\nsoort: toolkit\njaar: 2020\nstatus: ingetrokken\n")}};
}

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("a search as a table has a row for every note, with the columns of its card") {
        const tests::IndexBuilder builder(three_notes());
        const auto index = builder.open();
        const hub::Page page = get(index, {{"sorteer", "nieuwste"}});
        CHECK(page.type == "text/csv; charset=utf-8");
        CHECK_FALSE(page.etag.empty());
        CHECK(page.body.starts_with("\"slug\",\"titel\",\"soort\",\"themas\",\"organisaties\",\"jaar\",\"regio\",\"status\",\"richtingen\",\"bevindingen\","
                                    "\"gewijzigd\",\"adres\"\r\n"));
        const indexer::CsvTable read = table(page);
        REQUIRE(read.rows.size() == 3);
        CHECK(read.rows[0].fields[0] == "stage");
        const std::vector<std::string>& mentors = read.rows[1].fields;
        CHECK(mentors[0] == "mentoren");
        CHECK(mentors[3] == "eerste-baan; behoud");
        CHECK(mentors[5] == "2021");
        CHECK(mentors[8] == "positief; geen-effect");
        CHECK(mentors[9] == "2");
        CHECK(mentors[10] == "2023-11-14");
        CHECK(mentors[11] == "/notities/mentoren");
        CHECK(read.rows[2].fields[7] == "ingetrokken");
        CHECK(table(get(index, {}, "en")).rows[0].fields[11].starts_with("/en/notities/"));
    }

    TEST_CASE("what a stranger wrote does not run in a spreadsheet") {
        const tests::IndexBuilder builder(three_notes());
        const std::vector<std::string> mentors = table(get(builder.open(), {{"jaar", "2021"}})).rows.at(0).fields;
        CHECK(mentors[1] == "'=HYPERLINK(\"http://kwaad\"); mentoren");
        CHECK(mentors[4] == "'@Bende; Stichting Voorbeeld");
    }

    TEST_CASE("a table holds what was asked for, in the order asked for, and more than a page") {
        const tests::IndexBuilder builder(three_notes());
        const auto index = builder.open();
        CHECK(table(get(index, {{"q", "mentoren"}})).rows.size() == 2);
        CHECK(table(get(index, {{"sector", "overheid"}})).rows.size() == 1);
        CHECK(table(get(index, {{"q", "onvindbaar"}})).rows.empty());
        CHECK(table(get(index, {{"sorteer", "titel"}})).rows[0].fields[0] == "stage");
        tests::FileChanges many;
        for (int i = 0; i < 120; ++i) many[path_of("n" + std::to_string(i))] = tests::note_file("titel: Stage\n");
        const tests::IndexBuilder full(many);
        CHECK(table(get(full.open(), {{"q", "stage"}})).rows.size() == 120);
    }

    TEST_CASE("what cannot be asked of a table is refused by name") {
        const tests::IndexBuilder builder(three_notes());
        const auto index = builder.open();
        const Parameters refused[] = {{{"pagina", "1"}}, {{"perPagina", "10"}}, {{"kleur", "rood"}}, {{"sector", "horeca"}}, {{"sorteer", "beste"}}, {{"q", "a"}, {"q", "b"}}};
        for (const Parameters& parameters : refused) {
            const hub::Page page = get(index, parameters);
            CAPTURE(parameters[0].first);
            CHECK(page.status == 400);
            CHECK(page.body.find("<code class=\"nl-code\">" + parameters[0].first + "</code>") != std::string::npos);
        }
    }
}

}  // namespace result_table_test
