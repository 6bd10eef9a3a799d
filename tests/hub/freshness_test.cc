// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/freshness.h"

#include <doctest/doctest.h>

namespace freshness_test {

using hub::Freshness;
using hub::freshness_of;
using Status = Freshness::Status;

TEST_SUITE("unit") {
    TEST_CASE("a current note of the newest year is as fresh as can be, an old withdrawn one hardly at all") {
        CHECK(freshness_of({Status::Current, 2026, 0}, 2026, 20261122) == doctest::Approx(1));
        CHECK(freshness_of({Status::Current, 2016, 0}, 2026, 20261122) == doctest::Approx(0.75));
        CHECK(freshness_of({Status::Current, 0, 0}, 2026, 20261122) == doctest::Approx(0.75));
        CHECK(freshness_of({Status::Outdated, 2026, 0}, 2026, 20261122) == doctest::Approx(0.75));
        CHECK(freshness_of({Status::Withdrawn, 2026, 0}, 2026, 20261122) == doctest::Approx(0.5));
        CHECK(freshness_of({Status::Withdrawn, 1926, 0}, 2026, 20261122) < 0.05);
    }

    TEST_CASE("a note is overdue from its day on, and a year to come is no bonus") {
        CHECK(freshness_of({Status::Current, 2026, 20261122}, 2026, 20261122) == doctest::Approx(1));
        CHECK(freshness_of({Status::Current, 2026, 20261121}, 2026, 20261122) == doctest::Approx(0.75));
        CHECK(freshness_of({Status::Current, 2030, 0}, 2026, 20261122) == doctest::Approx(1));
    }

    TEST_CASE("dates and statuses are read, what is none counts as nothing") {
        CHECK(hub::day_number("2026-05-01") == 20260501);
        CHECK(hub::day_number("1 mei") == 0);
        CHECK(hub::day_number("") == 0);
        CHECK(hub::status_of("ingetrokken") == Status::Withdrawn);
        CHECK(hub::status_of("verouderd") == Status::Outdated);
        CHECK(hub::status_of("actueel") == Status::Current);
        CHECK(hub::status_of("") == Status::Current);
    }
}

}  // namespace freshness_test
