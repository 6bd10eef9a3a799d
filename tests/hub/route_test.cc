// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/route.h"

#include <doctest/doctest.h>

namespace route_test {

using hub::Segments;
using hub::match_path;

TEST_SUITE("unit") {
    TEST_CASE("each hole in a pattern stands for one segment that is not empty") {
        CHECK(match_path("/", "/") == Segments{});
        CHECK(match_path("/agenda", "/agenda") == Segments{});
        CHECK(match_path("/notities/{}", "/notities/a") == Segments{"a"});
        CHECK(match_path("/notities/{}/versies", "/notities/a/versies") == Segments{"a"});
        CHECK(match_path("/notities/{}/versies/{}", "/notities/a/versies/b") == Segments{"a", "b"});
        CHECK(match_path("/notities/{}/versies/{}/verschil", "/notities/a/versies/b/verschil") == Segments{"a", "b"});
        CHECK(match_path("/herijking/{}/{}", "/herijking/2026-1/2026-2") == Segments{"2026-1", "2026-2"});
        CHECK(match_path("/a/{}", "/a/{}") == Segments{"{}"});  // a stranger may write what he likes
    }

    TEST_CASE("any other path is of another pattern") {
        for (const char* path : {"", "/", "/herijking", "/herijking/", "/herijking/a", "/herijking/a/", "/herijking//b", "/herijking/a/b/", "/herijking/a/b/c", "/herijkinga/b"}) {
            CAPTURE(path);
            CHECK_FALSE(match_path("/herijking/{}/{}", path));
        }
        CHECK_FALSE(match_path("/notities/{}/versies", "/notities/a/versie"));
        CHECK_FALSE(match_path("/notities/{}/versies", "/notities/a/versies/"));
        CHECK_FALSE(match_path("/notities/{}", "/notities/a/versies"));
        CHECK_FALSE(match_path("/agenda", "/agenda/"));
    }
}

}  // namespace route_test
