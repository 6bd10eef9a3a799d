// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stored_note.h"

#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>
#include <cstdint>

namespace stored_note_test {

using indexer::HistoryEntry;
using indexer::Json;
using indexer::pack;
using indexer::unpack;

namespace {

HistoryEntry entry(const std::string& id, std::int64_t time, indexer::ChangeKind kind) {
    return {{id, time, "Anna de Boer", "Notitie"}, kind};
}

const std::vector<HistoryEntry> History{entry("c2", 1'700'086'400, indexer::ChangeKind::Changed),
                                        entry("c1", 1'700'000'000, indexer::ChangeKind::Added)};

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("three parts go in and the same three come out") {
        for (const std::string card : {"", "{}", "1\n2\n", "kaart"})
            for (const std::string passages : {"", "een\ntwee\n", "3\n"})
                for (const std::string page : {"", "{\"a\":1}", "\n"}) {
                    const std::string data = pack(card, passages, page);
                    const auto stored = unpack(data);
                    REQUIRE(stored);
                    CHECK(stored->card == card);
                    CHECK(stored->passages == passages);
                    CHECK(stored->page == page);
                }
    }

    TEST_CASE("data that pack did not make is refused") {
        for (const std::string data : {"", "\n", "x", "1", "1\n", "1\n1", "1\n1\n", "1\n1\na", "-1\n0\nabc", "1\n-1\nabc", "3\n1\nabc",
                                       "0\n4\nabc", "99999999999999999999\n0\nabc", "18446744073709551615\n1\nabc", " 1\n1\nabc",
                                       "1 \n1\nabc", "1\n18446744073709551615\nabc"}) {
            CAPTURE(data);
            const auto stored = unpack(data);
            REQUIRE_FALSE(stored);
            CHECK(stored.error().code == indexer::ErrorCode::Index);
        }
    }

    TEST_CASE("every way to cut a packed note short is survived") {
        const std::string data = pack("{\"slug\":\"a\"}", "een\n", "{}");
        for (std::size_t size = 0; size < data.size(); ++size) {
            const auto stored = unpack(std::string_view(data).substr(0, size));
            if (stored) CHECK(stored->card.size() + stored->passages.size() + stored->page.size() <= size);
        }
        CHECK_FALSE(unpack(std::string_view(data).substr(0, 8)));
    }

    TEST_CASE("a card shows what a list of notes needs") {
        const auto note = tests::read_sample_note(tests::sample_note("Taal", "", "werkt_niet: [Het rooster.]\norganisaties: [UWV]\n"));
        const Json card = indexer::make_card(note, History);
        CHECK(card["slug"] == "proef");
        CHECK(card["titel"] == "Taal");
        CHECK(card["themas"] == Json{"toeleiding"});
        CHECK(card["organisaties"] == Json{"UWV"});
        CHECK(card["richtingen"] == Json{"positief"});
        CHECK(card["bevindingen"] == 1);
        CHECK(card["met_cijfer"] == 0);
        CHECK(card["werkt_niet"] == true);
        CHECK(card["eerste"] == "2023-11-14");
        CHECK(card["gewijzigd"] == "2023-11-15");
        CHECK_FALSE(card.contains("regio"));
        CHECK_FALSE(indexer::make_card(note, {}).contains("gewijzigd"));
    }

    TEST_CASE("findings that rest on the same are counted once, and every figure counts") {
        const std::string more = "bevindingen:\n"
                                 "  - {uitspraak: Eerste, richting: positief, bron: b1, omvang: 19%, lane: onderzoek, onderbouwing: {opzet: loting, maryland: 5}}\n"
                                 "  - {uitspraak: Tweede, richting: positief, bron: b1, omvang: 20%, lane: onderzoek, onderbouwing: {opzet: loting, maryland: 5}}\n"
                                 "  - {uitspraak: Derde ding, richting: geen-effect, bron: b1, omvang: 19%}\n";
        const Json card = indexer::make_card(tests::read_sample_note(tests::sample_note("Taal", "", more)), History);
        CHECK(card["bevindingen"] == 3);
        CHECK(card["met_cijfer"] == 3);
        CHECK(card["richtingen"] == Json{"positief", "geen-effect"});
        CHECK(indexer::to_text(card["onderbouwing"]) ==
              R"([{"lane":"onderzoek","opzet":"loting","maryland":5},{"lane":null,"opzet":null,"maryland":null}])");
    }

    TEST_CASE("passages are one a line: summary, findings, then the text by paragraph") {
        const auto note = tests::read_sample_note(
            tests::sample_note("Taal", "Een regel\nen nog een.\n\nTweede alinea.\n", "werkt_niet: [Het rooster.]\n"));
        CHECK(indexer::make_passages(note) ==
              "Een proef met taal.\nMeer mensen vonden werk.\nHet rooster.\nEen regel en nog een.\nTweede alinea.\n");
    }

    TEST_CASE("a page holds all that the note's page shows") {
        const auto note = tests::read_sample_note(tests::sample_note("Taal", "# Kop\n", "jar: 1\n"));
        const Json page = indexer::make_page(note, History);
        CHECK(page["pad"] == "knowledge/praktijknotities/proef.md");
        CHECK(page["velden"]["titel"] == "Taal");
        CHECK(page["html"] == "<h2 id=\"k-kop\">Kop</h2>\n");
        CHECK(indexer::to_text(page["koppen"]) == R"([{"niveau":1,"id":"k-kop","tekst":"Kop"}])");
        CHECK(page["geschiedenis"].size() == 2);
        CHECK(page["geschiedenis"][1]["soort"] == "nieuw");
        CHECK(page["fouten"].size() == 1);
        CHECK_FALSE(page.contains("niet_opgemaakt"));
    }

    TEST_CASE("history and mistakes survive the way into an index and back") {
        for (const auto kind : {indexer::ChangeKind::Added, indexer::ChangeKind::Changed, indexer::ChangeKind::Deleted}) {
            const HistoryEntry before = entry("c1", -1, kind);
            CHECK(indexer::history_entry_from_json(to_json(before)) == before);
        }
        const indexer::Mistake mistake{"knowledge/a.md", 7, "jaar", "is leeg."};
        CHECK(indexer::mistake_from_json(to_json(mistake)) == mistake);
    }
}

}  // namespace stored_note_test
