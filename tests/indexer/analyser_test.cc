// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/analyser.h"

#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>

namespace analyser_test {

using indexer::AnalysedWord;
using indexer::Analyser;
using indexer::LanguageFiles;

namespace {

std::string stems(Analyser& analyser, const std::string& text) {
    std::string all;
    for (const AnalysedWord& word : analyser.analyse(text)) all += (all.empty() ? "" : " ") + word.stem;
    return all;
}

Analyser dutch() { return Analyser("nl", tests::sample_community().language_files); }

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("forms of a word get one stem") {
        Analyser analyser = dutch();
        for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{
                 {"werkgever", "werkgevers"}, {"Gemeente", "gemeenten"}, {"baan", "banen"}, {"co\u00F6rdinator", "coordinatoren"}}) {
            CAPTURE(one);
            CHECK(analyser.stem(stems(analyser, one)) == analyser.stem(stems(analyser, other)));
            CHECK(stems(analyser, one) == stems(analyser, other));
        }
        CHECK(stems(analyser, "werk") != stems(analyser, "stage"));
    }

    TEST_CASE("the exceptions of the language file go before the stemmer") {
        Analyser plain("nl", {});
        Analyser analyser = dutch();
        CHECK(plain.stem("overheid") == plain.stem("over"));  // else the file would be needless
        CHECK(Analyser("nl", {{"stammen-nl.txt", "overheden overheid\noverheid overheid\n"}}).stem("overheden") == "overheid");
        CHECK(analyser.stem("stages") == "stage");
        CHECK(analyser.stem("kunnen") == plain.stem("kunnen"));
        CHECK(stems(analyser, "Kansen op STAGES") == "kans op stage");
    }

    TEST_CASE("a line that is no pair, a remark and a file of another language say nothing") {
        const LanguageFiles files{{"stammen-nl.txt", "# kansen niets\nkansen\nbanen baan extra\nCaf\u00E9s caf\u00E9\r\n\nwerken  \t werk"},
                                  {"stammen-en.txt", "vacatures fout\n"}};
        Analyser analyser("nl", files);
        Analyser plain("nl", {});
        CHECK(analyser.stem("kansen") == plain.stem("kansen"));
        CHECK(analyser.stem("banen") == plain.stem("banen"));
        CHECK(analyser.stem("vacatures") == plain.stem("vacatures"));
        CHECK(analyser.stem("cafes") == "cafe");
        CHECK(analyser.stem("werken") == "werk");
    }

    TEST_CASE("stop words are those of the language's own file, several on a line") {
        Analyser analyser = dutch();
        for (const char* word : {"de", "het", "een", "van"}) CHECK(analyser.is_stop_word(word));
        for (const char* word : {"the", "werk", "tellen", "niet", ""}) CHECK_FALSE(analyser.is_stop_word(word));
        Analyser english("en", tests::sample_community().language_files);
        CHECK(english.is_stop_word("the"));
        CHECK_FALSE(english.is_stop_word("de"));
    }

    TEST_CASE("English is stemmed as English") {
        Analyser english("en", tests::sample_community().language_files);
        CHECK(english.language() == "en");
        CHECK(stems(english, "Employers training") == "employ train");
        CHECK(english.stem("kansen") != "kans");
    }

    TEST_CASE("stop words keep their place in a text") {
        Analyser analyser = dutch();
        const auto words = analyser.analyse("het werk van gemeenten");
        REQUIRE(words.size() == 4);
        CHECK(words[3].token.position == 4);
        CHECK(words[3].token.word == "gemeenten");
    }

    TEST_CASE("the same word gets the same stem however many came between") {
        Analyser analyser = dutch();
        const std::string before = analyser.stem("werkgevers");
        for (int i = 0; i < 1000; ++i) (void)analyser.stem("woord" + std::to_string(i));
        CHECK(analyser.stem("werkgevers") == before);
    }

    TEST_CASE("the two spellings of one sound get one stem, and a stem is no stop word that the word is not") {
        Analyser analyser("nl", {{"stopwoorden-nl.txt", "met de het\n"}, {"vormen-nl.txt", "steden stad\ngebied gebied\n"}});
        for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{
                 {"bedrijf", "bedrijven"}, {"reis", "reizen"}, {"stop", "stoppen"}, {"stad", "steden"}, {"melden", "aangemeld"}, {"houd", "houdt"}, {"regio", "regio's"}}) {
            CAPTURE(one);
            CHECK((analyser.stem(one) == analyser.stem(other)) == (other != "aangemeld"));
        }
        CHECK(analyser.stem("meten") == "meten");
        CHECK(analyser.stem("met") == "met");
        CHECK(analyser.stem("gebied") == "gebied");
    }

    TEST_CASE("a completed word has the place of the shortened one, and its parts") {
        Analyser analyser = dutch();
        const auto words = analyser.analyse("taal- en beroepsvaardigheden");
        REQUIRE(words.size() == 4);
        CHECK(words[1].token.word == "taalvaardigheden");
        CHECK(words[1].is_completed);
        CHECK(words[1].token.position == words[0].token.position);
        CHECK(words[1].parts.size() >= 2);
        CHECK_FALSE(words[3].is_completed);
    }

    TEST_CASE("what happens to a text can be told stage by stage") {
        Analyser analyser = dutch();
        CHECK(analyser.explain("De Kansen!") == "  De -> de -> stam de; stopwoord\n  Kansen -> kansen -> (uitzondering) -> stam kans\n");
        CHECK(analyser.explain("gemeld") == "  gemeld -> gemeld -> (deelwoord van) melden -> stam meld\n");
        CHECK(analyser.explain("arbeidsmarkt") == "  arbeidsmarkt -> arbeidsmarkt -> stam arbeidsmarkt; delen: arbeid + markt\n");
        CHECK(analyser.explain("mbo-student").find("  mbo-student -> mbostudent -> ") != std::string::npos);
        CHECK(analyser.explain("").empty());
    }
}

}  // namespace analyser_test
