// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/query.h"

#include <doctest/doctest.h>

namespace query_test {

namespace {

// "-titel:"twee woorden"" for an excluded phrase of a field.
std::string shown(const hub::Clause& clause) {
    const bool phrase = clause.kind == hub::Clause::Kind::Phrase;
    return (clause.excluded ? "NOT " : "") + (clause.field.empty() ? "" : clause.field + "=") + (phrase ? "'" + clause.text + "'" : clause.text);
}

std::string shown(const std::vector<hub::Clause>& clauses) {
    std::string all;
    for (const hub::Clause& clause : clauses) all += (all.empty() ? "" : " | ") + shown(clause);
    return all;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a question is words, phrases, exclusions and words of a field") {
        struct Row {
            std::string text;
            std::string clauses;
        };
        const Row rows[] = {
            {"", ""},
            {" \t\n ", ""},
            {"stage", "stage"},
            {"  stage   mbo ", "stage | mbo"},
            {"stage\tmbo\nhbo", "stage | mbo | hbo"},
            {"\"taal op de werkvloer\"", "'taal op de werkvloer'"},
            {"zorg \"op de werkvloer\" taal", "zorg | 'op de werkvloer' | taal"},
            {"zorg\"op de\"taal", "zorg | 'op de' | taal"},
            {"\"niet dicht", "'niet dicht'"},
            {"zorg \"", "zorg"},
            {"\"\"", ""},
            {"-stage", "NOT stage"},
            {"loopbaanbegeleiding en -advies", "loopbaanbegeleiding | en | advies"},
            {"taal of -les", "taal | of | les"},
            {"en -stage", "en | NOT stage"},
            {"taal -en -les", "taal | NOT en | NOT les"},
            {"mbo -\"op de werkvloer\"", "mbo | NOT 'op de werkvloer'"},
            {"mbo-student", "mbo-student"},
            {"a - b", "a | - | b"},
            {"-", "-"},
            {"titel:stage", "titel=stage"},
            {"titel:\"eerste baan\"", "titel='eerste baan'"},
            {"-titel:stage", "NOT titel=stage"},
            {"sector:zorg", "sector=zorg"},
            {"organisatie:SBB mbo", "organisatie=SBB | mbo"},
            {"titel:", "titel:"},
            {"titel: stage", "titel: | stage"},
            {"titel:\"\"", ""},
            {"tijd:10", "tijd:10"},
            {"om 10:30 uur", "om | 10:30 | uur"},
            {"https://voorbeeld.nl/a", "https://voorbeeld.nl/a"},
            {":stage", ":stage"},
            {"titel:eerste:baan", "titel=eerste:baan"},
            {"\"titel:stage\"", "'titel:stage'"},
            {"caf\xC3\xA9 -\xC3\xA9\xC3\xA9n", "caf\xC3\xA9 | NOT \xC3\xA9\xC3\xA9n"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(shown(hub::parse_clauses(row.text)) == row.clauses);
        }
    }

    TEST_CASE("any bytes give clauses without blanks outside quotes, and none that is empty") {
        const std::string alphabet = "a -:\"\ttitel\xC3\xFF\x01";
        unsigned seed = 7;
        for (int round = 0; round < 2000; ++round) {
            std::string text;
            for (int i = 0; i < 12; ++i) text += alphabet[(seed = seed * 1103515245 + 12345) / 65536 % alphabet.size()];
            CAPTURE(text);
            for (const hub::Clause& clause : hub::parse_clauses(text)) {
                CHECK_FALSE(clause.text.empty());
                CHECK(clause.text.find('"') == std::string::npos);
                if (clause.kind == hub::Clause::Kind::Word) CHECK(clause.text.find_first_of(" \t") == std::string::npos);
            }
        }
    }

    TEST_CASE("a value is chosen only in its own facet") {
        hub::Query query;
        query.filters["sector"] = {"zorg", "bouw"};
        CHECK(query.is_chosen("sector", "bouw"));
        CHECK_FALSE(query.is_chosen("sector", "overheid"));
        CHECK_FALSE(query.is_chosen("fase", "zorg"));
    }

    TEST_CASE("orders have the names of the parameter sorteer") {
        CHECK(hub::sort_name(hub::Sort::Relevance) == "relevantie");
        CHECK(hub::sort_name(hub::Sort::Newest) == "nieuwste");
        CHECK(hub::sort_name(hub::Sort::Title) == "titel");
        CHECK(hub::sort_name(hub::Sort::Changed) == "gewijzigd");  // of feeds; the parameter does not know it
    }

    TEST_CASE("a question has words as soon as it has a clause, also one that excludes") {
        hub::Query query;
        CHECK_FALSE(query.has_words());
        query.clauses = hub::parse_clauses("-stage");
        CHECK(query.has_words());
    }
}

}  // namespace query_test
