// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/elliptical.h"

#include "tests/support/own_language.h"

#include <doctest/doctest.h>

namespace elliptical_test {

namespace {

// "taal>taalvaardigheden" for each completion.
std::string completed(const std::string& text) {
    static const indexer::CompoundSplitter splitter(indexer::dutch_lexicon(), tests::own_language_files(), {});
    const auto tokens = indexer::tokenize(text);
    std::string all;
    for (const auto& one : indexer::complete_elliptical(text, tokens, splitter)) all += (all.empty() ? "" : " ") + tokens[one.token].word + ">" + one.word;
    return all;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a word that leaves something out is completed from the one that has it") {
        struct Row {
            std::string text;
            std::string completed;
        };
        const Row rows[] = {
            {"arbeidsmarkt- en stagediscriminatie", "arbeidsmarkt>arbeidsmarktdiscriminatie"},
            {"taal- en beroepsvaardigheden", "taal>taalvaardigheden"},
            {"Taal-, reken- of beroepsvaardigheden.", "taal>taalvaardigheden reken>rekenvaardigheden"},
            {"leer- en doe-netwerken", "leer>leernetwerken"},
            {"mbo- en hbo-studenten", "mbo>mbostudenten"},
            {"stagebegeleiding en -bemiddeling", "bemiddeling>stagebemiddeling"},
            {"HR-beleid en -advies", "advies>hradvies"},
            {"(wervings- en selectieprocedures)", "wervings>wervingsprocedures"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(completed(row.text) == row.completed);
        }
    }

    TEST_CASE("what leaves nothing out is left alone") {
        for (const char* text : {"", "-", "a- ", "werk - en stage", "mbo-studenten en docenten", "in- en verkoop?-", "taal- en de rest", "- stagediscriminatie", "over- en weer"}) {
            CAPTURE(std::string(text));
            CHECK(completed(text) == (std::string(text).starts_with("in-") ? completed("in- en verkoop") : ""));
        }
    }

    TEST_CASE("a text of hyphens takes no time") {
        std::string text;
        for (int i = 0; i < 20'000; ++i) text += "a- ";
        CHECK(completed(text) == "");
    }
}

}  // namespace elliptical_test
