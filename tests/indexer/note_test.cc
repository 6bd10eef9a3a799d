// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/note.h"

#include "indexer/parsed_note.h"
#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>

namespace note_test {

using indexer::Json;
using indexer::Note;
using indexer::note_place;
using tests::read_sample_note;
using tests::sample_note;
using tests::told;

namespace {

// The field of a note as JSON; empty when it is not there.
std::string field(const Note& note, const char* name) { return note.front.contains(name) ? indexer::to_text(note.front[name]) : ""; }

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("notes stand in the folders of their kinds") {
        struct Row {
            std::string path, kind, slug;  // kind empty: no note
        };
        const Row rows[] = {
            {"knowledge/praktijknotities/taal.md", "praktijknotitie", "taal"},
            {"knowledge/toolkits/taal.md", "toolkit", "taal"},
            {"knowledge/pilotevaluaties/2021/taal.v2.md", "pilotevaluatie", "taal.v2"},
            {"knowledge/toolkits/.md", "", ""},
            {"knowledge/toolkits/README.md", "", ""},
            {"knowledge/toolkits/oud/README.md", "", ""},
            {"knowledge/toolkits/taal.txt", "", ""},
            {"knowledge/toolkits/taal.MD", "", ""},
            {"knowledge/toolkits.md", "", ""},
            {"knowledge/toolkitsoud/taal.md", "", ""},
            {"knowledge/vocabulaire/taal.md", "", ""},
            {"knowledge/taal.md", "", ""},
            {"toolkits/taal.md", "", ""},
            {"oud/knowledge/toolkits/taal.md", "", ""},
            {"", "", ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.path);
            const auto place = note_place(row.path);
            CHECK((place ? place->kind->slug : "") == row.kind);
            CHECK((place ? place->slug : "") == row.slug);
        }
    }

    TEST_CASE("a note without mistakes is published with all its fields") {
        const Note note = read_sample_note(sample_note("Taal op de vloer", "# Kop\n\nTekst, zie [dit](../toolkits/ander.md).\n",
                                                       "verwant: [stage]\n"));
        CHECK(told(note.mistakes) == "");
        CHECK(note.published);
        CHECK(note.slug == "proef");
        CHECK(note.path == "knowledge/praktijknotities/proef.md");
        CHECK(note.front["titel"] == "Taal op de vloer");
        CHECK(note.body.headings.size() == 1);
        CHECK_FALSE(note.body_failed);
        REQUIRE(note.references.size() == 2);
        CHECK(note.references[0].field == "verwant[0]");
        CHECK(note.references[0].slug == "stage");
        CHECK(note.references[1].field == "tekst");
        CHECK(note.references[1].slug == "ander");
    }

    TEST_CASE("without a title, a kind or a theme a note is not published") {
        struct Row {
            std::string bytes, told;
        };
        const Row rows[] = {
            {"---\nsoort: praktijknotitie\nthemas: [toeleiding]\n---\n", "regel 1: 'titel' ontbreekt; Eén regel.\n"},
            {"---\ntitel: Taal\nsoort: praktijknotitie\nthemas: []\n---\n", "regel 4: themas: moet minstens 1 onderdeel hebben.\n"},
            {"---\ntitel: Taal\nsoort: praktijknotitie\nthemas: [onbekend-iets]\n---\n",
             "regel 4: themas[0]: 'onbekend-iets' staat niet in de agenda; kies uit: toeleiding, werkvloer.\n"},
            {"---\ntitel: Taal\nsoort: praktijknotitie\nthemas: toeleiding\n---\n",
             "regel 4: themas: is tekst, maar hier hoort een lijst; zet elk onderdeel op een eigen regel met '- ' ervoor.\n"},
            {"---\ntitel: T\nsoort: praktijknotitie\nthemas: [toeleiding]\n---\n", "regel 2: titel: is te kort; schrijf minstens 3 tekens.\n"},
            {"---\ntitel: Taal\nsoort: toolkit\nthemas: [toeleiding]\n---\n", "regel 3: soort: moet \"praktijknotitie\" zijn.\n"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.bytes);
            const Note note = read_sample_note(row.bytes);
            CHECK_FALSE(note.published);
            CHECK(told(note.mistakes) == row.told);
        }
    }

