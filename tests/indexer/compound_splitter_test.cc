// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/compound_splitter.h"

#include "tests/support/own_language.h"

#include <doctest/doctest.h>

namespace compound_splitter_test {

using indexer::CompoundPart;
using indexer::CompoundSplitter;

namespace {

std::string parts(const CompoundSplitter& splitter, const std::string& word) {
    std::string all;
    for (const CompoundPart& part : splitter.split(word)) all += (all.empty() ? "" : " ") + part.word;
    return all;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("compounds are cut into the words that people know") {
        struct Row {
            std::string word;
            std::string parts;
        };
        const Row rows[] = {
            {"stagediscriminatie", "stage discriminatie"},
            {"arbeidsmarkt", "arbeid markt"},
            {"arbeidsmarktbeleid", "arbeidsmarkt arbeid markt beleid"},
            {"beroepsonderwijs", "beroeps onderwijs"},
            {"taaltraining", "taal training"},
            {"mbostudent", "mbo student"},
            {"participatiewet", "participatie wet"},
            {"kansengelijkheid", "kans gelijkheid"},
            {"statushouder", "status houder"},
            {"jeugdwerkloosheid", "jeugd werkloosheid"},
        };
        const CompoundSplitter splitter(indexer::dutch_lexicon(), tests::own_language_files(), {});
        for (const Row& row : rows) {
            CAPTURE(row.word);
            CHECK(parts(splitter, row.word) == row.parts);
        }
    }

    TEST_CASE("a word that only looks compound stays whole") {
        const CompoundSplitter splitter(indexer::dutch_lexicon(), tests::own_language_files(), {});
        for (const char* word : {"burgemeester", "leeftijd", "vergadering", "werkloosheid", "betrokkenen", "nederlander", "overeenkomst", "werkgever", "gemeente",
                                 "praktijk", "stage", "werk", "", "a", "3jarige", "cao's"}) {
            CAPTURE(std::string(word));
            CHECK(parts(splitter, word) == "");
        }
        const CompoundSplitter bare(indexer::dutch_lexicon(), {}, {});
        CHECK(parts(bare, "burgemeester") != "");  // else the list would be needless
    }

    TEST_CASE("parts know where they stand, without linking letters") {
        const CompoundSplitter splitter(indexer::dutch_lexicon(), tests::own_language_files(), {});
        const auto found = splitter.split("arbeidsmarkt");
        REQUIRE(found.size() == 2);
        CHECK(found[0].begin == 0);
        CHECK(found[0].end == 6);
        CHECK(found[1].begin == 7);
        CHECK(found[1].end == 12);
    }

    TEST_CASE("the files decide, and words of the community are known") {
        const indexer::LanguageFiles files{{"samenstellingen-nl.txt", "# remark\nstedenbeleid stad beleid\narbeidsmarkt\n"}, {"geen-delen-nl.txt", "taal\n"}};
        const CompoundSplitter splitter(indexer::dutch_lexicon(), files, {"zwoegbaak"});
        CHECK(parts(splitter, "arbeidsmarkt") == "");
        CHECK(parts(splitter, "stedenbeleid") == "stad beleid");
        CHECK(splitter.split("stedenbeleid")[0].end == 12);  // not spelt so: stands for the whole word
        CHECK(parts(splitter, "zwoegbaakmarkt") == "zwoegbaak markt");
        CHECK(parts(splitter, "taaltraining") == "");
        CHECK(splitter.knows("zwoegbaak"));
        CHECK_FALSE(splitter.knows("zwoegbaken"));
    }

    TEST_CASE("the longest words are cut in bounded time") {
        const CompoundSplitter splitter(indexer::dutch_lexicon(), tests::own_language_files(), {});
        std::string word;
        for (int i = 0; i < 1000; ++i) word += "arbeids";
        CHECK(splitter.split(word).empty());
        CHECK(splitter.split(word.substr(0, 63)).size() < 100);
    }
}

}  // namespace compound_splitter_test
