// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/search_fixture.h"

#include <algorithm>

namespace search_words_test {

using namespace std::string_literals;
using tests::joined;
using tests::note_file;
using tests::path_of;
using tests::search;
using tests::slugs;

namespace {

tests::FileChanges notes() {
    return {{path_of("mentor-in-titel"), note_file("titel: De mentor\nsamenvatting: Over begeleiding.", "Een korte tekst over werk.")},
            {path_of("mentor-in-tekst"), note_file("titel: Begeleiding\nsamenvatting: Over begeleiding.", "Een korte tekst over een mentor.")},
            {path_of("stages"), note_file("titel: Zoeken\nsamenvatting: Veel stages.\norganisaties: [Stichting Zon]", "Studenten lopen stages bij de gemeente.")},
            {path_of("op-de-werkvloer"), note_file("titel: Taal\nbevindingen:\n  - {uitspraak: Taal op de werkvloer helpt., bron: b1}\nbronnen:\n  - {id: b1, titel: Bron}")},
            {path_of("werkvloer-op-de"), note_file("titel: Losse woorden\nsamenvatting: De werkvloer, en taal op school.")},
            {path_of("cafe"), note_file("titel: \"Caf\xC3\xA9 voor nieuwkomers\"\nsamenvatting: Koffie en een mbo-opleiding.")},
            {path_of("english"), note_file("titel: Working women\ntaal: en\nsamenvatting: Women were hired by builders.")}};
}

const std::shared_ptr<const hub::SearchIndex>& index() {
    static const tests::IndexBuilder builder(notes());
    static const auto opened = builder.open();
    return opened;
}

std::string sorted(const std::string& text) {
    tests::Slugs found = slugs(search(*index(), text));
    std::sort(found.begin(), found.end());
    return joined(found);
}

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("a question finds the notes that have its words, in whatever form") {
        struct Row {
            std::string text;
            std::string found;  // sorted
        };
        const Row rows[] = {
            {"mentoren", "mentor-in-tekst mentor-in-titel"},
            {"MENTOR", "mentor-in-tekst mentor-in-titel"},
            {"stage", "stages"},
            {"cafe", "cafe"},
            {"Caf\xC3\xA9", "cafe"},
            {"opleiding", "cafe"},
            {"mboopleiding", "cafe"},
            {"hire", "english"},
            {"builder", "english"},
            {"onvindbaar", ""},
            {"mentor stage", "mentor-in-tekst mentor-in-titel stages"},
            {"onvindbaar stage", "stages"},
            // Words of the closed lists count too.
            {"engels", ""},
            // Stop words count only when there is nothing else.
            {"de mentor", "mentor-in-tekst mentor-in-titel"},
            {"en", "cafe werkvloer-op-de"},
            // Phrases must be there as they stand, stop words too.
            {"\"taal op de werkvloer\"", "op-de-werkvloer"},
            {"\"op de werkvloer\"", "op-de-werkvloer"},
            {"\"werkvloer de op\"", ""},
            {"\"de werkvloer\"", "op-de-werkvloer werkvloer-op-de"},
            {"\"taal op", "op-de-werkvloer werkvloer-op-de"},
            // A phrase in one field does not run on in the next.
            {"\"zoeken veel\"", ""},
            {"mentor \"korte tekst\"", "mentor-in-tekst mentor-in-titel"},
            // Exclusions.
            {"mentor -werk", "mentor-in-tekst"},
            {"taal -\"op de werkvloer\"", "werkvloer-op-de"},
            {"-mentor -taal -stage -koffie", "english"},
            {"mentor -mentor", ""},
            // Words of a field.
            {"titel:mentor", "mentor-in-titel"},
            {"titel:taal", "op-de-werkvloer"},
            {"bevinding:taal", "op-de-werkvloer"},
            {"organisatie:zon", "stages"},
            {"samenvatting:stages", "stages"},
            {"mentor -titel:mentor", "mentor-in-tekst"},
            {"titel:\"losse woorden\"", "werkvloer-op-de"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(sorted(row.text) == row.found);
        }
    }

    TEST_CASE("a word in the title weighs more than the same word in the text") {
        CHECK(joined(slugs(search(*index(), "mentor"))) == "mentor-in-titel mentor-in-tekst");
    }

    TEST_CASE("a note with more of the words asked for comes first") {
        CHECK(slugs(search(*index(), "korte begeleiding mentor werk")).front() == "mentor-in-titel");
        CHECK(slugs(search(*index(), "taal werkvloer helpt")).front() == "op-de-werkvloer");
    }

    TEST_CASE("scores go down the list and browsing has none") {
        const hub::SearchResult result = search(*index(), "mentor stage taal");
        REQUIRE(result.hits.size() > 2);
        CHECK(std::is_sorted(result.hits.begin(), result.hits.end(), [](const hub::Hit& a, const hub::Hit& b) { return a.score > b.score; }));
        CHECK(result.hits.back().score > 0);
        for (const hub::Hit& hit : search(*index(), "").hits) CHECK(hit.score == 0);
    }

    TEST_CASE("no words give all notes") {
        for (const char* text : {"", "   ", "\"\""}) {
            const hub::SearchResult result = search(*index(), text);
            CHECK(result.total == 7);
            CHECK(result.all_documents == 7);
            CHECK(result.commit == index()->commit());
        }
    }

    TEST_CASE("marks of punctuation alone find nothing or everything, and do no harm") {
        for (const char* text : {"-", "?!", "*", "...", "-- -", "&", "\"?\"", "titel:?", "-\"!\""}) {
            CAPTURE(std::string(text));
            const std::size_t total = search(*index(), text).total;
            CHECK((total == 0 || total == 7));
        }
    }

    TEST_CASE("a hit shows where its words stand") {
        const hub::SearchResult result = search(*index(), "stage");
        REQUIRE(result.hits.size() == 1);
        CHECK(result.hits[0].fragments.front() == "Veel <mark>stages</mark>.");
        REQUIRE(result.hits[0].found_by.size() == 1);
        CHECK(result.hits[0].found_by[0].word == "stages");
        CHECK(search(*index(), "titel:mentor").hits[0].title == "De <mark>mentor</mark>");
    }

    TEST_CASE("a typing mistake gives a suggestion, a word that is there does not") {
        struct Row {
            std::string text;
            std::string suggestion;
        };
        const Row rows[] = {{"mentro", "mentor"}, {"werkvleor", "werkvloer"}, {"mentor", ""}, {"qqqqqqqqqqqqqqqq", ""}, {"-mentro onvindbaarder", ""}};
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(search(*index(), row.text).suggestion == row.suggestion);
        }
    }

