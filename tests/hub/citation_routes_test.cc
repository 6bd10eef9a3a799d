// SPDX-License-Identifier: GPL-3.0-or-later
// A note as it is asked for by programs that keep references: its forms, and the head of its page.
#include "hub/citation.h"
#include "indexer/json.h"
#include "tests/hub/example_notes.h"
#include "tests/hub/raw_client.h"

#include <doctest/doctest.h>

namespace citation_routes_test {

using indexer::Json;
using tests::RawAnswer;

namespace {

RawAnswer ask(const std::string& target, const tests::RawHeaders& headers = {}) {
    return tests::get(tests::example_hub().server.port(), target, headers);
}

// The block of data in the head of a page.
std::string data_block(const std::string& html) {
    const std::string opening = "<script type=\"application/ld+json\">";
    const std::size_t begin = html.find(opening);
    if (begin == std::string::npos) return {};
    return html.substr(begin + opening.size(), html.find("</script>", begin) - begin - opening.size());
}

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("a note can be taken along in every form that its page offers") {
        for (const std::string base : {"", "/en"}) {
            const std::string page = base + "/notities/mentoren-bij-de-stage";
            const RawAnswer html = ask(page);
            for (const hub::CitationForm& form : hub::CitationForms) {
                const std::string address = page + std::string(form.ending);
                CAPTURE(address);
                CHECK(html.has("href=\"" + address + "\" download"));
                const RawAnswer answer = ask(address);
                CHECK(answer.status == 200);
                CHECK(answer.header("content-type") == form.type);
                CHECK(answer.has("Mentoren bij de eerste stage"));
                CHECK(answer.header("etag") == html.header("etag"));
                CHECK(ask(address, {"If-None-Match: " + answer.header("etag")}).status == 304);
                CHECK(ask(address + "?kleur=rood").status == 400);
            }
        }
    }

    TEST_CASE("the forms tell what the note tells, in the language of the page") {
        const RawAnswer ris = ask("/notities/mentoren-bij-de-stage.ris");
        for (const char* line :
             {"AU  - Stichting Voorbeeld\r\n", "AU  - ROC Proef\r\n", "PY  - 2021\r\n", "PB  - Wat werkt\r\n", "LA  - nl\r\n"})
            CHECK(ris.has(line));
        CHECK(ris.has("N1  - Versie " + tests::example_hub().index->commit().substr(0, 7)));
        CHECK_FALSE(ris.has("UR  - "));  // nobody told the server its name, and the Host header is anybody's
        CHECK(ask("/en/notities/mentoren-bij-de-stage.txt").has(". Version "));
        const Json item = Json::parse(ask("/notities/bridging-language.csl.json").body).at(0);
        CHECK(item.at("language") == "en");
        CHECK(ask("/notities/mentoren-bij-de-stage")
                  .has("<p class=\"quote-text\">" + ask("/notities/mentoren-bij-de-stage.txt").body.substr(0, 40)));
    }

    TEST_CASE("the Host header reaches neither page nor forms") {
        for (const std::string target :
             {"/notities/vals-spel", "/notities/vals-spel.ris", "/notities/vals-spel.bib", "/notities/vals-spel.csl.json"}) {
            CAPTURE(target);
            CHECK_FALSE(ask(target, {"X-Forwarded-Host: kwaad.example", "Forwarded: host=kwaad.example"}).has("kwaad.example"));
            tests::RawConnection connection(tests::example_hub().server.port());
            connection.send("GET " + target + " HTTP/1.1\r\nHost: kwaad.example\r\n\r\n");
            CHECK_FALSE(connection.read_answer().has("kwaad.example"));
        }
    }

    TEST_CASE("the head of a note tells programs that keep references what it is") {
        const RawAnswer page = ask("/notities/mentoren-bij-de-stage");
        for (const char* tag :
             {"<meta name=\"citation_title\" content=\"Mentoren bij de eerste stage\">",
              "<meta name=\"citation_author\" content=\"ROC Proef\">",
              "<meta name=\"citation_publication_date\" content=\"2021\">", "<meta name=\"citation_language\" content=\"nl\">"})
            CHECK(page.has(tag));
        CHECK_FALSE(page.has("citation_public_url"));
        const Json report = Json::parse(data_block(page.body));
        CHECK(report.at("name") == "Mentoren bij de eerste stage");
        CHECK(report.at("url") == "/notities/mentoren-bij-de-stage");
        CHECK(report.at("author").size() == 2);
        for (const char* target : {"/", "/zoeken?q=stage", "/themas/eerste-baan", "/weg"}) {
            CAPTURE(target);
            CHECK_FALSE(ask(target).has("citation_"));
            CHECK(data_block(ask(target).body).empty());
        }
    }

    TEST_CASE("a note of somebody who wishes us harm is cited as text") {
        const RawAnswer page = ask("/notities/vals-spel");
        const Json report = Json::parse(data_block(page.body));
        CHECK(report.at("name") == "<script>alert('stage')</script> [U+202E]gnp.exe");
        CHECK(report.at("author").at(0).at("name") == "<i>Bende</i>");
        CHECK_FALSE(report.contains("datePublished"));  // "<2019>" is no year
        CHECK_FALSE(page.has("citation_publication_date"));
        CHECK(Json::parse(ask("/notities/vals-spel.csl.json").body).at(0).at("title") == report.at("name"));
    }

    TEST_CASE("a note whose own name ends like a form keeps its page") {
        const tests::IndexBuilder builder({{"knowledge/toolkits/a.md", tests::note_file("soort: toolkit\ntitel: Eerste")},
                                           {"knowledge/toolkits/a.ris.md", tests::note_file("soort: toolkit\ntitel: Tweede")}});
        const tests::TestServer server(builder.open());
        CHECK(tests::get(server.port(), "/notities/a.ris").header("content-type") == "text/html; charset=utf-8");
        CHECK(tests::get(server.port(), "/notities/a.ris.ris").has("TI  - Tweede\r\n"));
        CHECK(tests::get(server.port(), "/notities/a.bib").has("Eerste"));
    }
}

}  // namespace citation_routes_test
