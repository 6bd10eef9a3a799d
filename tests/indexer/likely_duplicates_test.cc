// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/likely_duplicates.h"

#include <doctest/doctest.h>

namespace likely_duplicates_test {

using indexer::Analyser;
using indexer::LikelyDuplicates;

TEST_SUITE("unit") {
    TEST_CASE("notes that share most of their words are named, most alike first") {
        Analyser analyser("nl", {{"stopwoorden-nl.txt", "de het een"}});
        LikelyDuplicates alike(analyser);
        alike.add("a", "De taalcoach op de werkvloer van zorginstelling Zuidwester");
        alike.add("b", "Taalcoaches op werkvloeren van zorginstellingen: Zuidwester");
        alike.add("c", "Taalcoach op de werkvloer van een bakkerij in Zuidwester");
        alike.add("d", "Anoniem solliciteren bij de gemeente");
        const auto pairs = alike.find(0.5);
        REQUIRE(pairs.size() == 2);
        CHECK(pairs[0].first == "a");
        CHECK(pairs[0].second == "b");
        CHECK(pairs[0].shared > 0.7);
        CHECK(pairs[1].shared < pairs[0].shared);
    }

    TEST_CASE("words that half of the notes have make no pairs by themselves") {
        Analyser analyser("nl", {});
        LikelyDuplicates alike(analyser);
        for (int i = 0; i < 40; ++i) alike.add(std::to_string(i), "gelijke kansen");
        CHECK(alike.find(0.1).empty());
    }
}

}  // namespace likely_duplicates_test
