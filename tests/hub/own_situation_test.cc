// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/own_situation.h"

#include "tests/support/real_knowledge.h"

#include <doctest/doctest.h>

namespace own_situation_test {

using hub::LikenessAnswer;
using hub::LikenessReason;

namespace {

indexer::Vocabulary list(const std::string& terms) { return indexer::read_vocabulary("proef", indexer::Json::parse("{\"waarden\": " + terms + "}")); }

const indexer::Vocabulary& sizes() {
    static const indexer::Vocabulary terms = list(R"([{"slug": "klein", "stap": 1}, {"slug": "midden", "stap": 2}, {"slug": "groot", "stap": 3}, {"slug": "heel-programma"}])");
    return terms;
}

const indexer::Vocabulary& regions() {
    static const indexer::Vocabulary terms = list(R"([{"slug": "landelijk"}, {"slug": "buitenland"}, {"slug": "drenthe", "valt_onder": ["landelijk"]},
        {"slug": "hoogeveen", "valt_onder": ["drenthe"]}, {"slug": "almere", "valt_onder": ["landelijk"]},
        {"slug": "rond", "valt_onder": ["kring"]}, {"slug": "kring", "valt_onder": ["rond", "weg"]}])");
    return terms;
}

constexpr LikenessAnswer Same{hub::Likeness::Same, LikenessReason::None};
constexpr LikenessAnswer Different{hub::Likeness::Different, LikenessReason::None};
constexpr LikenessAnswer near(LikenessReason reason) { return {hub::Likeness::Near, reason}; }
constexpr LikenessAnswer unknown(LikenessReason reason) { return {hub::Likeness::Unknown, reason}; }

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("same, near, different and unknown are told by the list alone") {
        struct Row {
            const indexer::Vocabulary& vocabulary;
            std::string own;
            std::vector<std::string> of_note;
            LikenessAnswer answer;
        };
        const Row rows[] = {
            {sizes(), "klein", {"klein"}, Same},
            {sizes(), "klein", {"midden"}, near(LikenessReason::OneStep)},
            {sizes(), "groot", {"midden"}, near(LikenessReason::OneStep)},
            {sizes(), "klein", {"groot"}, Different},
            {sizes(), "klein", {"heel-programma"}, unknown(LikenessReason::NotComparable)},
            {sizes(), "klein", {"geen-waarde"}, unknown(LikenessReason::NotComparable)},
            {sizes(), "klein", {}, unknown(LikenessReason::NotTold)},
            {regions(), "almere", {"almere"}, Same},
            {regions(), "almere", {"landelijk"}, near(LikenessReason::Broader)},
            {regions(), "hoogeveen", {"landelijk"}, near(LikenessReason::Broader)},
            {regions(), "drenthe", {"hoogeveen"}, near(LikenessReason::Narrower)},
            {regions(), "landelijk", {"hoogeveen"}, near(LikenessReason::Narrower)},
            {regions(), "almere", {"hoogeveen"}, Different},  // what they have above them in common makes nothing near
            {regions(), "almere", {"buitenland"}, Different},
            {regions(), "almere", {}, unknown(LikenessReason::NotTold)},
            {regions(), "rond", {"almere"}, Different},  // a circle ends
            {regions(), "rond", {"kring"}, near(LikenessReason::Broader)},
        };
        for (const Row& row : rows) {
            CAPTURE(row.own);
            CHECK(hub::liken(row.vocabulary, row.own, row.of_note) == row.answer);
        }
    }

    TEST_CASE("of several values of a note the nearest answers, in any order") {
        for (const std::vector<std::string>& of_note : {std::vector<std::string>{"groot", "midden", "klein"}, {"klein", "midden", "groot"}, {"midden", "klein"}})
            CHECK(hub::liken(sizes(), "klein", of_note) == Same);
        CHECK(hub::liken(sizes(), "klein", {"groot", "midden"}) == near(LikenessReason::OneStep));
        CHECK(hub::liken(sizes(), "klein", {"heel-programma", "groot"}) == Different);
        CHECK(hub::liken(sizes(), "klein", {"heel-programma", "geen-waarde"}) == unknown(LikenessReason::NotComparable));
    }

    TEST_CASE("of a list that goes up only what has a place in it can be one's own") {
        CHECK(hub::own_choices(sizes()).size() == 3);
        CHECK(hub::own_choices(regions()).size() == regions().terms.size());
    }
}

TEST_SUITE("http") {
    TEST_CASE("the lists of this repository say what is near in size, costs, region and group, and nothing of sectors") {
        const indexer::Community& community = tests::real_knowledge()->community();
        struct Row {
            std::string vocabulary, own, other;
            LikenessAnswer answer;
        };
        const Row rows[] = {
            {"omvang_organisatie", "klein", "middelgroot", near(LikenessReason::OneStep)},
            {"omvang_organisatie", "klein", "groot", Different},
            {"kostenklasse", "gratis", "tot-1000-euro", near(LikenessReason::OneStep)},
            {"kostenklasse", "gratis", "hele-programma", unknown(LikenessReason::NotComparable)},
            {"regio", "almere", "landelijk", near(LikenessReason::Broader)},
            {"regio", "hoogeveen", "drenthe", near(LikenessReason::Broader)},
            {"regio", "amsterdam", "haarlem", Different},
            {"regio", "amsterdam", "internationaal", Different},
            {"doelgroep", "sollicitanten-met-een-migratieachtergrond", "sollicitanten", near(LikenessReason::Broader)},
            {"doelgroep", "mensen-met-een-migratieachtergrond", "vrouwen-met-een-migratieachtergrond", near(LikenessReason::Narrower)},
            {"doelgroep", "statushouders", "ouders", Different},
            {"sector", "ict", "onderwijs-en-wetenschap", Different},
        };
        for (const Row& row : rows) {
            CAPTURE(row.own);
            CAPTURE(row.other);
            CHECK(hub::liken(*community.find_vocabulary(row.vocabulary), row.own, {row.other}) == row.answer);
        }
        for (const hub::OwnField& own : hub::OwnFields) REQUIRE(hub::vocabulary_of(own, community) != nullptr);
        for (const indexer::Term& term : community.find_vocabulary("sector")->terms) CHECK((term.step == 0 && term.broader.empty()));
    }
}

}  // namespace own_situation_test
