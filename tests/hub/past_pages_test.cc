// SPDX-License-Identifier: GPL-3.0-or-later
// Other versions of a note and the difference between two moments, made by the program itself as the server has it made.
#include "hub/past_reader.h"
#include "hub/routes.h"
#include "indexer/json.h"
#include "tests/support/index_builder.h"
#include "tests/support/run_program.h"
#include "tests/support/test_server.h"

#include <doctest/doctest.h>

namespace past_pages_test {

using indexer::Json;
using tests::note_file;

namespace {

constexpr const char* Path = "knowledge/toolkits/kaart.md";
constexpr const char* Front = "titel: Kaart\nsoort: toolkit\nacties: [t1-d1-a1]\nsamenvatting: Een kaart met vijf stappen.\n";

std::string claims(const std::string& list) { return std::string(Front) + "bronnen: [{id: b1, titel: Bron}]\nbevindingen:\n" + list; }

// A note that was written, changed twice, and another that came and went.
struct Past {
    Past() : builder({{Path, note_file(claims("  - {uitspraak: Vier van de vijf vinden het handig., richting: positief, onderbouwing: {opzet: loting, maryland: 4}, bron: b1}\n"), "Het verhaal.")}}) {
        first = builder.open()->commit();
        second = builder.commit({{Path, note_file(claims("  - {uitspraak: Iets heel anders., bron: b1}\n"
                                                         "  - {uitspraak: Vier van de vijf vinden het handig., richting: wisselend, onderbouwing: {opzet: loting, maryland: 2}, bron: b1}\n"),
                                                 "Het nieuwe verhaal.")},
                                 {"knowledge/toolkits/weg.md", note_file("titel: Blijft niet\nsoort: toolkit")}},
                                "Tweede");
        third = builder.commit({{Path, note_file(std::string(Front) + "status: verouderd\n", "<b>Vals</b> & verhaal.")}, {"knowledge/toolkits/weg.md", std::nullopt}}, "Derde");
        other = builder.commit({{"knowledge/toolkits/ander.md", note_file("titel: Ander\nsoort: toolkit\nthemas: [behoud]")}}, "Vierde");
        index = builder.open();
    }

    tests::IndexBuilder builder;
    std::string first, second, third, other;
    std::shared_ptr<const hub::SearchIndex> index;
    hub::PastReader reader{[this](std::vector<std::string> arguments) -> indexer::Expected<std::string> {
        arguments.insert(arguments.begin() + 1, {"--repo", builder.repository()});
        const tests::ProgramResult result = tests::run_program(arguments);
        if (result.status == 0) return result.out;
        const Json told = Json::parse(result.out, nullptr, false);
        if (!told.is_object()) return indexer::failure(indexer::ErrorCode::Failed, result.err);
        return indexer::failure(told.at("soort") == "verkeerd" ? indexer::ErrorCode::BadParameter : indexer::ErrorCode::NotFound, told.at("fout"));
    }};

    hub::Page get(const std::string& path, const std::vector<std::pair<std::string, std::string>>& parameters = {}) {
        hub::Request request;
        request.path = path;
        request.parameters = parameters;
        request.today = "2026-11-22";
        return hub::answer(request, tests::built_site(), index, {}, &reader).page;
    }

