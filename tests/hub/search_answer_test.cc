// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/json.h"
#include "tests/hub/example_notes.h"
#include "tests/hub/raw_client.h"

#include <doctest/doctest.h>
#include <set>

namespace search_answer_test {

using indexer::Json;

namespace {

Json get(const std::string& target) {
    const tests::RawAnswer answer = tests::get(tests::example_hub().server.port(), target);
    CAPTURE(target);
    REQUIRE(answer.status == 200);
    CHECK(answer.header("api-version") == "1.0.0");
    CHECK(answer.header("access-control-allow-origin") == "*");
    return Json::parse(answer.body);
}

std::vector<std::string> names(const Json& object) {
    std::vector<std::string> found;
    for (const auto& [name, value] : object.items()) found.push_back(name);
    return found;
}

std::vector<std::string> slugs(const Json& answer) {
    std::vector<std::string> found;
    for (const Json& hit : answer.at("resultaten")) found.push_back(hit.at("slug"));
    return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("the search answer has the shape of the design, in its order") {
        const Json answer = get("/v1/notities?q=mentor&sector=zorg-en-welzijn");
        CHECK(names(answer) == Names{"commit", "vraag", "totaal", "pagina", "perPagina", "sorteer", "facetten", "resultaten", "_links"});
        CHECK(answer.at("commit") == tests::example_hub().index->commit());
        CHECK(answer.at("vraag") == "mentor");
        CHECK(answer.at("totaal") == 1);
        CHECK(answer.at("pagina") == 1);
        CHECK(answer.at("perPagina") == 10);
        CHECK(answer.at("sorteer") == "relevantie");
        CHECK(answer.at("_links") == Json{{"self", {{"href", "/v1/notities?q=mentor&sector=zorg-en-welzijn"}}}});
    }

    TEST_CASE("a hit tells what a list needs, and only text and marks as HTML") {
        const Json answer = get("/v1/notities?q=mentor&sector=zorg-en-welzijn");
        REQUIRE(answer.at("resultaten").size() == 1);
        const Json hit = answer.at("resultaten")[0];
        CHECK(hit.at("slug") == "mentoren-bij-de-stage");
        CHECK(hit.at("soort") == "praktijknotitie");
        CHECK(hit.at("titel") == "Mentoren bij de eerste stage");
        CHECK(hit.at("samenvatting").get<std::string>().starts_with("Een mentor hielp"));
        CHECK(hit.at("themas") == Json{"eerste-baan"});
        CHECK(hit.at("jaar").is_number_integer());
        CHECK(hit.at("jaar") == 2021);
        REQUIRE_FALSE(hit.at("fragmenten").empty());
        CHECK(hit.at("fragmenten")[0].get<std::string>().find("<mark>mentor</mark>") != std::string::npos);
        CHECK_FALSE(hit.at("waarom").empty());
        CHECK(hit.at("_links").at("self")["href"] == "/v1/notities/mentoren-bij-de-stage");
        CHECK(get(hit.at("_links").at("self")["href"])["slug"] == "mentoren-bij-de-stage");
    }

    TEST_CASE("facets tell value, label, number and choice, under the names of the parameters") {
        const Json facets = get("/v1/notities?sector=zorg-en-welzijn")["facetten"];
        REQUIRE(facets.contains("thema"));
        REQUIRE(facets.contains("omvangOrganisatie"));
        for (const auto& [name, values] : facets.items())
            for (const Json& value : values) CHECK(names(value) == Names{"waarde", "label", "aantal", "gekozen"});
        bool seen = false;
        for (const Json& value : facets["sector"]) {
            CHECK(value.at("gekozen") == (value.at("waarde") == "zorg-en-welzijn"));
            if (value.at("waarde") != "overheid") continue;
            CHECK(value.at("aantal") == 1);
            CHECK(value.at("label") == "overheid");
            seen = true;
        }
        CHECK(seen);
        CHECK(get("/en/v1/notities").at("facetten").at("richting").at(0).at("label").is_string());
    }

    TEST_CASE("links lead through all pages and back") {
        std::set<std::string> seen;
        std::string here = "/v1/notities?perPagina=2&sorteer=titel";
        std::string before;
        int pages = 0;
        for (; !here.empty() && pages < 10; ++pages) {
            const Json answer = get(here);
            for (const std::string& slug : slugs(answer)) CHECK(seen.insert(slug).second);
            if (before.empty())
                CHECK_FALSE(answer.at("_links").contains("vorige"));
            else
                CHECK(get(answer.at("_links").at("vorige")["href"])["_links"]["self"]["href"] == before);
            before = answer.at("_links").at("self")["href"];
            here = answer.at("_links").contains("volgende") ? answer.at("_links").at("volgende")["href"].get<std::string>() : "";
        }
        CHECK(pages == 3);
        CHECK(seen.size() == 5);
    }

    TEST_CASE("a page after the last is empty and leads nowhere") {
        const Json answer = get("/v1/notities?pagina=50");
        CHECK(answer.at("totaal") == 5);
        CHECK(answer.at("resultaten").empty());
        CHECK_FALSE(answer.at("_links").contains("volgende"));
    }

    TEST_CASE("nothing found tells what to leave out and what was meant") {
        const Json answer = get("/v1/notities?q=mentr&sector=overheid");
        CHECK(answer.at("totaal") == 0);
        CHECK(answer.at("suggestie") == "mentor");
        CHECK(answer.at("resultaten").is_array());
        const Json other = get("/v1/notities?q=mentor&sector=overheid");
        REQUIRE(other.contains("weglaten"));
        CHECK(other.at("weglaten")[0] == Json{{"facet", "sector"}, {"waarde", "overheid"}, {"aantal", 1}});
    }

    TEST_CASE("a note tells its fields in camel case, its text, history and mistakes") {
        const Json note = get("/v1/notities/mentoren-bij-de-stage");
        for (const char* field : {"commit", "slug", "titel", "soort", "themas", "omvangOrganisatie", "werktNiet", "bevindingen", "bronnen", "tekst", "geschiedenis", "fouten", "_links"}) {
            CAPTURE(field);
            CHECK(note.contains(field));
        }
        CHECK(note.at("bevindingen")[0]["omvang"] == "75 procent");
        CHECK(note.at("tekst").get<std::string>().find("<table") != std::string::npos);
        REQUIRE(note.at("geschiedenis").size() == 1);
        CHECK(note.at("geschiedenis")[0]["auteur"] == "Anna de Boer");
        CHECK(note.at("fouten").empty());
    }

    TEST_CASE("themes are a tree with the number of notes at every item") {
        const Json themes = get("/v1/themas")["themas"];
        REQUIRE(themes.size() == 2);
        CHECK(themes[0]["slug"] == "eerste-baan");
        CHECK(themes[0]["aantal"] == 3);
        CHECK(themes[0]["doelstellingen"][0]["aantal"] == 1);
        CHECK(themes[0]["doelstellingen"][0]["acties"][0]["aantal"] == 1);
        CHECK(themes[0]["doelstellingen"][0]["acties"][1]["aantal"] == 0);
        CHECK(get(themes[0]["_links"]["notities"]["href"])["totaal"] == 3);
        CHECK(get("/en/v1/themas")["themas"][0]["titel"] == "A first job or placement");
    }

    TEST_CASE("suggestions tell what they are, how many notes have them, and which page to go to") {
        const Json answer = get("/v1/suggesties?q=sta")["suggesties"];
        REQUIRE(answer.size() >= 2);
        CHECK(answer[0] == Json{{"soort", "notitie"}, {"label", "Stappen naar een stage"}, {"_links", {{"pagina", {{"href", "/notities/stappen-naar-een-stage"}}}}}});
        const Json organisation = get("/v1/suggesties?q=ROC+pr")["suggesties"];
        REQUIRE(organisation.size() == 1);
        CHECK(organisation[0]["soort"] == "organisatie");
        CHECK(organisation[0]["aantal"] == 1);
        CHECK(organisation[0]["_links"]["pagina"]["href"] == "/zoeken?organisatie=ROC+Proef");
        CHECK(get("/en/v1/suggesties?q=mentorne")["suggesties"][0]["_links"]["pagina"]["href"] == "/en/notities/mentoren-bij-de-stage");
        CHECK(get("/v1/suggesties?q=zzzzzz")["suggesties"].empty());
        CHECK(get("/v1/suggesties?q=")["suggesties"].empty());
    }

    TEST_CASE("the status tells the commit, the schema, how many notes, and what is wrong") {
        const Json status = get("/v1/status");
        CHECK(status.at("notities") == 5);
        CHECK(status.at("schema").is_number_integer());
        CHECK(status.at("geweigerd").empty());
        CHECK(status.at("fouten").is_array());
    }
}

}  // namespace search_answer_test
