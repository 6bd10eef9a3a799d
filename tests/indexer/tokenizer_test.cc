// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tokenizer.h"

#include "indexer/utf8.h"
#include "indexer/word_folding.h"

#include <doctest/doctest.h>

namespace tokenizer_test {

using indexer::fold_word;
using indexer::Token;
using indexer::tokenize;

namespace {

// "mbo@1 mbostudent@1 student@2": words and their positions.
std::string words_of(const std::string& text) {
    std::string words;
    for (const Token& token : tokenize(text))
        words += (words.empty() ? "" : " ") + token.word + "@" + std::to_string(token.position);
    return words;
}

struct Row {
    std::string text;
    std::string words;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(words_of(row.text) == row.words);
    }
}

std::string repeat(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("words are folded: case, accents and look-alikes make no difference") {
        const Row rows[] = {
            {"Stage", "stage"},
            {"STAGE", "stage"},
            {"co\u00F6rdinator", "coordinator"},
            {"coo\u0308rdinator", "coordinator"},  // the same in NFD
            {"Caf\u00E9", "cafe"},
            {"\u00CFsra\u00EBl", "israel"},
            {"stra\u00DFe", "strasse"},
            {"\uFB01nanciering", "financiering"},  // the ligature fi
            {"\uFF2D\uFF22\uFF2F", "mbo"},         // full width
            {"taal\u00ADles", "taalles"},          // soft hyphen
            {"auto\u2019s", "auto's"},
            {"auto\u2018s", "auto's"},
            {"auto's", "auto's"},
            {"auto\u02BCs", "auto's"},
            {"\u0130stanbul", "istanbul"},
            {"\u039F\u03B4\u03BF\u03C2", "\u03BF\u03B4\u03BF\u03C3"},  // final sigma
            {"3,5", "3,5"},
            {"", ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(fold_word(row.text) == row.words);
            CHECK(fold_word(fold_word(row.text)) == row.words);
        }
    }

    TEST_CASE("letters and digits make words, the rest parts them") {
        check({
            {"", ""},
            {" \t\n.,;!?\u2014", ""},
            {"Werk en stage", "werk@1 en@2 stage@3"},
            {"werk/stage (mbo)", "werk@1 stage@2 mbo@3"},
            {"werk.\nStage", "werk@1 stage@2"},
            {"werk.Stage", "werk@1 stage@2"},
            {"werk,stage", "werk@1 stage@2"},
            {"niveau4", "niveau4@1"},
            {"\u201Ewerk\u201D \u2018stage\u2019", "werk@1 stage@2"},
            {"'stage' en 's avonds", "stage@1 en@2 s@3 avonds@4"},
            {"\u20AC 2500", "2500@1"},
            {"w\u00E9rk", "werk@1"},
            {"we\u0301rk", "werk@1"},
            {"taal\u00ADles", "taalles@1"},
            {"\u0440\u0430\u0431\u043E\u0442\u0430 \u0639\u0645\u0644", "\u0440\u0430\u0431\u043E\u0442\u0430@1 \u0639\u0645\u0644@2"},
            {"werk \U0001F600 stage", "werk@1 stage@2"},
        });
    }

    TEST_CASE("abbreviations, plurals with an apostrophe and numbers stay whole") {
        check({
            {"P&O", "p&o@1"},
            {"P&O-adviseur", "p&o@1 p&oadviseur@1 adviseur@2"},
            {"i.v.m. werk", "ivm@1 werk@2"},
            {"m.b.t.", "mbt@1"},
            {"bijv. werk", "bijv@1 werk@2"},
            {"BV's", "bv's@1"},
            {"BV\u2019s en foto\u2019s", "bv's@1 en@2 foto's@3"},
            {"3,5", "3,5@1"},
            {"3,5%", "3,5@1"},
            {"1.000", "1000@1"},
            {"39, negen", "39@1 negen@2"},
            {"in 2021.", "in@1 2021@2"},
            {"in 2021.Daarna", "in@1 2021@2 daarna@3"},
            {"& werk &", "werk@1"},
        });
    }

    TEST_CASE("two sentences without a space stay two words, also when the second begins with a number") {
        check({{"werk.3 banen", "werk@1 3@2 banen@3"}, {"in banen.2021 was", "in@1 banen@2 2021@3 was@4"}});
    }

    TEST_CASE("a hyphenated word comes as its parts and as a whole at the place of the first") {
        check({
            {"mbo-student", "mbo@1 mbostudent@1 student@2"},
            {"een mbo-student zoekt", "een@1 mbo@2 mbostudent@2 student@3 zoekt@4"},
            {"50-plusser", "50@1 50plusser@1 plusser@2"},
            {"A-B-C", "a@1 abc@1 b@2 c@3"},
            {"mbo\u2010student", "mbo@1 mbostudent@1 student@2"},
            {"mbo\u2011student", "mbo@1 mbostudent@1 student@2"},
            {"mbo- en hbo-studenten", "mbo@1 en@2 hbo@3 hbostudenten@3 studenten@4"},
            {"werk -stage- mbo", "werk@1 stage@2 mbo@3"},
            {"werk--stage", "werk@1 stage@2"},
            {"werk \u2013 stage", "werk@1 stage@2"},
            {"'s-Hertogenbosch", "s@1 shertogenbosch@1 hertogenbosch@2"},
        });
    }

    TEST_CASE("addresses come apart into words that can be found") {
        check({
            {"info@voorbeeld.nl", "info@1 voorbeeld@2 nl@3"},
            {"https://www.voorbeeld.nl/stage", "https@1 www@2 voorbeeld@3 nl@4 stage@5"},
        });
    }

    TEST_CASE("a token knows the bytes it stands in") {
        const std::string text = "De co\u00F6rdinator, BV\u2019s en mbo-student i.v.m. werk";
        std::vector<std::string> pieces;
        for (const Token& token : tokenize(text)) pieces.push_back(text.substr(token.begin, token.end - token.begin));
        const std::vector<std::string> expected{"De",  "co\u00F6rdinator", "BV\u2019s", "en",   "mbo",
                                                "mbo-student", "student",  "i.v.m",     "werk"};
        CHECK(pieces == expected);
    }

    TEST_CASE("a word is never longer than a term may be, and stays text") {
        for (const std::string& letter : {std::string("a"), std::string("\u00E9"), std::string("\u0436"), std::string("\u4E2D"),
                                          std::string("\U00020000"), std::string("a\u0436")}) {
            for (const int times : {31, 64, 65, 1000, 100'000}) {
                CAPTURE(letter);
                CAPTURE(times);
                const std::string text = repeat(letter, times);
                const std::vector<Token> tokens = tokenize(text);
                REQUIRE(tokens.size() == 1);
                CHECK(tokens[0].word.size() <= 64);
                CHECK(tokens[0].end == text.size());
                CHECK_FALSE(indexer::find_invalid_utf8(tokens[0].word).has_value());
            }
        }
        for (const Token& token : tokenize(repeat("lang-", 1000) + "woord")) CHECK(token.word.size() <= 64);
    }

    TEST_CASE("what folds to nothing is no word") {
        for (const std::string text : {"\u00AD", "\u00AD\u00AD", "\u0301", "a \u0301 b", "\u3164", "\u115F", "\uFE0F", "\u00AD-\u00AD"}) {
            CAPTURE(text);
            for (const Token& token : tokenize(text)) CHECK_FALSE(token.word.empty());
        }
        CHECK(words_of("a \u0301 b") == "a@1 b@2");
    }
}

}  // namespace tokenizer_test
