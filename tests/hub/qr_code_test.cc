// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/qr_code.h"

#include <doctest/doctest.h>

namespace qr_code_test {

using hub::QrCode;

namespace {

QrCode code_of(const std::string& text) {
    const auto code = hub::make_qr_code(text);
    REQUIRE(code);
    return *code;
}

// The square of seven by seven in a corner: a dark ring, a light ring, nine dark squares in the middle.
bool is_finder(const QrCode& code, std::size_t left, std::size_t top) {
    for (std::size_t y = 0; y < 7; ++y)
        for (std::size_t x = 0; x < 7; ++x) {
            const bool outer = x == 0 || y == 0 || x == 6 || y == 6;
            const bool inner = x >= 2 && x <= 4 && y >= 2 && y <= 4;
            if (code.is_dark(left + x, top + y) != (outer || inner)) return false;
        }
    return true;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a code has its three finder patterns, its timing and its dark square, at every size") {
        for (const std::size_t bytes : {std::size_t{1}, std::size_t{14}, std::size_t{60}, std::size_t{213}, hub::MostQrBytes}) {
            CAPTURE(bytes);
            const QrCode code = code_of(std::string(bytes, 'a'));
            REQUIRE(code.dark.size() == code.side * code.side);
            REQUIRE((code.side - 17) % 4 == 0);
            CHECK(is_finder(code, 0, 0));
            CHECK(is_finder(code, code.side - 7, 0));
            CHECK(is_finder(code, 0, code.side - 7));
            CHECK_FALSE(is_finder(code, code.side - 7, code.side - 7));
            CHECK(code.is_dark(8, code.side - 8));
            for (std::size_t i = 8; i < code.side - 8; ++i) CHECK(code.is_dark(i, 6) == (i % 2 == 0));
        }
    }

    TEST_CASE("a code is as small as correction M allows, and another text is another code") {
        CHECK(code_of("a").side == 21);
        CHECK(code_of(std::string(14, 'a')).side == 21);
        CHECK(code_of(std::string(15, 'a')).side == 25);
        CHECK(code_of(std::string(213, 'a')).side == 57);
        CHECK(code_of(std::string(hub::MostQrBytes, 'a')).side == 97);
        CHECK(code_of("https://a.example").dark != code_of("https://b.example").dark);
        CHECK(code_of(std::string("a\0b", 3)).dark != code_of("a").dark);
    }

    TEST_CASE("nothing, and what is too long, is an error and no cut-off code") {
        for (const std::string& text : {std::string(), std::string(hub::MostQrBytes + 1, 'a')}) {
            const auto code = hub::make_qr_code(text);
            REQUIRE_FALSE(code);
            CHECK(code.error().code == indexer::ErrorCode::Usage);
        }
    }

    TEST_CASE("the drawing has every dark square once, inside the quiet zone") {
        const QrCode small{3, {true, true, false, false, false, false, true, false, true}};
        CHECK(hub::to_svg_path(small) == "M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z");
    }
}

}  // namespace qr_code_test
