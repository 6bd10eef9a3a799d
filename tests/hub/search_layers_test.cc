// SPDX-License-Identifier: GPL-3.0-or-later
// Each layer of the search finds what the words by themselves do not, and can be switched off.
#include "tests/hub/search_fixture.h"

namespace search_layers_test {

using tests::joined;
using tests::note_file;
using tests::path_of;
using tests::slugs;

namespace {

tests::FileChanges notes() {
    return {{"knowledge/taal/vormen-nl.txt", "wees wijzen\n"},
            {path_of("a-heel"), note_file("titel: Eerste", "Over stagediscriminatie op school.")},
            {path_of("b-los"), note_file("titel: Tweede", "Er is discriminatie bij een stage.")},
            {path_of("c-elliptisch"), note_file("titel: Derde", "Tegen arbeidsmarkt- en leeftijdsdiscriminatie.")},
            {path_of("d-regio"), note_file("titel: Vierde", "Samen in de arbeidsmarktregio.")},
            {path_of("e-scheidbaar"), note_file("titel: Vijfde", "De werkgever wees haar zonder reden af.")},
            {path_of("f-ver-uiteen"), note_file("titel: Zesde", "Wijzen naar elkaar helpt niet: het bedrijf zelf moet iets doen, en wel nu meteen, want anders loopt het nog slecht af.")},
            {path_of("g-brief"), note_file("titel: Zevende", "Een sollicitatie schrijven.")}};
}

const std::shared_ptr<const hub::SearchIndex>& index() {
    static const tests::IndexBuilder builder(notes());
    static const std::shared_ptr<const hub::SearchIndex> opened = builder.open();
    return opened;
}

std::string found(const std::string& text, double hub::SearchLayers::*without = nullptr) {
    hub::SearchOptions options;
    options.deadline = std::chrono::minutes(1);
    if (without != nullptr) options.layers.*without = 0;
    const auto result = index()->search(tests::question(*index(), {{"q", text}}), options);
    REQUIRE(result);
    return joined(slugs(*result));
}

hub::FoundWord reason(const std::string& text, std::size_t hit) {
    const hub::SearchResult result = tests::search(*index(), text);
    REQUIRE(result.hits.size() > hit);
    REQUIRE_FALSE(result.hits[hit].found_by.empty());
    return result.hits[hit].found_by.front();
}

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("a compound is found whole first, then in parts") {
        CHECK(found("stagediscriminatie").starts_with("a-heel b-los"));
        CHECK(found("stage") == "b-los a-heel");
        CHECK(found("stage", &hub::SearchLayers::parts) == "b-los");
        CHECK(reason("stage", 1).before == "");
        CHECK(reason("stage", 1).word == "stage");
        CHECK(reason("stage", 1).after == "discriminatie");
    }

    TEST_CASE("a shortened word is found as what it stands for") {
        CHECK(found("arbeidsmarktdiscriminatie").starts_with("c-elliptisch"));
        CHECK(found("arbeidsmarktdiscriminatie", &hub::SearchLayers::parts).starts_with("c-elliptisch"));
    }

    TEST_CASE("a separable verb is found in two pieces that stand together") {
        CHECK(found("afwijzen") == "e-scheidbaar");
        CHECK(found("afwijzen", &hub::SearchLayers::verbs) == "");
    }

    TEST_CASE("a word that is nowhere finds what it was meant to be, says so and offers it") {
        CHECK(found("solicitatei") == "g-brief");
        CHECK(found("solicitatei", &hub::SearchLayers::likes) == "");
        const hub::FoundWord word = reason("solicitatei", 0);
        CHECK(word.word == "sollicitatie");
        CHECK(word.reason == hub::FoundWord::Reason::Like);
        CHECK(word.asked == "solicitatei");
        CHECK(tests::search(*index(), "solicitatei").suggestion == "sollicitatie");
        CHECK(tests::search(*index(), "sollicitatie").suggestion == "");
    }

    TEST_CASE("words that stand together weigh more than words apart") {
        const std::string together = found("discriminatie stage");
        CHECK(together.starts_with("b-los"));
        hub::SearchOptions options;
        const auto score = [&](double near) {
            options.layers.near = near;
            return index()->search(tests::question(*index(), {{"q", "discriminatie stage"}}), options)->hits.front().score;
        };
        CHECK(score(0.3) > score(0));
    }

    TEST_CASE("of notes that say the same the newest comes first, and the withdrawn one last") {
        const std::string text = "Koken met een buddy.";
        const tests::IndexBuilder builder({{path_of("a-ingetrokken"), note_file("titel: Buddy\njaar: 2025\nstatus: ingetrokken", text)},
                                           {path_of("b-oud"), note_file("titel: Buddy\njaar: 1995", text)},
                                           {path_of("c-nakijken"), note_file("titel: Buddy\njaar: 2025\nherzien_voor: 2026-05-01", text)},
                                           {path_of("d-nieuw"), note_file("titel: Buddy\njaar: 2025", text)},
                                           {path_of("e-zonder-jaar"), note_file("titel: Buddy", text)}});
        const auto opened = builder.open();
        hub::SearchOptions options;
        options.deadline = std::chrono::minutes(1);
        const auto order = [&](const std::string& today) {
            options.today = today;
            return joined(slugs(*opened->search(tests::question(*opened, {{"q", "buddy"}}), options)));
        };
        CHECK(order("2026-04-30") == "c-nakijken d-nieuw e-zonder-jaar b-oud a-ingetrokken");
        CHECK(order("2026-05-02") == "d-nieuw c-nakijken e-zonder-jaar b-oud a-ingetrokken");
        options.layers.freshness = 0;
        CHECK(order("2026-05-02") == "b-oud c-nakijken d-nieuw e-zonder-jaar a-ingetrokken");
    }

    TEST_CASE("being new does not outweigh what a note is about") {
        const tests::IndexBuilder builder({{path_of("oud-en-raak"), note_file("titel: Koken met een buddy\njaar: 1990", "Koken met een buddy, elke week.")},
                                           {path_of("nieuw-en-vaag"), note_file("titel: Sporten\njaar: 2026", "Sporten, en een keer iets over koken.")}});
        const auto opened = builder.open();
        CHECK(joined(slugs(tests::search(*opened, "koken buddy"))) == "oud-en-raak nieuw-en-vaag");
    }

    TEST_CASE("what was looked for besides is told, and can be left out") {
        const hub::SearchResult result = tests::search(*index(), "stagediscriminatie regio");
        REQUIRE(result.asked.size() == 2);
        CHECK(result.asked[0].word == "stagediscriminatie");
        CHECK(result.asked[0].also == tests::Slugs{"stage", "discriminatie"});
        CHECK(result.asked[1].also.empty());
        const hub::SearchResult literal = tests::search(*index(), {{"q", "stagediscriminatie"}, {"letterlijk", "ja"}});
        CHECK(joined(slugs(literal)) == "a-heel");
        CHECK(literal.asked[0].also.empty());
        CHECK(tests::search(*index(), {{"q", "solicitatei"}, {"letterlijk", "ja"}}).total == 0);
    }
}

}  // namespace search_layers_test
