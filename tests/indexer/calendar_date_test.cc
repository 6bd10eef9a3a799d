// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/calendar_date.h"

#include <doctest/doctest.h>
#include <cstdint>

namespace calendar_date_test {

using indexer::parse_date;
using indexer::to_date;

TEST_SUITE("unit") {
    TEST_CASE("a date counts days since 1970") {
        CHECK(parse_date("1970-01-01") == 0);
        CHECK(parse_date("1970-01-02") == 1);
        CHECK(parse_date("1969-12-31") == -1);
        CHECK(parse_date("2026-11-22") == 20'779);
        CHECK(parse_date("2024-02-29").has_value());
        CHECK(parse_date("2000-02-29").has_value());
    }

    TEST_CASE("what is no day of the calendar is no date") {
        for (const std::string text : {"", "2026", "2026-11", "2026-11-2", "2026-1-22", "26-11-22", "22-11-2026", "2026/11/22", "2026-13-01",
                                 "2026-00-10", "2026-04-31", "2026-02-29", "1900-02-29", "2026-11-00", "2026-11-2a", "+026-11-22",
                                 "2026-11-+2", " 2026-11-22", "2026-11-22 ", "2026-11-22T10:00", "jjjj-mm-dd"}) {
            CAPTURE(text);
            CHECK_FALSE(parse_date(text).has_value());
        }
    }

    TEST_CASE("seconds become the day they fall on") {
        CHECK(to_date(0) == "1970-01-01");
        CHECK(to_date(86'399) == "1970-01-01");
        CHECK(to_date(86'400) == "1970-01-02");
        CHECK(to_date(-1) == "1969-12-31");
        CHECK(to_date(1'700'000'000) == "2023-11-14");
        CHECK(to_date(951'782'400) == "2000-02-29");
    }

    TEST_CASE("a day survives the way there and back") {
        for (std::int64_t day = -40'000; day < 80'000; day += 97) CHECK(parse_date(to_date(day * 86'400)) == day);
    }
}

}  // namespace calendar_date_test
