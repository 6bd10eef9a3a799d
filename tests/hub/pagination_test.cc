// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pagination.h"

#include <doctest/doctest.h>
#include <string>

namespace pagination_test {

namespace {

// "1 .. 4 5 6 .. 10"
std::string shown(const hub::Pagination& pagination) {
    std::string all;
    for (const std::size_t number : pagination.numbers) all += (all.empty() ? "" : " ") + (number == 0 ? std::string("..") : std::to_string(number));
    return all;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a page shows which hits it has, and the first, last and neighbouring pages") {
        struct Row {
            std::size_t total, page, per_page, pages, first, last;
            std::string numbers;
        };
        const Row rows[] = {
            {0, 1, 10, 0, 0, 0, ""},
            {1, 1, 10, 1, 1, 1, "1"},
            {10, 1, 10, 1, 1, 10, "1"},
            {11, 1, 10, 2, 1, 10, "1 2"},
            {11, 2, 10, 2, 11, 11, "1 2"},
            {50, 3, 10, 5, 21, 30, "1 2 3 4 5"},
            {95, 1, 10, 10, 1, 10, "1 2 .. 10"},
            {95, 5, 10, 10, 41, 50, "1 .. 4 5 6 .. 10"},
            {95, 10, 10, 10, 91, 95, "1 .. 9 10"},
            {95, 11, 10, 10, 0, 0, "1 .. 10"},
            {5000, 100, 10, 100, 991, 1000, "1 .. 99 100"},
            {1005, 100, 10, 100, 991, 1000, "1 .. 99 100"},
            {3, 2, 1, 3, 2, 2, "1 2 3"},
            {1000, 34, 30, 34, 991, 1000, "1 .. 33 34"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.total);
            CAPTURE(row.page);
            const hub::Pagination pagination = hub::paginate(row.total, row.page, row.per_page);
            CHECK(pagination.pages == row.pages);
            CHECK(pagination.first == row.first);
            CHECK(pagination.last == row.last);
            CHECK(shown(pagination) == row.numbers);
        }
    }
}

}  // namespace pagination_test
