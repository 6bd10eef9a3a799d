// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/vocabulary.h"
#include "hub/vocabulary_cut.h"

#include <doctest/doctest.h>

namespace vocabulary_test {

using hub::Vocabulary;

namespace {

Vocabulary sample() {
    return Vocabulary({{"sollicitatie", 9}, {"sollicitant", 4}, {"solliciter", 3}, {"solidariteit", 2}, {"markt", 7}, {"arbeidsmarkt", 5}, {"stage", 8}, {"a", 1}});
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("the stems that look most like a word come first, and not the word itself") {
        const Vocabulary vocabulary = sample();
        const auto near = vocabulary.neighbours("solicitatie", 0.3, 10);
        REQUIRE(near.size() >= 2);
        CHECK(near[0].stem == "sollicitatie");
        CHECK(near[0].documents == 9);
        CHECK(near[0].likeness > near[1].likeness);
        for (const auto& one : near) {
            CHECK(one.likeness >= 0.3);
            CHECK(one.likeness < 1);
        }
        for (const auto& one : vocabulary.neighbours("sollicitatie", 0, 10)) CHECK(one.stem != "sollicitatie");
    }

    TEST_CASE("a word like no other has no neighbours, and there are never more than asked") {
        const Vocabulary vocabulary = sample();
        CHECK(vocabulary.neighbours("xyzzy", 0.1, 10).empty());
        CHECK(vocabulary.neighbours("", 0.1, 10).empty());
        CHECK(vocabulary.neighbours("q", 0.1, 10).empty());
        CHECK(vocabulary.neighbours("sollicit", 0, 2).size() == 2);
        CHECK(Vocabulary({}).neighbours("stage", 0, 10).empty());
    }

    TEST_CASE("it knows what it holds") {
        CHECK(sample().has("markt"));
        CHECK_FALSE(sample().has("mark"));
        CHECK_FALSE(sample().has("zzz"));
    }

    TEST_CASE("the distance between words counts letters put in, left out, replaced and swapped") {
        struct Row {
            const char* one;
            const char* other;
            std::size_t distance;
        };
        for (const Row& row : {Row{"stage", "stage", 0}, {"stage", "sage", 1}, {"stage", "staage", 1}, {"stage", "stape", 1}, {"stage", "satge", 1}, {"", "ab", 2},
                               {"stage", "markt", 3}, {"stage", "stagebegeleiding", 3}}) {
            CAPTURE(std::string(row.other));
            CHECK(hub::edit_distance(row.one, row.other, 2) == row.distance);
        }
    }

    TEST_CASE("a word of two words of the notes is cut, one of the word list is not") {
        const Vocabulary vocabulary({{"standard", 9}, {"werkbalk", 4}, {"stage", 9}, {"mbo", 8}, {"prak", 3}, {"tijk", 3}, {"zeldzam", 1}});
        indexer::Analyser analyser("nl", {{"stammen-nl.txt", "standaard standard\nstage stage\nwerkbalk werkbalk\nmbo mbo\n"}});
        const auto cut = [&](const std::string& word) {
            std::string parts;
            for (const auto& part : hub::cut_by_vocabulary(word, vocabulary, analyser)) parts += (parts.empty() ? "" : " ") + word.substr(part.begin, part.end - part.begin);
            return parts;
        };
        CHECK(cut("standaardwerkbalk") == "standaard werkbalk");
        CHECK(cut("stagembo") == "stage mbo");
        for (const char* word : {"", "praktijk", "stagexyz", "werkbalk", "zeldzaamstage", "st4gembo"}) {
            CAPTURE(std::string(word));
            CHECK(cut(word) == "");
        }
    }
}

}  // namespace vocabulary_test
