// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/nearest_word.h"

#include <doctest/doctest.h>

namespace nearest_word_test {

using indexer::nearest_word;

TEST_SUITE("unit") {
    TEST_CASE("the word with the fewest errors is meant, if it is near enough") {
        const std::vector<std::string> words{"werkgevers", "gemeenten", "scholen", "school", "mbo", "t1-d1", "t1-d2"};
        struct Row {
            std::string typed;
            std::string meant;  // empty: none
        };
        const Row rows[] = {
            {"werkgevers", "werkgevers"},  // right already
            {"werkgever", "werkgevers"},   // a letter short
            {"werkgeverss", "werkgevers"},
            {"werkgeevrs", "werkgevers"},  // two letters changed places: one error
            {"gemeente", "gemeenten"},
            {"schol", "school"},           // one error, before "scholen" with two
            {"schoolen", "scholen"},
            {"mob", "mbo"},                // a swap in a word of three
            {"mbx", "mbo"},
            {"m", ""},                     // a third of one letter is none
            {"xyz", ""},
            {"t1-d3", "t1-d1"},            // the first of equals
            {"", ""},
            {"wxrkgxvxrz", ""},            // four errors in ten letters
            {std::string(65, 'a'), ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.typed);
            CHECK(nearest_word(row.typed, words).value_or("") == row.meant);
        }
    }

    TEST_CASE("of no words none is the nearest") { CHECK_FALSE(nearest_word("school", {}).has_value()); }
}

}  // namespace nearest_word_test