    std::string version(const std::string& commit, const std::string& slug = "kaart") const { return "/notities/" + slug + "/versies/" + commit; }
};

Past& past() {
    static Past made;
    return made;
}

bool has(const hub::Page& page, const std::string& text) { return page.body.find(text) != std::string::npos; }

const Json& find_change(const Json& list, const std::string& part, const std::string& kind) {
    static const Json none;
    for (const Json& change : list)
        if (change.at("deel") == part && change.at("soort") == kind) return change;
    return none;
}

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("a note is shown as it was, and says so") {
        const hub::Page page = past().get(past().version(past().first.substr(0, 12)));
        REQUIRE(page.status == 200);
        for (const char* text : {"Zo luidde deze notitie op", "Vier van de vijf vinden het handig.", "Het verhaal.", "name=\"robots\" content=\"noindex\"", "href=\"/notities/kaart\""}) {
            CAPTURE(text);
            CHECK(has(page, text));
        }
        CHECK(has(page, past().version(past().first.substr(0, 12)) + "/verschil"));
        CHECK_FALSE(has(page, "Het nieuwe verhaal."));
        CHECK_FALSE(has(page, "<strong>Verouderd."));
        CHECK_FALSE(has(page, past().third.substr(0, 7)));  // what came later is no part of its history
        CHECK_FALSE(has(past().get("/notities/kaart"), "Zo luidde deze notitie op"));
        CHECK(has(past().get("/notities/kaart"), "<strong>Verouderd."));
    }

    TEST_CASE("a note and its findings name the address where they stay") {
        const hub::Page now = past().get("/notities/kaart");
        CHECK(has(now, "href=\"" + past().version(past().third.substr(0, 12)) + "\""));
        CHECK(has(now, "href=\"/notities/kaart/versies\""));
        const hub::Page then = past().get(past().version(past().second.substr(0, 12)));
        CHECK(has(then, "href=\"" + past().version(past().second.substr(0, 12)) + "#bevinding-2\""));
        const hub::Page cited = past().get(past().version(past().second.substr(0, 12)) + ".ris");
        CHECK(cited.type == "application/x-research-info-systems");
        CHECK(has(cited, past().second.substr(0, 7)));
    }

    TEST_CASE("all versions are listed, with what their writers said") {
        const hub::Page page = past().get("/notities/kaart/versies");
        for (const std::string& commit : {past().first, past().second, past().third}) CHECK(has(page, past().version(commit.substr(0, 12)) + "\""));
        CHECK(has(page, "Tweede"));
        CHECK_FALSE(has(page, "Vierde"));
        CHECK(Json::parse(past().get("/v1/notities/kaart/versies").body).at("versies").size() == 3);
        CHECK(past().get("/notities/bestaat-niet/versies").status == 404);
    }

    TEST_CASE("what changed is told field by field; findings that only moved are not new") {
        const Json told = Json::parse(past().get("/v1" + past().version(past().first) + "/verschil", {{"met", past().second}}).body);
        CHECK(told.at("van").at("commit") == past().first);
        CHECK(told.at("tot").at("commit") == past().second);
        const Json& list = told.at("wijzigingen");
        const Json& moved = find_change(list, "bevindingen", "gewijzigd");
        REQUIRE(moved.is_object());
        CHECK(moved.at("nummerToen") == 1);
        CHECK(moved.at("nummerNu") == 2);
        CHECK(moved.at("velden").size() == 2);  // richting and the level
        CHECK(find_change(list, "bevindingen", "nieuw").at("nummerNu") == 1);
        CHECK(find_change(list, "bevindingen", "verwijderd").is_null());
        const Json& note = find_change(list, "notitie", "gewijzigd");
        CHECK(note.at("velden").size() == 1);
        CHECK(note.at("velden").at(0).at("veld") == "tekst");
        // The other way round the older is still the first.
        CHECK(Json::parse(past().get("/v1" + past().version(past().second) + "/verschil", {{"met", past().first}}).body).at("van").at("commit") == past().first);
    }

    TEST_CASE("the page of a difference shows it in marks and words, and escapes what was written") {
        const hub::Page page = past().get(past().version(past().first) + "/verschil");
        REQUIRE(page.status == 200);
        CHECK(has(page, "<del class=\"diff__del\"><span class=\"visually-hidden\""));
        CHECK(has(page, "<ins class=\"diff__ins\"><span class=\"visually-hidden\""));
        CHECK(has(page, "Status"));
        CHECK_FALSE(has(page, "<b>Vals</b>"));
        CHECK(has(past().get(past().version(past().third) + "/verschil"), "Tussen deze twee versies is de inhoud gelijk."));
    }

