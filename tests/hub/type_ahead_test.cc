// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/type_ahead.h"

#include <doctest/doctest.h>

namespace type_ahead_test {

using hub::begins_almost;
using hub::Suggestion;
using hub::TypeAhead;
using Kind = hub::NamedThing::Kind;

namespace {

const TypeAhead& sample() {
    static const TypeAhead all({
        {Kind::Concept, "stage", "stage", "internship", {"beroepspraktijkvorming", "bpv"}, 40},
        {Kind::Concept, "stagediscriminatie", "stagediscriminatie", "internship discrimination", {}, 12},
        {Kind::Concept, "statushouder", "statushouder", "refugee with a permit", {"vergunninghouder"}, 9},
        {Kind::Concept, "arbeidsmarkt", "arbeidsmarkt", "labour market", {}, 50},
        {Kind::Note, "stagemakelaar", "Stagemakelaar in twee steden", "", {}, 0},
        {Kind::Note, "taal-en-stage", "Taal leren tijdens de stage", "", {}, 0},
        {Kind::Note, "cafe", "Café voor nieuwkomers", "", {}, 0},
        {Kind::Organisation, "Stichting Stage", "Stichting Stage", "", {}, 3},
        {Kind::Action, "t1-d1-a1", "Alle scholen sluiten een stagepact", "All schools sign an internship pact", {}, 2},
    });
    return all;
}

std::string keys(std::string_view typed, std::string_view language = "nl", std::size_t most = 8) {
    std::string all;
    for (const Suggestion& one : sample().find(typed, language, most)) all += (all.empty() ? "" : " ") + one.key;
    return all;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("what is typed begins a word of the name, and kinds stand together") {
        CHECK(keys("stag") == "stage stagediscriminatie stagemakelaar taal-en-stage Stichting Stage t1-d1-a1");
        CHECK(keys("fiets") == "");
        CHECK(keys("CAFE") == "cafe");
    }

    TEST_CASE("every word typed must be there, in whatever order") {
        CHECK(keys("stage taal") == "taal-en-stage");
        CHECK(keys("steden twee") == "stagemakelaar");
        CHECK(keys("stage zeilen") == "");
    }

    TEST_CASE("another name finds a thing, and is told") {
        const auto found = sample().find("vergunn", "nl", 8);
        REQUIRE(found.size() == 1);
        CHECK(found[0].label == "statushouder");
        CHECK(found[0].via == "vergunninghouder");
        CHECK(found[0].notes == 9);
        CHECK(sample().find("statush", "nl", 8)[0].via == "");
    }

    TEST_CASE("labels are in the reader's language where there is one") {
        CHECK(sample().find("internship dis", "en", 8)[0].label == "internship discrimination");
        CHECK(sample().find("internship dis", "nl", 8)[0].label == "stagediscriminatie");
        CHECK(sample().find("internship dis", "nl", 8)[0].via == "internship discrimination");
        CHECK(sample().find("cafe", "en", 8)[0].label == "Caf\xC3\xA9 voor nieuwkomers");
    }

    TEST_CASE("one typing error is forgiven when nothing is spelt so") {
        for (const char* typed : {"stahushouder", "satushouder", "sttatushouder", "statsuhouder", "stathusho", "xtatushouder"}) {
            CAPTURE(std::string(typed));
            CHECK(keys(typed) == "statushouder");
        }
        CHECK(keys("stahushauder") == "");
        CHECK(keys("taal stgae") == "taal-en-stage");
        CHECK(keys("stx") == "");  // too short to be sure
    }

    TEST_CASE("never more than asked, a few of each kind first") {
        CHECK(keys("stag", "nl", 3) == "stage stagediscriminatie stagemakelaar");
        CHECK(keys("stag", "nl", 0) == "");
    }

    TEST_CASE("nothing typed, and far too much, is no question") {
        CHECK(keys("") == "");
        CHECK(keys(" - ? ") == "");
        CHECK(keys("a b c d e f g h i j k l") == "");
        CHECK(TypeAhead({}).find("stage", "nl", 8).empty());
    }

    TEST_CASE("a beginning with one error") {
        struct Row {
            const char* word;
            const char* typed;
            bool begins;
        };
        for (const Row& row : {Row{"stage", "", true}, {"stage", "sta", true}, {"stage", "stage", true}, {"stage", "stages", true}, {"stage", "stagess", false},
                               {"stage", "tage", true}, {"stage", "staag", true}, {"stage", "stxge", true}, {"stage", "satge", true}, {"stage", "stega", false},
                               {"stage", "age", false}, {"s", "x", true}, {"", "x", true}, {"", "xy", false}}) {
            CAPTURE(std::string(row.word));
            CAPTURE(std::string(row.typed));
            CHECK(begins_almost(row.word, row.typed) == row.begins);
        }
    }
}

}  // namespace type_ahead_test
