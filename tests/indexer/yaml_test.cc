// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/yaml.h"

#include <doctest/doctest.h>

#include <string>

namespace yaml_test {

using indexer::parse_yaml;
using indexer::to_text;

namespace {

std::string repeat(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("fields become JSON in the order they were written") {
        auto document = parse_yaml(
            "titel: Til samen\nthemas: [tillen, werkdruk]\njaar: 2024\nkosten:\n  eenmalig: 1.50\n  per_jaar: ~\nactief: true\n");
        CHECK(document.mistakes.empty());
        CHECK(
            to_text(document.value) ==
            R"({"titel":"Til samen","themas":["tillen","werkdruk"],"jaar":2024,"kosten":{"eenmalig":1.5,"per_jaar":null},"actief":true})");
        CHECK(document.raw.at("kosten.eenmalig") == "1.50");
        CHECK(document.raw.at("kosten.per_jaar") == "~");
        CHECK(document.raw.at("themas[1]") == "werkdruk");
    }

    TEST_CASE("unquoted values follow the YAML 1.2 core schema") {
        struct Row {
            std::string typed;
            std::string json;
        };
        const Row rows[] = {
            {"", "null"},
            {"~", "null"},
            {"null", "null"},
            {"Null", "null"},
            {"true", "true"},
            {"FALSE", "false"},
            {"yes", "\"yes\""},
            {"no", "\"no\""},
            {"on", "\"on\""},
            {"12", "12"},
            {"-12", "-12"},
            {"+12", "12"},
            {"012", "12"},
            {"0o14", "12"},
            {"0xFF", "255"},
            {"0x", "\"0x\""},
            {"0x-1", "\"0x-1\""},
            {"1.5", "1.5"},
            {"1.", "1.0"},
            {".5", "0.5"},
            {"-1e3", "-1000.0"},
            {"+.5", "0.5"},
            {"1e", "\"1e\""},
            {"e3", "\"e3\""},
            {".", "\".\""},
            {"+-1", "\"+-1\""},
            {"1_000", "\"1_000\""},
            {".inf", "\".inf\""},
            {".nan", "\".nan\""},
            {"1e999", "\"1e999\""},
            {"2024-05-01", "\"2024-05-01\""},
            {"12:30", "\"12:30\""},
            {"1.2.3", "\"1.2.3\""},
            {"99999999999999999999", "1e+20"},
            {"\"12\"", "\"12\""},
            {"'true'", "\"true\""},
            {"\"\"", "\"\""},
            {"|\n  12", "\"12\\n\""},
            {"'it''s'", "\"it's\""},
            {"a # b", "\"a\""},
            {"a#b", "\"a#b\""},
            {"\"\\u00e9\"", "\"\u00E9\""},
        };
        for (const auto& row : rows) {
            CAPTURE(row.typed);
            auto document = parse_yaml("a: " + row.typed + "\n");
            CHECK(document.mistakes.empty());
            CHECK(to_text(document.value["a"]) == row.json);
        }
    }

    TEST_CASE("each value knows the line of its key, each item its own line") {
        auto document = parse_yaml(
            "titel: x\n\nbevindingen:\n  - uitspraak: a\n    bron: b1\n  -\n  - uitspraak: |\n      lang\n    bron:\n      "
            "b2\nlijst:\n- x\n-\n");
        CHECK(document.mistakes.empty());
        struct Row {
            std::string path;
            int line;
        };
        const Row rows[] = {
            {"titel", 1},
            {"bevindingen", 3},
            {"bevindingen[0]", 4},
            {"bevindingen[0].uitspraak", 4},
            {"bevindingen[0].bron", 5},
            {"bevindingen[1]", 6},
            {"bevindingen[2]", 7},
            {"bevindingen[2].bron", 9},
            {"lijst[0]", 12},
            {"lijst[1]", 13},
        };
        for (const auto& row : rows) {
            CAPTURE(row.path);
            CHECK(document.lines.at(row.path) == row.line);
        }
    }

    TEST_CASE("Windows line ends change nothing") {
        auto document = parse_yaml("a: 1\r\nb: \"x\"\r\nc:\r\n  - y\r\n");
        CHECK(document.mistakes.empty());
        CHECK(to_text(document.value) == R"({"a":1,"b":"x","c":["y"]})");
        CHECK(document.lines.at("c[0]") == 4);
    }

    TEST_CASE("a mistake has its line, its field, what to write instead, and leaves what was readable") {
        struct Row {
            std::string text;
            int line;
            std::string field;
            std::string words;
            std::string value;
        };
        const Row rows[] = {
            {"a: 1\nb: 2\na: 3\nc: 4\n", 3, "a", "twee keer; het eerste staat op regel 1", R"({"a":1,"b":2,"c":4})"},
            {"a: {x: 1, x: 2}\nb: 3\n", 1, "a.x", "twee keer", R"({"a":{"x":1},"b":3})"},
            {"a: 1\na: {x: [1]}\nb: 3\n", 2, "a", "twee keer", R"({"a":1,"b":3})"},
            {"a: 1\nb: &x 2\nc: 3\n", 2, "b", "beginnen met &", R"({"a":1,"b":2,"c":3})"},
            {"a: 1\nb: *x\nc: 3\n", 2, "", "beginnen met *", R"({"a":1,"c":3})"},
            {"a: 1\nb: **vet**\n", 2, "", "**vet** kan hier niet", R"({"a":1})"},
            {"a: !!int 1\nb: 2\n", 1, "a", "beginnen met !", R"({"a":"1","b":2})"},
            {"a: !x [1]\nb: 2\n", 1, "a", "beginnen met !", R"({"a":[1],"b":2})"},
            {"<<: {a: 1}\nb: 2\n", 1, "<<", "Schrijf de velden uit", R"({"b":2})"},
            {"? [a, b]\n: 1\nb: 2\n", 1, "", "naam van een veld", R"({"b":2})"},
            {": 1\nb: 2\n", 1, "", "ontbreekt de naam", R"({"b":2})"},
            {"a: 1\n\tb: 2\n", 2, "", "begint met een tab", R"({"a":1})"},
            {"x: 0\na:\n\t- b\n", 3, "", "begint met een tab", R"({"x":0,"a":null})"},
            {"x: 0\ntitel: Werk: wat helpt\ny: 1\n", 2, "", "tussen aanhalingstekens", R"({"x":0,"titel":"Werk: wat helpt","y":1})"},
            {"x: 0\ntitel: \"Werk\ny: 1\n", 2, "titel", "niet gesloten", R"({"x":0})"},
            {"x: 0\ntitel: 'Werk\ny: 1\n", 2, "titel", "niet gesloten", R"({"x":0})"},
            {"x: 0\ntitel: \"Werk\ny: \"z\"\n", 2, "", "niet goed gesloten", R"({"x":0,"y":"z"})"},
            {"x: 0\ntitel: \"Werk\" en meer\n", 2, "", "na het tweede aanhalingsteken", R"({"x":0})"},
            {"x: 0\ntitel: 'it's'\n", 2, "", "na het tweede aanhalingsteken", R"({"x":0})"},
            {"x: 0\na:\n  b: 1\n c: 2\n", 4, "", "inspringing", R"({"x":0,"a":{"b":1}})"},
            {"x: 0\na: 1\n  b: 2\n", 3, "", "inspringing", R"({"x":0,"a":1})"},
            {"x: 0\na: [1, 2\nb: 3\n", 3, "", "sluithaakje", R"({"x":0,"a":[1]})"},
            {"x: 0\na: ]\n", 2, "", "sluithaakje", R"({"x":0})"},
            {"x: 0\na: @wij\n", 2, "", "@", R"({"x":0,"a":"@wij"})"},
            {"x: 0\na: \"C:\\quit\"\n", 2, "", "bijzondere betekenis", R"({"x":0})"},
            {"x: 0\na: - b\n", 2, "", "nieuwe regel", R"({"x":0,"a":"- b"})"},
            {"x: 0\nzomaar tekst\ny: 1\n", 2, "", "veld: waarde", R"({"x":0,"y":1})"},
            {"x: 0\ny:1\nz: 2\n", 2, "", "spatie na de dubbele punt", R"({"x":0,"z":2})"},
            {"x: 0\nzomaar tekst\n", 2, "zomaar tekst", "ontbreekt de dubbele punt", R"({"x":0,"zomaar tekst":null})"},
            {"a: 1\n---\nb: 2\n", 2, "", "tweede stuk", R"({"a":1})"},
            {"- a\n- b\n", 1, "", "Hier staat een lijst", "{}"},
            {"zomaar tekst\n", 1, "", "geen velden", "{}"},
            {"", 1, "", "nog geen velden", "{}"},
            {"# alleen commentaar\n", 1, "", "nog geen velden", "{}"},
            {"a: 1\nb: \"x\\e[31m\"\n", 2, "b", "onzichtbaar", "{\"a\":1,\"b\":\"x\uFFFD[31m\"}"},
            {"a: x\u202Ey\n", 1, "a", "onzichtbaar", R"({"a":"x[U+202E]y"})"},
            {"a: 1\nb: \xFF\n", 2, "", "UTF-8", "{}"},
        };
        for (const auto& row : rows) {
            CAPTURE(row.text);
            auto document = parse_yaml(row.text);
            REQUIRE(document.mistakes.size() == 1);
            const auto& mistake = document.mistakes.front();
            CAPTURE(mistake.message);
            CHECK(mistake.line == row.line);
            CHECK(mistake.field == row.field);
            CHECK(mistake.message.find(row.words) != std::string::npos);
            CHECK(to_text(document.value) == row.value);
        }
    }

    TEST_CASE("every mistake that does not stop reading is told") {
        auto document = parse_yaml("a: &x 1\nb: *x\na: 2\nc: !t 3\n");
        CHECK(document.mistakes.size() == 4);
        CHECK(to_text(document.value) == R"({"a":1,"b":null,"c":"3"})");
    }

    TEST_CASE("hostile YAML stops at the limits") {
        struct Row {
            std::string name;
            std::string text;
            std::string words;
        };
        const Row rows[] = {
            {"deep", "a: " + repeat("[", 300), "te diep"},
            {"very deep", "a: " + repeat("{b: ", 10'000), "te diep"},
            {"deep blocks", repeat("- ", 5'000) + "a", "lijst"},
            {"many items", "a: [" + repeat("1,", 20'000) + "1]", "meer dan 5000"},
            {"long", "a: " + repeat("x", 70'000), "64 KiB"},
            {"nul", std::string("a: b\0c", 6), "UTF-8"},
            {"long key", repeat("k", 500) + ": 1\n", "te lang"},
        };
        for (const auto& row : rows) {
            CAPTURE(row.name);
            auto document = parse_yaml(row.text);
            REQUIRE_FALSE(document.mistakes.empty());
            CHECK(document.mistakes.back().message.find(row.words) != std::string::npos);
        }
    }

    TEST_CASE("aliases are never followed") {
        std::string bomb = "a: &a [x, x, x]\n";
        for (char name = 'b'; name < 'm'; ++name) {
            std::string before = "*" + std::string(1, static_cast<char>(name - 1));
            bomb += std::string(1, name) + ": &" + name + " [" + before + ", " + before + ", " + before + "]\n";
        }
        auto document = parse_yaml(bomb);
        CHECK(document.mistakes.size() > 11);
        CHECK(to_text(document.value["l"]) == "[null,null,null]");
        CHECK_FALSE(parse_yaml("a: &a [*a]\n").mistakes.empty());
    }

    TEST_CASE("limits can be set") {
        CHECK(parse_yaml("a: [[1]]\n", {.depth = 2}).mistakes.size() == 1);
        CHECK(parse_yaml("a: [[1]]\n", {.depth = 3}).mistakes.empty());
        CHECK(parse_yaml("a: 1\nb: 2\n", {.nodes = 4}).mistakes.size() == 1);
        CHECK(parse_yaml("a: 1\nb: 2\n", {.nodes = 5}).mistakes.empty());
    }
}

}  // namespace yaml_test
