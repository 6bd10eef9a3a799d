// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon.h"

#include <doctest/doctest.h>

#include <string>

namespace lexicon_test {

using indexer::Lexicon;

TEST_SUITE("unit") {
    TEST_CASE("a word is found in sorted lines, with what it makes, wherever it stands") {
        const std::string lines = "aan 1 2\nbaan 30 40\nbanen 0 7\nmarkt 5 600\nzee 8 9\n";
        const Lexicon lexicon(lines);
        REQUIRE(lexicon.find("markt"));
        CHECK(lexicon.find("markt")->as_modifier == 5);
        CHECK(lexicon.find("markt")->as_head == 600);
        for (const char* word : {"aan", "baan", "banen", "zee"}) CHECK(lexicon.has(word));
        for (const char* word : {"", "a", "aap", "bane", "banena", "markten", "zeeen", "zz", "0"}) {
            CAPTURE(word);
            CHECK_FALSE(lexicon.has(word));
        }
        CHECK(lexicon.has_beginning("ban"));
        CHECK(lexicon.has_beginning("banen"));
        CHECK_FALSE(lexicon.has_beginning("banenm"));
    }

    TEST_CASE("an empty list has no words") {
        const Lexicon lexicon("");
        CHECK_FALSE(lexicon.has("markt"));
        CHECK_FALSE(lexicon.has_beginning("m"));
    }

    TEST_CASE("the list in the program is Dutch, sorted and without names") {
        const Lexicon& dutch = indexer::dutch_lexicon();
        for (const char* word : {"arbeid", "markt", "werkgever", "discriminatie", "coordinator"}) {
            CAPTURE(word);
            CHECK(dutch.has(word));
        }
        for (const char* word : {"amsterdam", "stagediscriminatiee", "qqq"}) CHECK_FALSE(dutch.has(word));
        CHECK(dutch.find("markt")->as_head > dutch.find("ader")->as_modifier);
        CHECK(indexer::dutch_lexicon_hash().find_first_not_of("0123456789abcdef") == std::string_view::npos);
    }
}

}  // namespace lexicon_test
