// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/knowledge_files.h"

#include "tests/support/memory_source.h"
#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>

#include <map>

namespace knowledge_files_test {

using indexer::concerns_all_notes;
using indexer::Framework;
using indexer::read_framework;

namespace {

using tests::Files;
using tests::MemorySource;

indexer::Expected<Framework> read(const Files& changes) {
    Files files = tests::sample_framework();
    for (const auto& [path, text] : changes) files[path] = text;
    const MemorySource source(files);
    return read_framework(source.list(), source);
}

std::string resources(const Files& changes) { return read(changes).value().resources; }

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a community is read from its files") {
        const auto framework = read({});
        REQUIRE(framework);
        CHECK(tests::told(framework->mistakes) == "");
        CHECK(framework->schemas.has("toolkit"));
        std::string names;
        for (const auto& vocabulary : framework->community.vocabularies) names += vocabulary.name + " ";
        CHECK(names == "actor opzet richting soort taal vorm ");
        CHECK(framework->community.agenda.size() == 6);
        CHECK(framework->community.home["voorbeelden"][0] == "stage mbo");
        CHECK(framework->community.language_files.size() == 3);
        CHECK(framework->community.language_files.at("stopwoorden-en.txt") == "the of\n");
    }

    TEST_CASE("notes and files of no known kind are left alone") {
        const auto framework = read({{"knowledge/toolkits/a.md", "onleesbaar"}, {"knowledge/vocabulaire/LEES.txt", "onleesbaar"},
                                     {"knowledge/plaatjes/a.csv", "onleesbaar"}, {"knowledge/README.md", "onleesbaar"}});
        REQUIRE(framework);
        CHECK(tests::told(framework->mistakes) == "");
    }

    TEST_CASE("no files at all make an empty community") {
        const MemorySource none({});
        const auto framework = read_framework({}, none);
        REQUIRE(framework);
        CHECK(framework->community.vocabularies.empty());
        CHECK_FALSE(framework->resources.empty());
    }

    TEST_CASE("a mistake in a closed list is told with its line, and the rest of the list is used") {
        const auto framework = read({{"knowledge/vocabulaire/actor.yaml", "titel: Wie\nwaarden:\n  - slug: scholen\n  - slug: a\n    slug: b\n"}});
        REQUIRE(framework);
        REQUIRE(framework->mistakes.size() == 1);
        CHECK(framework->mistakes[0].path == "knowledge/vocabulaire/actor.yaml");
        CHECK(framework->mistakes[0].line == 5);
        CHECK(framework->community.find_vocabulary("actor")->find("scholen") != nullptr);
    }

    TEST_CASE("a value falls under another value of its own list") {
        const auto framework = read({{"knowledge/vocabulaire/regio.yaml", "titel: Regio\nwaarden:\n  - {slug: land}\n  - slug: stad\n    valt_onder: [land, streek, stad]\n"}});
        REQUIRE(framework);
        REQUIRE(framework->mistakes.size() == 2);
        CHECK(framework->mistakes[0].path == "knowledge/vocabulaire/regio.yaml");
        CHECK(framework->mistakes[0].line == 5);
        CHECK(framework->mistakes[0].field == "waarden[1].valt_onder");
        CHECK(framework->mistakes[0].message == "'stad' valt onder 'streek', maar dat is geen andere waarde van deze lijst.");
        CHECK(framework->mistakes[1].message == "'stad' valt onder 'stad', maar dat is geen andere waarde van deze lijst.");
    }

