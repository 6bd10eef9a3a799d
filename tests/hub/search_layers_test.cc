// SPDX-License-Identifier: GPL-3.0-or-later
// Each layer of the search finds what the words by themselves do not, and can be switched off.
#include "tests/hub/search_fixture.h"

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
