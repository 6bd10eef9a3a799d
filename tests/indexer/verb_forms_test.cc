// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb_forms.h"

#include <doctest/doctest.h>

namespace verb_forms_test {

using indexer::dutch_lexicon;

TEST_SUITE("unit") {
    TEST_CASE("a regular past participle gives its infinitive") {
        for (const auto& [participle, infinitive] : std::vector<std::pair<std::string, std::string>>{{"gemeld", "melden"},
                                                                                                    {"aangemeld", "aanmelden"},
                                                                                                    {"gesolliciteerd", "solliciteren"},
                                                                                                    {"gewerkt", "werken"},
                                                                                                    {"gestopt", "stoppen"},
                                                                                                    {"opgeleide", "opleiden"},
                                                                                                    {"gediscrimineerd", "discrimineren"},
                                                                                                    {"bemiddeld", "bemiddelen"},
                                                                                                    {"geplaatst", "plaatsen"},
                                                                                                    {"gereisd", "reizen"}}) {
            CAPTURE(participle);
            CHECK(indexer::infinitive_of_participle(participle, dutch_lexicon()).value_or("") == infinitive);
        }
    }

    TEST_CASE("other words give nothing") {
        for (const char* word : {"", "ge", "gemeente", "werken", "stage", "geld", "aange", "geheim"}) {
            CAPTURE(std::string(word));
            CHECK_FALSE(indexer::infinitive_of_participle(word, dutch_lexicon()));
        }
    }

    TEST_CASE("a regular present or past gives its infinitive") {
        for (const auto& [form, infinitive] : std::vector<std::pair<std::string, std::string>>{{"werkt", "werken"},
                                                                                              {"werkte", "werken"},
                                                                                              {"werkten", "werken"},
                                                                                              {"solliciteerde", "solliciteren"},
                                                                                              {"loopt", "lopen"},
                                                                                              {"leefde", "leven"},
                                                                                              {"stopte", "stoppen"},
                                                                                              {"meldde", "melden"},
                                                                                              {"wachtten", "wachten"}}) {
            CAPTURE(form);
            CHECK(indexer::infinitive_of_finite(form, dutch_lexicon()).value_or("") == infinitive);
        }
    }

    TEST_CASE("nouns that look like a present or past are left alone") {
        for (const char* word : {"markt", "markten", "kaart", "lasten", "kasten", "velden", "helden", "zonde", "waarde", "plant", "kost", "rust", "gemeente", "ziekte", "beide", "", "t", "te", "de", "ten"}) {
            CAPTURE(std::string(word));
            CHECK_FALSE(indexer::infinitive_of_finite(word, dutch_lexicon()));
        }
    }

    TEST_CASE("a separable verb comes apart, one with a fixed prefix does not") {
        const auto verb = indexer::split_separable_verb("afwijzen", dutch_lexicon());
        REQUIRE(verb);
        CHECK(verb->particle == "af");
        CHECK(verb->verb == "wijzen");
        for (const char* word : {"aanmelden", "meedoen", "uitvallen", "deelnemen"}) CHECK(indexer::split_separable_verb(word, dutch_lexicon()).has_value() == (std::string(word) != "deelnemen"));
        for (const char* word : {"", "werken", "wijzen", "openen", "inenten", "afwijzing"}) {
            CAPTURE(std::string(word));
            CHECK((!indexer::split_separable_verb(word, dutch_lexicon()) || std::string(word) == "inenten"));
        }
    }
}

}  // namespace verb_forms_test
