// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/document_set.h"

#include <doctest/doctest.h>
#include <random>
#include <set>

namespace document_set_test {

using hub::DocumentSet;

TEST_SUITE("unit") {
    TEST_CASE("a set of documents is a set, at every size around a word of bits") {
        std::mt19937 random(20261123);
        for (const std::uint32_t end : {0U, 1U, 63U, 64U, 65U, 1000U}) {
            CAPTURE(end);
            DocumentSet one(end), other(end);
            std::set<std::uint32_t> naive_one, naive_both;
            for (std::uint32_t document = 0; document < end; ++document) {
                const bool in_one = random() % 2 != 0, in_other = random() % 3 != 0;
                if (in_one) one.insert(document), naive_one.insert(document);
                if (in_other) other.insert(document);
                if (in_one && in_other) naive_both.insert(document);
            }
            CHECK(one.size() == naive_one.size());
            CHECK(one.size_of_both(other) == naive_both.size());
            one &= other;
            std::set<std::uint32_t> visited;
            one.for_each([&](std::uint32_t document) { CHECK(visited.insert(document).second); });
            CHECK(visited == naive_both);
        }
    }

    TEST_CASE("a document that was taken out, or lies outside, is not in it") {
        DocumentSet set(70);
        set.insert(69);
        CHECK(set.has(69));
        CHECK_FALSE(set.has(68));
        CHECK_FALSE(set.has(70));
        CHECK_FALSE(set.has(4'000'000'000U));
        set.erase(69);
        CHECK(set.size() == 0);
    }
}

}  // namespace document_set_test