    TEST_CASE("a word that occurs is not replaced by one that occurs more often") {
        const tests::IndexBuilder builder(tests::FileChanges{{path_of("een"), note_file("titel: De mentor")},
                                                             {path_of("twee"), note_file("titel: Twee", "Mentoren, mentoren en nog eens mentoren.")}});
        const hub::SearchResult result = search(*builder.open(), tests::Parameters{{"q", "mentor"}, {"jaar", "1850"}});
        CHECK(result.total == 0);
        CHECK(result.suggestion == "");
    }

    TEST_CASE("a suggestion keeps the rest of the question as it was typed") {
        const hub::SearchResult result = search(*index(), "mentro titel:onvindbaar -\"korte tekst\"");
        CHECK(result.total == 0);
        CHECK(result.suggestion == "mentor titel:onvindbaar -\"korte tekst\"");
    }

    TEST_CASE("what is asked for to be explained is explained, and otherwise not") {
        hub::SearchOptions options;
        const hub::Query query = tests::question(*index(), {{"q", "mentoren"}});
        CHECK(index()->search(query, options)->explanation.empty());
        options.explain = true;
        CHECK(index()->search(query, options)->explanation.find("Zmentor") != std::string::npos);
    }

    TEST_CASE("a batch run gets slugs and scores only") {
        hub::SearchOptions options;
        options.ranking_only = true;
        const auto result = index()->search(tests::question(*index(), {{"q", "mentor"}}), options);
        REQUIRE(result);
        CHECK(joined(slugs(*result)) == "mentor-in-titel mentor-in-tekst");
        CHECK(result->facets.empty());
        CHECK(result->hits[0].fragments.empty());
    }

    TEST_CASE("a note is found by its slug, and only by that") {
        const auto note = index()->find_note("stages");
        REQUIRE(note);
        REQUIRE(*note);
        CHECK((*note)->card.at("titel") == "Zoeken");
        for (const std::string& slug : {"stage"s, ""s, "Stages"s, "../stages"s, std::string(5000, 'a'), "a\0b"s, "\xFF"s}) {
            const auto none = index()->find_note(slug);
            REQUIRE(none);
            CHECK_FALSE(*none);
        }
        const auto cards = index()->cards({"taal", "stages", "weg", "cafe"});
        REQUIRE(cards);
        REQUIRE(cards->size() == 2);
        CHECK((*cards)[0].at("slug") == "stages");
    }
}

}  // namespace search_words_test
