// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/csv.h"

#include <doctest/doctest.h>

#include <string>

namespace csv_test {

using indexer::CsvTable;
using indexer::parse_csv;

namespace {

// "1: a|b" for each row.
std::string shown(const CsvTable& table) {
    std::string text;
    for (const auto& row : table.rows) {
        text += std::to_string(row.line) + ": ";
        for (std::size_t i = 0; i < row.fields.size(); ++i) text += (i == 0 ? "" : "|") + row.fields[i];
        text += "\n";
    }
    return text;
}

std::string repeat(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a table is read as RFC 4180 has it") {
        struct Row {
            std::string text;
            std::string rows;
        };
        const Row rows[] = {
            {"a,b\n1,2\n3,4\n", "2: 1|2\n3: 3|4\n"},
            {"a,b\r\n1,2\r\n3,4", "2: 1|2\n3: 3|4\n"},  // Windows, and no line end at the end
            {"\xEF\xBB\xBF\"a\",b\n1,2\n", "2: 1|2\n"},
            {"a,b\n\"1,5\",\"zei \"\"ja\"\"\"\n", "2: 1,5|zei \"ja\"\n"},
            {"a,b\n\"een\r\ntwee\",2\n3,4\n", "2: een\ntwee|2\n4: 3|4\n"},
            {"a,b\n,\n\"\",\"\"\n", "2: |\n3: |\n"},
            {"a,b\n 1 , 2\n", "2:  1 | 2\n"},
            {"a,b\n\n1,2\n\n\n", "3: 1|2\n"},
            {"a\n1\n", "2: 1\n"},
            {"a;b,c\n1,2\n", "2: 1|2\n"},
            {"a,b\n", ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            const CsvTable table = parse_csv(row.text);
            CHECK(table.mistakes.empty());
            CHECK(shown(table) == row.rows);
        }
        CHECK(parse_csv("\xEF\xBB\xBF\"a\",b\n").header == std::vector<std::string>{"a", "b"});
    }

    TEST_CASE("a row that is wrong is told and left out, and the others are read") {
        struct Row {
            std::string text;
            int line;
            std::string words;
            std::string rows;
        };
        const Row rows[] = {
            {"a,b\n1\n3,4\n", 2, "heeft 1 velden, maar de kop heeft er 2", "3: 3|4\n"},
            {"a,b\n1,5,2\n3,4\n", 2, "heeft 3 velden", "3: 3|4\n"},
            {"a,b\n\"1,2\n3,4\n", 2, "niet gesloten", "3: 3|4\n"},
            {"a,b\n1,\"2\n\"3\",4\n", 2, "eindigt pas op regel 3", "3: 3|4\n"},
            {"a,b\n\"zei \"ja\"\",2\n3,4\n", 2, "na het tweede aanhalingsteken", "3: 3|4\n"},
            {"a,b\n1, \"2\"\n3,4\n", 2, "midden in een veld", "3: 3|4\n"},
            {"a,b\n1\r2,2\n3,4\n", 2, "los regeleinde", "3: 3|4\n"},
            {"a,b\n\"x\ny\",\"2\n3,4\n", 3, "niet gesloten", "4: 3|4\n"},
            {"a;b\n1;2\n3;4\n", 1, "puntkomma's", ""},
            {"\"a,b\n1,2\n3,4\n", 1, "niet gesloten", ""},  // without a header the rows say nothing
            {"", 1, "leeg", ""},
            {"\n\n", 1, "leeg", ""},
            {std::string("a,b\n1,\0\n", 8), 2, "UTF-8", ""},
            {"a,b\n1,\xFF\n", 2, "UTF-8", ""},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            const CsvTable table = parse_csv(row.text);
            REQUIRE(table.mistakes.size() == 1);
            CAPTURE(table.mistakes[0].message);
            CHECK(table.mistakes[0].line == row.line);
            CHECK(table.mistakes[0].message.find(row.words) != std::string::npos);
            CHECK(shown(table) == row.rows);
        }
    }

    TEST_CASE("hostile tables stop at the limits") {
        struct Row {
            std::string name;
            std::string text;
            std::string words;
        };
        const Row rows[] = {
            {"many rows", "a\n" + repeat("1\n", 6'000), "5000 rijen"},
            {"many fields", "a\n" + repeat(",", 10'000) + "\n", "100 velden"},
            {"many fields in the header", repeat("a,", 10'000) + "\n", "100 velden"},
            {"long", "a\n" + repeat("x", 300'000), "256 KiB"},
            {"only quotes", repeat("\"", 200'001), "niet gesloten"},
            {"a quote on each line", "a\n" + repeat("\"x\n", 60'000), "eindigt pas"},
            {"mistakes only", "a,b\n" + repeat("1\n", 60'000), "heeft 1 velden"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.name);
            const CsvTable table = parse_csv(row.text);
            REQUIRE_FALSE(table.mistakes.empty());
            CHECK(table.mistakes.size() <= 100);
            bool told = false;
            for (const auto& mistake : table.mistakes) told = told || mistake.message.find(row.words) != std::string::npos;
            CHECK(told);
        }
    }

    TEST_CASE("limits can be set") {
        CHECK(parse_csv("a\n1\n2\n", {.rows = 2}).mistakes.empty());
        CHECK(parse_csv("a\n1\n2\n", {.rows = 1}).mistakes.size() == 1);
        CHECK(parse_csv("a\n1\n2\n", {.rows = 1}).rows.size() == 1);
        CHECK(parse_csv("a\n", {.bytes = 1}).header.empty());
        CHECK(parse_csv("a,b\n1\n2\n3\n", {.mistakes = 2}).mistakes.size() == 2);
    }
}

}  // namespace csv_test
