// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/companion_files.h"

#include "tests/support/memory_source.h"
#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>

namespace companion_files_test {

using indexer::Framework;
using tests::Files;
using tests::MemorySource;

namespace {

const char* const CollectionSchema = R"({"type": "object", "required": ["titel"], "additionalProperties": false, "properties": {
    "titel": {"type": "string"}, "soort": {"type": "string"},
    "onderdelen": {"type": "array", "items": {"type": "object", "properties": {"notitie": {"type": "string", "x-verwijst": "notitie"}}}},
    "afgeleid_van": {"type": "string", "x-verwijst": "collectie"}}})";

const char* const Table = "slug,feit,cijfer,waarde,eenheid,peiljaar,groep,bron_titel,bron_uitgever,bron_jaar,bron_url,gelezen,kanttekening,verouderd_na,reeks\n"
                          "a,Stages,12,12,stages,2020,,Titel,CBS,2021,,,,,\n";

Framework read(const Files& changes) {
    Files files = tests::sample_framework();
    files["knowledge/schema/collectie.json"] = CollectionSchema;
    for (const auto& [path, text] : changes) files[path] = text;
    const MemorySource source(files);
    auto framework = indexer::read_framework(source.list(), source);
    REQUIRE(framework);
    return std::move(*framework);
}

std::string collection(const std::string& more = "") { return "---\ntitel: Menukaart\nsoort: menukaart\n" + more + "---\n# Waarom\n\nDaarom.\n"; }

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a collection is read with its fields and its text, and refers to notes") {
        const Framework framework = read({{"knowledge/collecties/mbo.md", collection("onderdelen:\n  - notitie: taal-op-het-werk\n")}});
        CHECK(tests::told(framework.mistakes) == "");
        const indexer::Companion* found = framework.companions.find("collectie", "mbo");
        REQUIRE(found != nullptr);
        CHECK(found->front.at("titel") == "Menukaart");
        CHECK(found->html.find("Daarom.") != std::string::npos);
        REQUIRE(framework.references.size() == 1);
        CHECK(framework.references[0].slug == "taal-op-het-werk");
        CHECK(framework.references[0].field == "onderdelen[0].notitie");
        CHECK(framework.references[0].line == 5);
    }

    TEST_CASE("what is wrong in a collection is told with its line, and what is right is used") {
        const Framework framework = read({{"knowledge/collecties/mbo.md", collection("kleur: rood\n")}});
        CHECK(tests::told(framework.mistakes).starts_with("regel 4: kleur: dit veld bestaat niet"));
        REQUIRE(framework.companions.find("collectie", "mbo") != nullptr);
        CHECK_FALSE(framework.companions.find("collectie", "mbo")->front.contains("kleur"));
    }

    TEST_CASE("a collection without a title is told and not shown") {
        const Framework framework = read({{"knowledge/collecties/mbo.md", "---\nsoort: menukaart\n---\n"}});
        CHECK(framework.mistakes.size() == 1);
        CHECK(framework.companions.items.empty());
    }

    TEST_CASE("a reference to a collection that is not there is told, with the one that was meant") {
        const Framework framework = read({{"knowledge/collecties/werkgevers.md", collection()},
                                          {"knowledge/collecties/stage.md", collection("afgeleid_van: werkgever\n")}});
        CHECK(tests::told(framework.mistakes) == "regel 4: afgeleid_van: er is geen collectie 'werkgever'; bedoel je 'werkgevers'?\n");
    }

    TEST_CASE("collections come first, then questions, then networks, each by name") {
        const Framework framework = read({{"knowledge/gemeenschappen/a.md", collection()}, {"knowledge/kennisvragen/b.md", collection()},
                                          {"knowledge/collecties/d.md", collection()}, {"knowledge/collecties/c.md", collection()}});
        std::string order;
        for (const auto& item : framework.companions.items) order += item.kind + "/" + item.slug + " ";
        CHECK(order == "collectie/c collectie/d kennisvraag/b gemeenschap/a ");
    }

    TEST_CASE("two files of one name in one kind are told, the first is used") {
        const Framework framework = read({{"knowledge/collecties/a/x.md", collection()}, {"knowledge/collecties/b/x.md", collection()}});
        CHECK(framework.companions.items.size() == 1);
        CHECK(framework.companions.items[0].path == "knowledge/collecties/a/x.md");
        CHECK(tests::told(framework.mistakes).find("deze bestandsnaam is er al: knowledge/collecties/a/x.md") != std::string::npos);
    }

    TEST_CASE("figures come from a table and its explanation, and each misses the other") {
        const std::string about = "titel: Stages\nsamenvatting: Hoeveel stages er waren.\n";
        const Framework both = read({{"knowledge/cijfers/stages.csv", Table}, {"knowledge/cijfers/stages.yaml", about}});
        CHECK(tests::told(both.mistakes) == "");
        REQUIRE(both.companions.find_figures("stages") != nullptr);
        CHECK(both.companions.find_figures("stages")->figures.size() == 1);
        CHECK(tests::told(read({{"knowledge/cijfers/stages.csv", Table}}).mistakes).find("stages.yaml") != std::string::npos);
        CHECK(tests::told(read({{"knowledge/cijfers/stages.yaml", about}}).mistakes).find("stages.csv") != std::string::npos);
    }

    TEST_CASE("a crosswalk names editions and parts of them that are there, or is told so with its line") {
        const Files agenda{{"knowledge/agenda/tweede.yaml", "slug: tweede\nthemas:\n  - {slug: nieuw, titel: Een}\n"}, {"knowledge/startpagina.yaml", "agenda: tweede\n"}};
        Files files = agenda;
        files["knowledge/oversteken/a.yaml"] = "van: tweede\nnaar: derde\nverbanden:\n  - van: nieuw\n  - grond: geen\n    van: oud\n";
        CHECK(tests::told(read(files).mistakes) == "regel 6: verbanden[1].van: 'oud' staat niet in agenda 'tweede'.\n"
                                                   "regel 2: naar: er is geen agenda 'derde' in knowledge/agenda/.\n");
        files["knowledge/oversteken/a.yaml"] = "van: tweede\nnaar: tweede\nverbanden: tekst\n";
        const Framework framework = read(files);
        CHECK(tests::told(framework.mistakes) == "");
        CHECK(framework.companions.crosswalks.size() == 1);
    }

    TEST_CASE("what stands beside the notes survives the way into the index and back") {
        Framework framework = read({{"knowledge/collecties/mbo.md", collection()}, {"knowledge/cijfers/stages.csv", Table},
                                    {"knowledge/cijfers/stages.yaml", "titel: Stages\n"}});
        framework.companions.items[0].changed = "2026-11-22";
        const indexer::Json json = to_json(framework.companions);
        CHECK(to_json(indexer::companions_from_json(json)) == json);
        CHECK(indexer::companions_from_json(json).find("collectie", "mbo")->changed == "2026-11-22");
    }

    TEST_CASE("companions are found by what a field of theirs names") {
        const Framework framework = read({{"knowledge/collecties/a.md", collection("onderdelen:\n  - notitie: een\n  - notitie: twee\n")},
                                          {"knowledge/collecties/b.md", collection("onderdelen:\n  - notitie: drie\n")}});
        CHECK(framework.companions.that_name("collectie", "onderdelen[].notitie", "twee").size() == 1);
        CHECK(framework.companions.that_name("collectie", "onderdelen[].notitie", "vier").empty());
        CHECK(framework.companions.that_name("kennisvraag", "onderdelen[].notitie", "twee").empty());
    }
}

}  // namespace companion_files_test
