// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/look_alikes.h"

#include <doctest/doctest.h>

namespace look_alikes_test {

using hub::find_look_alikes;
using hub::Vocabulary;

namespace {

const Vocabulary& sample() {
    static const Vocabulary vocabulary({{"sollicitatie", 9}, {"sollicitant", 4}, {"solidariteit", 2}, {"markt", 7}, {"markten", 5}, {"stage", 8}, {"stagair", 2}, {"raad", 3}, {"rand", 3}});
    return vocabulary;
}

using Stems = std::vector<std::string>;

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a word that is nowhere is taken for the one that differs least") {
        const auto likes = find_look_alikes("solicitatie", false, sample());
        CHECK_FALSE(likes.is_known);
        CHECK(likes.corrections == Stems{"sollicitatie"});
        CHECK(likes.close.empty());
        CHECK(likes.far.empty());
        CHECK(find_look_alikes("markk", false, sample()).corrections == Stems{"markt"});
    }

    TEST_CASE("of a short word only one letter may differ, of a longer one two") {
        CHECK(find_look_alikes("mrktx", false, sample()).corrections.empty());
        CHECK(find_look_alikes("solicitattie", false, sample()).corrections == Stems{"sollicitatie"});
    }

    TEST_CASE("a word that is spelt well is not corrected, only accompanied by what is close") {
        const auto likes = find_look_alikes("solicitatie", true, sample());
        CHECK(likes.corrections.empty());
        CHECK(likes.close == Stems{"sollicitatie"});
        CHECK(likes.far.empty());
    }

    TEST_CASE("a word of the notes keeps its close likes and gets no far ones") {
        const auto likes = find_look_alikes("sollicitatie", false, sample());
        CHECK(likes.is_known);
        CHECK(likes.corrections.empty());
        CHECK(likes.far.empty());
    }

    TEST_CASE("short words and empty ones look like nothing") {
        for (const char* stem : {"", "s", "sta"}) {
            const auto likes = find_look_alikes(stem, false, sample());
            CHECK(likes.corrections.empty());
            CHECK(likes.close.empty());
            CHECK(likes.far.empty());
        }
    }
}

}  // namespace look_alikes_test