    TEST_CASE("a note that cannot be read is not published, and its text is kept") {
        const Note note = read_sample_note("# Kop\n\nGeen velden.\n");
        CHECK_FALSE(note.published);
        CHECK(note.mistakes.size() == 1);
        CHECK(note.body.text.find("Geen velden.") != std::string::npos);
        CHECK(note.front.empty());
        CHECK_FALSE(read_sample_note("").published);
        CHECK_FALSE(read_sample_note("---\ntitel: \xFF\n---\n").published);
    }

    TEST_CASE("any other mistake costs its own field only") {
        const Note note = read_sample_note(
            sample_note("Taal", "Tekst.\n", "jaar: volgend jaar\nactor: [scholen, bakkers]\ngewicht: 3\ncontact:\n  url: nee\n"));
        CHECK(note.published);
        CHECK(told(note.mistakes) ==
              "regel 12: jaar: is tekst, maar hier hoort een heel getal, zonder aanhalingstekens.\n"
              "regel 13: actor[1]: 'bakkers' staat niet in knowledge/vocabulaire/actor.yaml; kies uit: werkgevers, gemeenten, scholen.\n"
              "regel 14: gewicht: dit veld bestaat niet; haal het weg of zet het in de tekst.\n"
              "regel 16: contact.url: 'nee' is geen webadres; begin met https:// en gebruik geen spaties.\n");
        CHECK(field(note, "jaar") == "");
        CHECK(field(note, "actor") == R"(["scholen"])");
        CHECK(field(note, "gewicht") == "");
        CHECK(field(note, "contact") == "");
        CHECK(field(note, "samenvatting") == "\"Een proef met taal.\"");
    }

    TEST_CASE("of a list only the wrong items go, however many") {
        const Note note = read_sample_note(
            sample_note("Taal", "", "organisaties: [een, '', twee, '', drie, vier, vijf, zes, zeven, acht, negen, '', tien]\n"));
        CHECK(note.published);
        CHECK(field(note, "organisaties") == R"(["een","twee","drie","vier","vijf","zes","zeven","acht","negen","tien"])");
        CHECK(note.mistakes.size() == 3);
    }

    TEST_CASE("an unquoted figure is the text its writer typed") {
        const Note note = read_sample_note(sample_note("2024", "",
                                                       "bevindingen:\n  - {uitspraak: Meer werk., richting: positief, omvang: 19.50, bron: b1}\n"
                                                       "  - {uitspraak: Meer werk., richting: positief, omvang: true, bron: b1}\n"));
        CHECK(told(note.mistakes) == "");
        CHECK(note.front["titel"] == "2024");
        CHECK(note.front["bevindingen"][0]["omvang"] == "19.50");
        CHECK(note.front["bevindingen"][1]["omvang"] == "true");
    }

    TEST_CASE("a note is published without the findings that have no source") {
        struct Row {
            std::string findings, left;  // the statements that stay
        };
        const Row rows[] = {
            {"  - {uitspraak: Eerste, richting: positief, bron: b1}\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Eerste Tweede"},
            {"  - {uitspraak: Eerste, richting: positief, bron: b9}\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Tweede"},
            {"  - {uitspraak: Eerste, richting: positief}\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Tweede"},
            {"  - {uitspraak: Eerste, richting: positief, bron: [b1]}\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Tweede"},
            {"  - {richting: positief, bron: b1}\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Tweede"},
            {"  - {uitspraak: Eerste, richting: omhoog, bron: b1}\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Eerste Tweede"},
            {"  - tekst\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Tweede"},
            // Nothing in it is right: only that one goes.
            {"  - {richting: omhoog}\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Tweede"},
            {"  - {onbekend: veld}\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Tweede"},
            {"  - {onderbouwing: {opzet: fout}}\n  - {uitspraak: Tweede, richting: positief, bron: b1}\n", "Tweede"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.findings);
            const Note note = read_sample_note(sample_note("Taal", "", "bevindingen:\n" + row.findings));
            CHECK(note.published);
            std::string left;
            for (const Json& finding : note.front.value("bevindingen", Json::array())) left += (left.empty() ? "" : " ") + finding.value("uitspraak", "?");
            CHECK(left == row.left);
        }
    }