    TEST_CASE("a version that is not of this note is not there, whatever it is called") {
        for (const std::string& id : {past().other, std::string(40, '0'), past().first.substr(0, 6), past().first + "0", std::string("HEAD"), std::string("main"), std::string("--help"), std::string("0123456g"),
                                      std::string("..%2f"), std::string(500, 'a')}) {
            CAPTURE(id);
            CHECK(past().get(past().version(id)).status == 404);
            CHECK(past().get("/v1" + past().version(id)).status == 404);
            CHECK(past().get(past().version(id) + "/verschil").status == 404);
            CHECK(past().get(past().version(past().first) + "/verschil", {{"met", id}}).status == 404);
        }
        CHECK(past().get(past().version(past().first, "ander")).status == 404);
        CHECK(past().get(past().version(past().first) + "/verschil", {{"kleur", "rood"}}).status == 400);
        CHECK(past().get(past().version(past().first) + "/verschil", {{"met", past().second}, {"met", past().third}}).status == 400);
    }

    TEST_CASE("without a reader of the past there is a 503, not an empty page") {
        hub::Request request;
        request.path = past().version(past().first);
        CHECK(hub::answer(request, tests::built_site(), past().index).page.status == 503);
        request.path = "/herijking";
        CHECK(hub::answer(request, tests::built_site(), past().index).page.status == 503);
    }

    TEST_CASE("the recalibration between two commits tells what came, changed, sank and went") {
        const std::string address = "/herijking/" + past().first + "/" + past().other;
        const Json told = Json::parse(past().get("/v1" + address).body);
        const auto slugs = [&](const char* list) {
            std::string all;
            for (const Json& note : told.at(list)) all += note.at("slug").get<std::string>() + " ";
            return all;
        };
        CHECK(slugs("nieuw") == "ander ");
        CHECK(slugs("gewijzigd") == "kaart ");
        CHECK(slugs("afgewaardeerd") == "kaart ");
        CHECK(slugs("ingetrokken") == "");  // what came and went in between is in neither
        CHECK(told.at("leeg").size() == 3);  // one action is named by the note; t1-d1, t1-d1-a2 and t2-d1 by none
        const hub::Page page = past().get(address);
        CHECK(page.status == 200);
        CHECK(has(page, "Was actueel, is nu verouderd."));
        CHECK(has(page, past().version(past().first.substr(0, 12)) + "/verschil?met=" + past().third.substr(0, 7)));
        const Json lowered = Json::parse(past().get("/v1/herijking/" + past().first + "/" + past().second).body).at("afgewaardeerd");
        CHECK(lowered.at(0).at("redenen").at(0).at("van") == "4");
        CHECK(lowered.at(0).at("redenen").at(0).at("tot") == "2");
    }

    TEST_CASE("moments are days, tags and commits that are here, the older first") {
        CHECK(past().get("/herijking").status == 200);
        CHECK(past().get("/herijking", {{"van", "2023-11-14"}, {"tot", "2026-11-22"}}).status == 200);
        CHECK(past().get("/herijking/2023-11-14/2026-11-22").status == 200);
        CHECK(past().get("/herijking/1990-01-01/2026-11-22").status == 404);
        CHECK(past().get("/herijking/geen-tag/2026-11-22").status == 404);
        CHECK(past().get("/herijking/" + std::string(40, '0') + "/2026-11-22").status == 404);
        CHECK(past().get("/herijking/" + past().second + "/" + past().first).status == 400);
        for (const char* name : {"--help", "a..b", "HEAD^", "refs heads", "@{1}", ".a"}) CHECK(past().get("/herijking/" + std::string(name) + "/2026-11-22").status == 400);
        CHECK(past().get("/herijking", {{"van", "2023-11-14"}}).status == 400);
        CHECK(past().get("/herijking", {{"van", "a"}, {"tot", "b"}, {"kleur", "rood"}}).status == 400);
    }
}

}  // namespace past_pages_test
