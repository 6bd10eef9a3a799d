// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/noun_forms.h"

#include <doctest/doctest.h>

namespace noun_forms_test {

using indexer::Lexicon;

namespace {

const Lexicon& lexicon() {
    static const Lexicon small("bacterie 0 0\ndans 0 0\ndansen 0 0\nfoto 9 0\nidee 5 0\nindustrie 5 0\nkaart 9 9\nkans 9 9\nkansen 0 0\nlens 0 0\norganisatie 9 9\norganisaties 0 0\nvoorzie 0 0\nvoorziet 0 0\n");
    return small;
}

std::string base(std::string_view word) { return indexer::noun_to_stem(word, lexicon()).value_or(""); }

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("plurals in -s and -en after a vowel lead to their singular") {
        CHECK(base("organisaties") == "organisatie");
        CHECK(base("fotos") == "foto");
        CHECK(base("ideeen") == "idee");
        CHECK(base("industrieen") == "industrie");
        CHECK(base("bacterien") == "bacterie");
    }

    TEST_CASE("a diminutive leads to its word") {
        CHECK(base("kaartje") == "kaart");
        CHECK(base("kaartjes") == "kaart");
        CHECK(base("fotootje") == "");
    }

    TEST_CASE("a singular in -s leads to its plural, of which the stemmer leaves the right part") {
        CHECK(base("kans") == "kansen");
        CHECK(base("dans") == "dansen");
        CHECK(base("lens") == "");
    }

    TEST_CASE("everything else is left alone") {
        for (const char* word : {"organisatie", "kansen", "voorzien", "onbekends", "es", "s", "", "eeen", "je"}) {
            CAPTURE(std::string(word));
            CHECK(base(word) == "");
        }
    }
}

}  // namespace noun_forms_test
