// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/concept_finder.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace concept_finder_test {

using indexer::Analyser;
using indexer::Concept;
using indexer::ConceptFinder;

namespace {

Concept make_concept(const std::string& slug, const std::string& dutch, const std::string& english, const std::vector<std::string>& others = {}) {
    Concept made;
    made.slug = slug;
    made.label_nl = dutch;
    made.label_en = english;
    made.other_nl = others;
    return made;
}

const std::vector<Concept> Thesaurus{make_concept("stagiair", "stagiair", "intern", {"stageloper"}),
                                     make_concept("mbo-student", "mbo-student", "vocational student"),
                                     make_concept("objectief-werven", "objectief werven", "structured recruitment")};

std::set<std::string> found_in(const std::string& text) {
    Analyser analyser("nl", {});
    const ConceptFinder finder(Thesaurus, analyser);
    std::set<std::string> slugs;
    for (const auto& match : finder.find(analyser.analyse(text))) slugs.insert(Thesaurus[match.concept_number].slug);
    return slugs;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a concept is found under each of its labels, inflected, hyphenated or not") {
        struct Row { const char* text; std::set<std::string> slugs; };
        const Row rows[] = {
            {"Drie stagiairs vertellen.", {"stagiair"}},
            {"De stageloper kwam.", {"stagiair"}},
            {"Welcome, interns!", {"stagiair"}},
            {"mbo-studenten", {"mbo-student"}},
            {"mbostudenten", {"mbo-student"}},
            {"een mbo student", {"mbo-student"}},
            {"Objectief werven loont", {"objectief-werven"}},
            {"Structured recruitment", {"objectief-werven"}},
            {"objectief en eerlijk werven", {}},
            {"werven, objectief", {}},
            {"student aan het mbo", {}},
            {"", {}},
        };
        for (const auto& [text, slugs] : rows) {
            CAPTURE(text);
            CHECK(found_in(text) == slugs);
        }
    }

    TEST_CASE("a match says where it stands") {
        Analyser analyser("nl", {});
        const ConceptFinder finder(Thesaurus, analyser);
        const auto matches = finder.find(analyser.analyse("Wij gaan objectief werven"));
        REQUIRE(matches.size() == 1);
        CHECK(matches[0].begin == 3);
        CHECK(matches[0].end == 5);
    }
}

}  // namespace concept_finder_test