    TEST_CASE("files of the framework are held against a schema of their kind, when there is one") {
        const std::string schema = R"({"type": "object", "properties": {"titel": {"type": "string"},
            "waarden": {"type": "array", "items": {"type": "object", "required": ["slug", "nl"]}}}})";
        const auto framework = read({{"knowledge/schema/vocabulaire.json", schema},
                                     {"knowledge/vocabulaire/actor.yaml", "titel: [Wie]\nwaarden:\n  - slug: scholen\n    nl: scholen\n  - slug: a\n"}});
        REQUIRE(framework);
        CHECK(tests::told(framework->mistakes) ==
              "regel 1: titel: is een lijst, maar hier hoort tekst; zet getallen en datums zo nodig tussen aanhalingstekens.\n"
              "regel 5: waarden[1]: 'nl' ontbreekt; voeg het veld toe.\n");
    }

    TEST_CASE("an id of the agenda is given once") {
        const auto framework = read({{"knowledge/agenda/tweede.yaml", "slug: tweede\nthemas:\n  - {slug: nieuw, titel: Een}\n  - {slug: nieuw, titel: Twee}\n"},
                                     {"knowledge/startpagina.yaml", "agenda: tweede\n"}});
        REQUIRE(framework);
        REQUIRE(framework->mistakes.size() == 1);
        CHECK(framework->mistakes[0].path == "knowledge/agenda/tweede.yaml");
        CHECK(framework->mistakes[0].message == "'nieuw' staat er al; geef elk thema, elke doelstelling en elke actie een eigen id.");
        CHECK(framework->community.find_agenda_item("nieuw")->title_nl == "Een");
    }

    TEST_CASE("of several agendas the one that the home page names sorts the notes, the others stand beside it") {
        const Files second{{"knowledge/agenda/tweede.yaml", "slug: tweede\nthemas:\n  - {slug: nieuw, titel: Een}\n"}};
        const auto unnamed = read(second);
        REQUIRE(unnamed);
        REQUIRE(unnamed->mistakes.size() == 1);
        CHECK(unnamed->mistakes[0].path == "knowledge/startpagina.yaml");
        CHECK(unnamed->mistakes[0].field == "agenda");
        CHECK(unnamed->community.find_agenda_item("toeleiding") != nullptr);

        Files named = second;
        named["knowledge/startpagina.yaml"] = "agenda: tweede\n";
        const auto framework = read(named);
        REQUIRE(framework);
        CHECK(tests::told(framework->mistakes) == "");
        CHECK(framework->community.find_agenda_item("nieuw") != nullptr);
        CHECK(framework->community.find_agenda_item("toeleiding") == nullptr);
        REQUIRE(framework->companions.editions.size() == 2);
        CHECK(framework->companions.editions[0]["slug"] == "tweede");
    }

    TEST_CASE("an agenda of another form than it should have is told, and the rest is read") {
        const std::string schema = R"({"type": "object", "properties": {"themas": {"type": "array", "items": {"type": "object"}}}})";
        indexer::Expected<Framework> framework;
        CHECK_NOTHROW(framework = read({{"knowledge/schema/agenda.json", schema}, {"knowledge/startpagina.yaml", "agenda: tweede\n"},
                                        {"knowledge/agenda/tweede.yaml", "slug: tweede\nthemas: [tekst, {slug: nieuw}]\n"}}));
        REQUIRE(framework);
        CHECK(framework->mistakes.size() == 1);
        CHECK(framework->community.find_agenda_item("nieuw") != nullptr);
    }

    TEST_CASE("a file that cannot be read is told") {
        const auto framework = read({{"knowledge/taal/stammen-nl.txt", "onleesbaar"}, {"knowledge/startpagina.yaml", "onleesbaar"}});
        REQUIRE(framework);
        bool told = false;
        for (const auto& mistake : framework->mistakes) told = told || mistake.path == "knowledge/taal/stammen-nl.txt";
        CHECK(told);
        CHECK(framework->mistakes.size() >= 2);
    }

    TEST_CASE("a broken schema stops everything: without it no note can be judged") {
        const auto framework = read({{"knowledge/schema/notitie.json", "{"}});
        REQUIRE_FALSE(framework);
        CHECK(framework.error().message.find("knowledge/schema/notitie.json") != std::string::npos);
    }

    TEST_CASE("the hash of the resources is that of the language files, and of nothing else") {
        const std::string before = resources({});
        CHECK(before == resources({}));
        CHECK(before == resources({{"knowledge/vocabulaire/actor.yaml", "titel: Anders\n"}}));
        CHECK(before == resources({{"knowledge/toolkits/a.md", "x"}}));
        const std::string added = resources({{"knowledge/taal/stopwoorden-de.txt", "der\n"}});
        CHECK(before != added);
        CHECK(before != resources({{"knowledge/taal/stammen-nl.txt", "kans kans\n"}}));
        CHECK(added != resources({{"knowledge/taal/stopwoorden-fr.txt", "der\n"}}));
    }

    TEST_CASE("a change of anything but a note or a text for people concerns all notes") {
        struct Row {
            std::string path;
            bool all;
        };
        const Row rows[] = {
            {"knowledge/vocabulaire/actor.yaml", true}, {"knowledge/schema/notitie.json", true}, {"knowledge/taal/stammen-nl.txt", true},
            {"knowledge/agenda/a.yaml", true},          {"knowledge/startpagina.yaml", true},    {"knowledge/toolkits/a.md", false},
            {"knowledge/toolkits/README.md", false},    {"knowledge/README.md", false},          {"hub/main.cc", false},
            {"knowledge", false},                       {"", false},
        };
        for (const Row& row : rows) {
            CAPTURE(row.path);
            CHECK(concerns_all_notes(row.path) == row.all);
        }
    }
}

}  // namespace knowledge_files_test
