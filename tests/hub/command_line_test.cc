// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/command_line.h"

#include <doctest/doctest.h>

namespace command_line_test {

namespace {

const std::vector<hub::Option> Known{{"repo", true}, {"ref", true}, {"json"}};

using Words = std::vector<std::string>;

// "json repo=a,b | word word"
std::string shown(const hub::Arguments& arguments) {
    std::string all;
    for (const auto& [name, values] : arguments.options) {
        all += name;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!values[i].empty()) all += (i == 0 ? "=" : ",") + values[i];
        all += " ";
    }
    all += "|";
    for (const std::string& word : arguments.words) all += " " + word;
    return all;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("options and words are told apart as GNU programs do") {
        struct Row {
            Words typed;
            std::string shown;
        };
        const Row rows[] = {
            {{}, "|"},
            {{"stage", "mbo"}, "| stage mbo"},
            {{"--repo", "x", "stage"}, "repo=x | stage"},
            {{"--repo=x"}, "repo=x |"},
            {{"--repo=a=b"}, "repo=a=b |"},
            {{"--json", "--repo", "x"}, "json repo=x |"},
            {{"stage", "--json", "mbo"}, "json | stage mbo"},
            {{"--rep", "x"}, "repo=x |"},
            {{"--repo", "a", "--repo", "b"}, "repo=a,b |"},
            {{"--repo", "--json"}, "repo=--json |"},
            {{"--", "--json", "-x"}, "| --json -x"},
            {{"-"}, "| -"},
            {{"--help"}, "help |"},
            {{"-h"}, "help |"},
            {{""}, "| "},
        };
        for (const Row& row : rows) {
            const auto arguments = hub::parse_arguments(row.typed, Known);
            REQUIRE(arguments);
            CHECK(shown(*arguments) == row.shown);
        }
    }

    TEST_CASE("what is wrong is named") {
        struct Row {
            Words typed;
            std::string named;
        };
        const Row rows[] = {
            {{"--kleur"}, "--kleur"},         {{"stage", "--kleur=rood", "mbo"}, "--kleur"}, {{"-x"}, "-x"},
            {{"--repo"}, "--repo"},           {{"--json", "stage", "--ref"}, "--ref"},       {{"--re", "x"}, "--re"},
            {{"--json=ja"}, "--json"},        {{"-xh"}, "-x"},                               {{"-hx"}, "x"},
            {{"stage", "-xy", "mbo"}, "-x"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.named);
            const auto arguments = hub::parse_arguments(row.typed, Known);
            REQUIRE_FALSE(arguments);
            CHECK(arguments.error().code == indexer::ErrorCode::Usage);
            CAPTURE(arguments.error().message);
            CHECK(arguments.error().message.find(row.named) != std::string::npos);
        }
    }

    TEST_CASE("parsing twice gives the same") {
        CHECK_FALSE(hub::parse_arguments({"-x", "stage"}, Known));
        for (int round = 0; round < 2; ++round) {
            const auto arguments = hub::parse_arguments({"stage", "--repo", "x"}, Known);
            REQUIRE(arguments);
            CHECK(shown(*arguments) == "repo=x | stage");
        }
    }

    TEST_CASE("the last value counts, and without one what was meant as usual") {
        const auto arguments = hub::parse_arguments({"--repo", "a", "--repo", "b"}, Known);
        REQUIRE(arguments);
        CHECK(arguments->value("repo", "z") == "b");
        CHECK(arguments->value("ref", "HEAD") == "HEAD");
        CHECK_FALSE(arguments->has("json"));
    }

    TEST_CASE("numbers are whole and within bounds") {
        struct Row {
            std::string typed;
            int number;  // -1: refused
        };
        const Row rows[] = {{"--repo=0", 0},  {"--repo=7", 7},   {"--repo=99", 99}, {"--repo=100", -1}, {"--repo=-1", -1},
                            {"--repo=", -1},  {"--repo=7x", -1}, {"--repo= 7", -1}, {"--repo=1e1", -1}, {"--repo=99999999999999999999", -1}};
        for (const Row& row : rows) {
            CAPTURE(row.typed);
            const auto arguments = hub::parse_arguments({row.typed}, Known);
            REQUIRE(arguments);
            const auto number = hub::number_option(*arguments, "repo", 5, 0, 99);
            CHECK(number.value_or(-1) == row.number);
            if (!number) CHECK(number.error().message.find("--repo") != std::string::npos);
        }
        CHECK(*hub::number_option({}, "repo", 5, 0, 99) == 5);
    }
}

}  // namespace command_line_test
