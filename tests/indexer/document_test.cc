// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document.h"

#include "indexer/stored_note.h"
#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace document_test {

using indexer::Document;
using indexer::Posting;
using tests::sample_note;

namespace {

Document document_of(const std::string& bytes, const std::vector<indexer::HistoryEntry>& history = {}) {
    static const indexer::Community community = tests::sample_community();
    indexer::Analysers analysers(community);
    return make_document(tests::read_sample_note(bytes), history, community, analysers);
}

const Posting& posting(const Document& document, const std::string& term) {
    REQUIRE_MESSAGE(document.terms.contains(term), term);
    return document.terms.at(term);
}

bool has(const Document& document, const std::string& term) { return document.terms.contains(term); }

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a note is found by its words, their stems and the fields they stand in") {
        const Document document = document_of(sample_note("Kansen op de vloer", "Gemeenten bieden kansen.\n"));
        CHECK(posting(document, "kansen").count == 2);
        CHECK(posting(document, "kansen").positions.size() == 2);
        CHECK(posting(document, "Zkans").count == 2);
        CHECK(posting(document, "Zkans").positions == posting(document, "kansen").positions);
        CHECK(posting(document, "ZSkans").count == 1);      // in the title
        CHECK(posting(document, "ZXSAproef").count == 1);   // in the summary
        CHECK(posting(document, "ZXBEmens").count == 1);    // in a finding
        CHECK(posting(document, "eindrapport").count == 1);  // the title of a source
        CHECK_FALSE(has(document, "ZSgemeent"));
        CHECK(has(document, "gemeenten"));
        CHECK(posting(document, "de").count == 1);  // stop words too: a phrase may have them
    }

    TEST_CASE("facets are boolean terms") {
        const Document document = document_of(
            sample_note("Taal", "", "organisaties: [UWV, Gemeente Proef]\nwerkt_niet: [Het rooster.]\ndoelstellingen: [t1-d1]\ntaal: nl\n"));
        for (const std::string term : {"XTH:toeleiding", "XAC:werkgevers", "XRI:positief", "XSO:praktijknotitie", "XJA:2024", "XOR:UWV",
                                       "XOR:Gemeente Proef", "XWN:ja", "XDS:t1-d1", "L:nl", "Qproef"}) {
            CAPTURE(term);
            CHECK(posting(document, term).count == 0);
            CHECK(posting(document, term).positions.empty());
        }
        CHECK_FALSE(has(document_of(sample_note("Taal")), "XWN:ja"));
        CHECK(document_of(sample_note("Taal")).slug == "proef");
    }

    TEST_CASE("the label of a facet is found in the language of the note") {
        const std::string more = "actor: [scholen]\n";
        CHECK(posting(document_of(sample_note("Taal", "", more)), "scholen").count == 1);
        const Document english = document_of(sample_note("Language", "", more + "taal: en\n"));
        CHECK(posting(english, "schools").count == 1);
        CHECK_FALSE(has(english, "scholen"));
        CHECK(has(english, "Zschool"));
    }

    TEST_CASE("English notes are stemmed as English") {
        CHECK(has(document_of(sample_note("Employers training", "", "taal: en\n")), "ZSemploy"));
        CHECK_FALSE(has(document_of(sample_note("Employers training", "", "taal: nl\n")), "ZSemploy"));
    }

    TEST_CASE("no phrase runs from one field into the next") {
        const Document document = document_of(sample_note("Werk", "Stage.\n", "samenvatting: Baan.\n"));
        const auto title = posting(document, "werk").positions.front();
        const auto summary = posting(document, "baan").positions.front();
        const auto body = posting(document, "stage").positions.front();
        CHECK(title == 1);
        CHECK(summary > title + 99);
        CHECK(body > summary + 99);
    }

    TEST_CASE("words side by side have positions side by side, and positions are sorted") {
        const Document document = document_of(sample_note("Taal", "een mbo-student zoekt werk, een mbo-student vindt werk\n"));
        const auto first = posting(document, "mbo").positions.front();
        CHECK(posting(document, "mbostudent").positions.front() == first);
        CHECK(posting(document, "student").positions.front() == first + 1);
        CHECK(posting(document, "zoekt").positions.front() == first + 2);
        for (const auto& [term, found] : document.terms) CHECK(std::is_sorted(found.positions.begin(), found.positions.end()));
    }

    TEST_CASE("the dictionary counts each word as often as the text has it") {
        const Document document = document_of(sample_note("Taal", "werk werk werken\n"));
        CHECK(document.words.at("werken") == 1);
        for (const auto& [word, count] : document.words) {
            CAPTURE(word);
            CHECK(posting(document, word).count == count);
        }
        CHECK_FALSE(document.words.contains("Qproef"));
    }

    TEST_CASE("notes sort by year and last change, and by title; equals by slug") {
        const std::vector<indexer::HistoryEntry> history{{{"c1", 1'700'000'000, "", ""}, indexer::ChangeKind::Added}};
        CHECK(document_of(sample_note("Taal"), history).values.at(indexer::NewestSlot) == "2024 2023-11-14 proef");
        CHECK(document_of("---\ntitel: Taal\nsoort: praktijknotitie\nthemas: [toeleiding]\n---\n", history).values.at(indexer::NewestSlot) ==
              "0000 2023-11-14 proef");
        CHECK(document_of(sample_note("\"'\u00C9\u00E9n' taal\"")).values.at(indexer::TitleSlot) == "een' taal proef");
        CHECK(document_of(sample_note("\"\u201CTaal\u201D\"")).values.at(indexer::TitleSlot).starts_with("taal"));
    }

    TEST_CASE("references and mistakes can be asked for") {
        const Document document = document_of(sample_note("Taal", "[zie](../toolkits/ander.md)\n", "verwant: [stage]\njar: 1\n"));
        CHECK(has(document, "XREF:stage"));
        CHECK(has(document, "XREF:ander"));
        CHECK(has(document, indexer::MistakeTerm));
        CHECK_FALSE(has(document_of(sample_note("Taal")), indexer::MistakeTerm));
    }

    TEST_CASE("no note makes a term that Xapian refuses") {
        const std::string accent = "\u0301", hyphen = "\u00AD";
        const std::string title = "Taal " + accent;
        std::string long_name;
        for (int i = 0; i < 150; ++i) long_name += "\u4E2D";
        const std::vector<std::string> bodies{accent,    hyphen + "-" + hyphen, "\u3164 \uFE0F", std::string(5000, 'x'),
                                              long_name, "[a](../toolkits/" + std::string(400, 'a') + ".md)"};
        for (const std::string& body : bodies) {
            CAPTURE(body.substr(0, 30));
            const Document document = document_of(sample_note(title, body + "\n", "organisaties: ['" + long_name + "']\n"));
            for (const auto& [term, unused] : document.terms) {
                CHECK_FALSE(term.empty());
                CHECK(term.size() <= 245);
            }
            for (const auto& [word, unused] : document.words) CHECK_FALSE(word.empty());
        }
    }

    TEST_CASE("the data are those of the note's card and page") {
        const Document document = document_of(sample_note("Taal"));
        const auto stored = indexer::unpack(document.data);
        REQUIRE(stored);
        CHECK(indexer::Json::parse(stored->card)["slug"] == "proef");
        CHECK(stored->passages.starts_with("Een proef met taal.\n"));
        CHECK(indexer::Json::parse(stored->page)["velden"]["titel"] == "Taal");
    }
}

}  // namespace document_test