    TEST_CASE("a source that is wrong takes its findings along, not those of another source") {
        const std::string findings = "bevindingen:\n  - {uitspraak: Eerste, richting: positief, bron: b1}\n"
                                     "  - {uitspraak: Tweede, richting: positief, bron: b2}\n";
        const Note note = read_sample_note(sample_note("Taal", "", findings + "bronnen:\n  - {id: b1}\n  - {id: b2, titel: Rapport}\n"));
        CHECK(told(note.mistakes) == "regel 12: bronnen[0]: 'titel' ontbreekt; voeg het veld toe.\n");
        REQUIRE(note.front["bevindingen"].size() == 1);
        CHECK(note.front["bevindingen"][0]["uitspraak"] == "Tweede");
        CHECK(note.front["bronnen"].size() == 1);
    }

    TEST_CASE("a name that looks like a path takes nothing else away") {
        const Note note = read_sample_note(sample_note("Taal", "", "\"bronnen[0]\": x\n\"contact.url\": y\n"));
        CHECK(note.published);
        CHECK(field(note, "bronnen") == R"([{"id":"b1","titel":"Eindrapport"}])");
        CHECK(note.front.value("bevindingen", Json::array()).size() == 1);
        CHECK(field(note, "contact.url") == "");
        CHECK(note.mistakes.size() == 2);
    }

    TEST_CASE("an odd file name is told; one that cannot be an address is not published") {
        struct Row {
            std::string name;
            bool tidy, published;
        };
        const Row rows[] = {
            {"taal-op-de-vloer-2", true, true},
            {"Taal_op.de.vloer", false, true},
            {std::string(120, 'a'), true, true},
            {std::string(121, 'a'), false, false},
            {"taal op de vloer", false, false},
            {"t\u00E9\u00E9l", false, false},
            {".verborgen", false, false},
            {"..", false, false},
            {"a?b", false, false},
            {"a<b", false, false},
        };
        for (const Row& row : rows) {
            CAPTURE(row.name);
            const Note note = read_sample_note(sample_note("Taal"), "knowledge/praktijknotities/" + row.name + ".md");
            CHECK(note.slug == row.name);
            CHECK(note.published == row.published);
            CHECK((told(note.mistakes) == "") == row.tidy);
            if (!row.tidy) CHECK(told(note.mistakes).starts_with("regel 1: de bestandsnaam wordt het adres"));
        }
    }

    TEST_CASE("mistakes of fields, names and text come together in the order of the file") {
        const Note note = read_sample_note("---\ntitel: Taal\ntitel: Weer\nsoort: praktijknotitie\nthemas: [toeleiding]\njar: 1\n---\n\n[a](javascript:x)\n",
                                           "knowledge/praktijknotities/Taal.md");
        CHECK(note.published);
        REQUIRE(note.mistakes.size() == 4);
        CHECK(note.mistakes[0].line == 1);
        CHECK(note.mistakes[1].line == 3);
        CHECK(note.mistakes[2].line == 6);
        CHECK(note.mistakes[3].line == 8);
        CHECK(note.mistakes[3].message.find("'javascript:x' is weggelaten") != std::string::npos);
        for (const auto& mistake : note.mistakes) CHECK(mistake.path == "knowledge/praktijknotities/Taal.md");
    }

    TEST_CASE("a text that could not be rendered is published as it stands, and says why") {
        std::string table;
        for (int i = 0; i < 70; ++i) table += "|a";
        const Note note = read_sample_note(sample_note("Taal", table + "|\n"));
        CHECK(note.published);
        CHECK(note.body_failed);
        CHECK(note.failure.find("64 tabelcellen") != std::string::npos);
        CHECK(note.body.html.starts_with("<pre>|a|a"));
        CHECK(told(note.mistakes) == "regel 15: " + note.failure + "\n");
    }

    TEST_CASE("where a kind has no schema the fields are taken as they are, and that is told") {
        const indexer::SchemaSet none;
        const auto bytes = sample_note("Taal", "", "gewicht: 3\nbevindingen: tekst\n");
        const Note note = indexer::make_note("knowledge/toolkits/a.md", *note_place("knowledge/toolkits/a.md"), indexer::parse_note(bytes),
                                             none, tests::sample_community());
        CHECK(note.published);
        CHECK(note.front["gewicht"] == 3);
        CHECK(told(note.mistakes) == "regel 1: knowledge/schema/toolkit.json ontbreekt, dus deze notitie is niet gecontroleerd.\n");
    }
}

}  // namespace note_test
