// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gzip.h"

#include "tests/hub/gunzip.h"

#include <doctest/doctest.h>
#include <random>

namespace gzip_test {

namespace {

std::string noise(std::size_t size) {
    std::mt19937 random(1);
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    return bytes;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("what is packed comes out the same, at every level") {
        const std::string bodies[] = {"", "a", "<p>stage</p>", std::string(100'000, 'x'), noise(70'000), std::string("\0\xFF\r\n", 4)};
        for (int level = 1; level <= 9; ++level)
            for (const std::string& body : bodies) {
                const std::string packed = hub::gzip(body, level);
                CHECK(packed.starts_with("\x1F\x8B\x08"));
                CHECK((tests::gunzip(packed) == body));
            }
    }

    TEST_CASE("text becomes smaller, and the same text gives the same bytes") {
        const std::string body(100'000, 'x');
        CHECK(hub::gzip(body, 4).size() < 1000);
        CHECK((hub::gzip(body, 4) == hub::gzip(body, 4)));
    }
}

}  // namespace gzip_test
