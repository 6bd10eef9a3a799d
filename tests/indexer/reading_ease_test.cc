// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reading_ease.h"

#include <doctest/doctest.h>

#include <string>

namespace reading_ease_test {

using indexer::count_syllables;
using indexer::reading_ease;

namespace {

std::string repeat(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("syllables are groups of vowels, at least one") {
        struct Row { const char* word; int syllables; };
        for (const auto& [word, syllables] : {Row{"kat", 1}, Row{"werken", 2}, Row{"stage", 2}, Row{"p&o", 1}, Row{"hbs", 1}, Row{"arbeidsmarkt", 3}}) {
            CAPTURE(word);
            CHECK(count_syllables(word) == syllables);
        }
    }

    TEST_CASE("short words in short sentences read easier than long ones") {
        const auto easy = reading_ease(repeat("De man gaat naar zijn werk. Hij is blij. ", 20));
        const auto hard = reading_ease(repeat("Arbeidsmarktdiscriminatie belemmert loopbaanontwikkeling van vluchtelingen aanzienlijk ", 20) + ".");
        REQUIRE(easy);
        REQUIRE(hard);
        CHECK(*easy > 80);
        CHECK(*hard < 0);
    }

    TEST_CASE("the formula is that of Flesch and Douma") {
        // 120 words of two syllables in 12 sentences: 207 - 0.93 x 10 - 77 x 2.
        const auto score = reading_ease(repeat("Water water water water water water water water water water. ", 12));
        REQUIRE(score);
        CHECK(*score == doctest::Approx(207 - 9.3 - 154));
    }

    TEST_CASE("a full stop inside a word ends no sentence, a blank line does") {
        const auto dots = reading_ease(repeat("wij werken i.v.m. kerst ", 50));
        const auto lines = reading_ease(repeat("wij werken met kerst\n\n", 50));
        REQUIRE(dots);
        REQUIRE(lines);
        CHECK(*dots < *lines - 100);
    }

    TEST_CASE("few words say nothing") {
        CHECK_FALSE(reading_ease(""));
        CHECK_FALSE(reading_ease(repeat("woord ", 99)));
        CHECK(reading_ease(repeat("woord ", 100)));
    }
}

}  // namespace reading_ease_test
