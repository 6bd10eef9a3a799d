// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/collection_check.h"

#include <doctest/doctest.h>

namespace collection_check_test {

using indexer::dangling_reference;
using indexer::SlugOwners;

TEST_SUITE("unit") {
    TEST_CASE("of two files with one name the first by path is the note") {
        const SlugOwners owners({"knowledge/toolkits/taal.md", "knowledge/praktijknotities/taal.md", "knowledge/toolkits/oud/taal.md",
                                 "knowledge/pilotevaluaties/proef.md", "knowledge/README.md", "knowledge/vocabulaire/taal.yaml"});
        CHECK(owners.owner("taal") == "knowledge/praktijknotities/taal.md");
        CHECK(owners.paths("taal") == std::vector<std::string>{"knowledge/praktijknotities/taal.md", "knowledge/toolkits/oud/taal.md",
                                                               "knowledge/toolkits/taal.md"});
        CHECK(owners.owner("proef") == "knowledge/pilotevaluaties/proef.md");
        CHECK(owners.owner("README") == "");
        CHECK(owners.owner("onbekend") == "");
        CHECK(owners.paths("onbekend").empty());
        const indexer::Mistake mistake = owners.duplicate("knowledge/toolkits/taal.md", "taal");
        CHECK(mistake.path == "knowledge/toolkits/taal.md");
        CHECK(mistake.message ==
              "er is al een notitie met deze bestandsnaam: knowledge/praktijknotities/taal.md; geef dit bestand een andere naam.");
    }

    TEST_CASE("a reference to nothing is told with the note that was meant") {
        const std::vector<std::string> known{"taal-op-de-werkvloer", "stage"};
        const auto near = dangling_reference("knowledge/a.md", 7, {"verwant[0]", "taal-op-de-werkvoer"}, known);
        CHECK(near == indexer::Mistake{"knowledge/a.md", 7, "verwant[0]",
                                       "er is geen notitie 'taal-op-de-werkvoer'; bedoel je 'taal-op-de-werkvloer'?"});
        CHECK(dangling_reference("a", 1, {"tekst", "iets-anders"}, known).message ==
              "er is geen notitie 'iets-anders'; schrijf de bestandsnaam zonder .md.");
        CHECK(dangling_reference("a", 1, {"tekst", "stage"}, {}).message == "er is geen notitie 'stage'; schrijf de bestandsnaam zonder .md.");
    }
}

}  // namespace collection_check_test
