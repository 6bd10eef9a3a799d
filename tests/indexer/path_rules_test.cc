// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/path_rules.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace path_rules_test {

using indexer::escape_bytes;
using indexer::find_name_refusal;
using indexer::to_collision_key;

TEST_SUITE("unit") {
    TEST_CASE("a name that people use is served") {
        for (const std::string name : {"notitie.md", "één-loket.md", "a b.md", "..data", ".nojekyll", "gitaar.md", "digit~1", "日本.md"}) {
            CAPTURE(name);
            CHECK_FALSE(find_name_refusal(name, 255));
        }
    }

    TEST_CASE("a name that can do harm is refused, and the reason says why") {
        struct Case {
            std::string name;
            std::string reason;
        };
        const std::vector<Case> cases{
            {"", "leeg"},
            {std::string(256, 'a'), "langer dan 255 bytes"},
            {"a\tb", "besturingsteken"},
            {"a\x7F", "besturingsteken"},
            {"a\xC2\x85", "besturingsteken"},
            {"a\xE2\x80\xAE" "gpj.md", "leesrichting"},
            {"a\\b", "backslash"},
            {"a/b", "schuine streep"},
            {"a\xFF", "geen geldige UTF-8"},
            {"a\xC0\xAF", "geen geldige UTF-8"},
            {".", "punt of een spatie"},
            {"..", "punt of een spatie"},
            {"a.", "punt of een spatie"},
            {"a ", "punt of een spatie"},
            {".git", "git zelf"},
            {".GIT", "git zelf"},
            {".gitmodules", "git zelf"},
            {".gitattributes", "git zelf"},
            {".git::$INDEX_ALLOCATION", "git zelf"},
            {"git~1", "git zelf"},
            {"GIT~2", "git zelf"},
            {".g\xE2\x80\x8Cit", "git zelf"},
            {"\xEF\xBB\xBF.git", "git zelf"},
        };
        for (const Case& c : cases) {
            CAPTURE(escape_bytes(c.name));
            const auto refusal = find_name_refusal(c.name, 255);
            REQUIRE(refusal);
            CHECK(refusal->find(c.reason) != std::string::npos);
        }
    }

    TEST_CASE("odd bytes are shown as hexadecimal, readable ones as they are") {
        CHECK(escape_bytes("kennis/één.md") == "kennis/één.md");
        CHECK(escape_bytes("a\nb") == "a\\x0Ab");
        CHECK(escape_bytes("a\\x0Ab") == "a\\x5Cx0Ab");
        CHECK(escape_bytes("\xFF\xC3") == "\\xFF\\xC3");
        CHECK(escape_bytes("\xEF\xBF\xBD") == "\xEF\xBF\xBD");
        CHECK(escape_bytes("\xC2\x85") == "\\xC2\\x85");
    }

    TEST_CASE("names collide when only capitals or the writing of accents differ") {
        struct Case {
            std::string a;
            std::string b;
            bool collide;
        };
        const std::vector<Case> cases{
            {"Notitie.md", "notitie.MD", true},
            {"\xC3\xA9\xC3\xA9n", "e\xCC\x81" "e\xCC\x81n", true},
            {"\xC3\x89\xC3\x89N", "e\xCC\x81" "e\xCC\x81n", true},
            {"\xC5\xA0koda", "s\xCC\x8C" "koda", true},
            {"\xC5\xB8", "\xC3\xBF", true},
            {"\xCE\xA9", "\xCF\x89", true},
            {"een", "\xC3\xA9\xC3\xA9n", false},
            {"a-b", "a_b", false},
        };
        for (const Case& c : cases) {
            CAPTURE(c.a);
            CHECK((to_collision_key(c.a) == to_collision_key(c.b)) == c.collide);
        }
    }
}

}  // namespace path_rules_test
