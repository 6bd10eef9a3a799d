// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/field_path.h"

#include <doctest/doctest.h>

namespace field_path_test {

using indexer::child_field;
using indexer::FieldSteps;
using indexer::find_field_value;
using indexer::join_field_path;
using indexer::Json;
using indexer::remove_field_value;
using indexer::split_field_path;
using indexer::to_text;

TEST_SUITE("unit") {
    TEST_CASE("a path comes apart into steps and together again") {
        struct Row {
            std::string path;
            FieldSteps steps;
        };
        const Row rows[] = {
            {"", {}},
            {"titel", {"titel"}},
            {"bevindingen[1].bron", {"bevindingen", "1", "bron"}},
            {"bevindingen[1].onderbouwing.opzet", {"bevindingen", "1", "onderbouwing", "opzet"}},
            {"themas[12]", {"themas", "12"}},
            {"a[0][3].b", {"a", "0", "3", "b"}},
        };
        for (const Row& row : rows) {
            CAPTURE(row.path);
            CHECK(split_field_path(row.path) == row.steps);
            CHECK(join_field_path(row.steps) == row.path);
        }
    }

    TEST_CASE("a child's path names its parent") {
        CHECK(child_field("", "titel") == "titel");
        CHECK(child_field("contact", "url") == "contact.url");
        CHECK(child_field("bronnen", std::size_t{2}) == "bronnen[2]");
        CHECK(child_field(child_field("bronnen", std::size_t{2}), "id") == "bronnen[2].id");
    }

    TEST_CASE("a value is found by its path or not at all") {
        const Json root = Json::parse(R"({"a": 1, "lijst": [{"b": 2}, [3, 4]], "groep": {"0": "nul"}})");
        struct Row {
            std::string path;
            std::string value;  // as JSON; empty when there is none
        };
        const Row rows[] = {
            {"a", "1"},        {"lijst[0].b", "2"}, {"lijst[1][1]", "4"}, {"groep.0", "\"nul\""}, {"lijst[2]", ""},
            {"lijst.b", ""},   {"a.b", ""},         {"b", ""},            {"lijst[0][0]", ""},    {"lijst[99999999999999999999]", ""},
            {"lijst[-1]", ""}, {"lijst[0x1]", ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.path);
            const Json* found = find_field_value(root, row.path);
            CHECK((found == nullptr ? "" : to_text(*found)) == row.value);
        }
        CHECK(find_field_value(root, "") == &root);
    }

    TEST_CASE("a value that is taken out takes along what it leaves empty, and nothing else") {
        struct Row {
            std::string path;
            std::string left;
        };
        const Row rows[] = {
            {"a", R"({"lijst":[{"b":2},{"b":3,"c":4}],"diep":{"er":{"in":5}}})"},
            {"lijst[0]", R"({"a":1,"lijst":[{"b":3,"c":4}],"diep":{"er":{"in":5}}})"},
            {"lijst[0].b", R"({"a":1,"lijst":[{"b":3,"c":4}],"diep":{"er":{"in":5}}})"},
            {"lijst[1].c", R"({"a":1,"lijst":[{"b":2},{"b":3}],"diep":{"er":{"in":5}}})"},
            {"diep.er.in", R"({"a":1,"lijst":[{"b":2},{"b":3,"c":4}]})"},
            {"diep", R"({"a":1,"lijst":[{"b":2},{"b":3,"c":4}]})"},
            {"lijst[7]", R"({"a":1,"lijst":[{"b":2},{"b":3,"c":4}],"diep":{"er":{"in":5}}})"},
            {"lijst[0].onbekend", R"({"a":1,"lijst":[{"b":2},{"b":3,"c":4}],"diep":{"er":{"in":5}}})"},
            {"a.b.c", R"({"a":1,"lijst":[{"b":2},{"b":3,"c":4}],"diep":{"er":{"in":5}}})"},
            {"", R"({"a":1,"lijst":[{"b":2},{"b":3,"c":4}],"diep":{"er":{"in":5}}})"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.path);
            Json root = Json::parse(R"({"a":1,"lijst":[{"b":2},{"b":3,"c":4}],"diep":{"er":{"in":5}}})");
            remove_field_value(root, row.path);
            CHECK(to_text(root) == row.left);
        }
    }
}

}  // namespace field_path_test
