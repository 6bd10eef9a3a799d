// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index_sides.h"

#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace index_sides_test {

using indexer::ErrorCode;
using indexer::IndexSides;
using Side = indexer::IndexSides::Side;

namespace {

constexpr std::chrono::milliseconds NoWait{0};

std::string state_of(const tests::TempDir& folder) { return (folder.path() / "diep/state").string(); }

std::string read_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("a state folder is made with the folders above it, and starts without an index") {
        const tests::TempDir folder;
        const IndexSides sides(state_of(folder));
        REQUIRE(sides.prepare());
        REQUIRE(sides.prepare());
        CHECK_FALSE(sides.current().has_value());
        const auto reading = sides.lock_current();
        REQUIRE_FALSE(reading);
        CHECK(reading.error().code == ErrorCode::NotFound);
        CHECK(reading.error().hint.find("watwerkt index") != std::string::npos);
    }

    TEST_CASE("a state folder that cannot be made is an error") {
        const tests::TempDir folder;
        const auto file = folder.write("bestand", "x");
        const auto prepared = IndexSides((file / "state").string()).prepare();
        REQUIRE_FALSE(prepared);
        CHECK(prepared.error().code == ErrorCode::Failed);
    }

    TEST_CASE("CURRENT names the side that readers are on") {
        const tests::TempDir folder;
        const IndexSides sides(state_of(folder));
        REQUIRE(sides.prepare());
        for (const Side side : {Side::Left, Side::Right, Side::Right, Side::Left}) {
            REQUIRE(sides.switch_to(side));
            CHECK(sides.current() == side);
            const auto reading = sides.lock_current();
            REQUIRE(reading);
            CHECK(reading->side == side);
        }
        CHECK(read_text(state_of(folder) + "/CURRENT") == "left\n");
        CHECK(sides.folder(Side::Left) == state_of(folder) + "/left");
        CHECK(sides.folder(Side::Right) == state_of(folder) + "/right");
        CHECK(IndexSides::other(Side::Left) == Side::Right);
        CHECK(IndexSides::other(Side::Right) == Side::Left);
    }

    TEST_CASE("a CURRENT that says nothing known names no side") {
        for (const std::string text : {"", "\n", "midden", "leftright", "LEFT"}) {
            CAPTURE(text);
            const tests::TempDir folder;
            folder.write("CURRENT", text);
            CHECK_FALSE(IndexSides(folder.path().string()).current().has_value());
        }
    }

    TEST_CASE("a half written CURRENT of a killed update is not believed") {
        const tests::TempDir folder;
        const IndexSides sides(folder.path().string());
        REQUIRE(sides.switch_to(Side::Left));
        folder.write("CURRENT.new", "ri");
        CHECK(sides.current() == Side::Left);
        REQUIRE(sides.switch_to(Side::Right));
        CHECK(sides.current() == Side::Right);
    }

    TEST_CASE("a side is written only when nobody reads it, the other one at any time") {
        const tests::TempDir folder;
        const IndexSides sides(folder.path().string());
        REQUIRE(sides.switch_to(Side::Left));
        const auto reading = sides.lock_current();
        const auto second = sides.lock_current();
        REQUIRE(reading);
        REQUIRE(second);
        const auto refused = sides.lock_for_writing(Side::Left, NoWait);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Locked);
        CHECK(sides.lock_for_writing(Side::Right, NoWait));
    }

    TEST_CASE("a side that is written cannot be read, and says so") {
        const tests::TempDir folder;
        const IndexSides sides(folder.path().string());
        REQUIRE(sides.switch_to(Side::Left));
        const auto writing = sides.lock_for_writing(Side::Right, NoWait);
        REQUIRE(writing);
        CHECK(sides.lock_for_reading(Side::Left));
        const auto refused = sides.lock_for_reading(Side::Right);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Locked);
        CHECK(sides.lock_current());
    }

    TEST_CASE("one process updates at a time") {
        const tests::TempDir folder;
        const IndexSides sides(folder.path().string());
        {
            const auto first = sides.lock_updates();
            REQUIRE(first);
            const auto second = sides.lock_updates();
            REQUIRE_FALSE(second);
            CHECK(second.error().code == ErrorCode::Locked);
        }
        CHECK(sides.lock_updates());
    }

    TEST_CASE("a copy has all files of the other side and none of its own") {
        const tests::TempDir folder;
        const IndexSides sides(folder.path().string());
        folder.write("left/a", "een");
        folder.write("left/onder/b", "twee");
        folder.write("right/oud", "weg");
        folder.write("right.new/half", "weg");
        REQUIRE(sides.copy(Side::Left, Side::Right));
        CHECK(read_text(sides.folder(Side::Right) + "/a") == "een");
        CHECK(read_text(sides.folder(Side::Right) + "/onder/b") == "twee");
        CHECK_FALSE(std::filesystem::exists(sides.folder(Side::Right) + "/oud"));
        CHECK_FALSE(std::filesystem::exists(sides.folder(Side::Right) + "/half"));
        CHECK_FALSE(std::filesystem::exists(folder.path() / "right.new"));
        CHECK(read_text(sides.folder(Side::Left) + "/a") == "een");
    }

    TEST_CASE("a copy of a side that is not there is an error and leaves nothing behind") {
        const tests::TempDir folder;
        const IndexSides sides(folder.path().string());
        CHECK_FALSE(sides.copy(Side::Left, Side::Right));
        CHECK_FALSE(std::filesystem::exists(folder.path() / "right"));
    }
}

}  // namespace index_sides_test
