// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/file_lock.h"

#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <csignal>
#include <filesystem>
#include <future>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace file_lock_test {

using indexer::FileLock;
using Mode = indexer::FileLock::Mode;

namespace {

constexpr std::chrono::milliseconds NoWait{0};

bool can_take(const std::string& path, Mode mode) { return FileLock::take(path, mode, NoWait).has_value(); }

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("readers share, a writer is alone") {
        const tests::TempDir folder;
        const std::string path = (folder.path() / "slot").string();
        {
            const auto reader = FileLock::take(path, Mode::Shared, NoWait);
            REQUIRE(reader);
            CHECK(can_take(path, Mode::Shared));
            CHECK_FALSE(can_take(path, Mode::Exclusive));
        }
        {
            const auto writer = FileLock::take(path, Mode::Exclusive, NoWait);
            REQUIRE(writer);
            CHECK_FALSE(can_take(path, Mode::Shared));
            CHECK_FALSE(can_take(path, Mode::Exclusive));
        }
        CHECK(can_take(path, Mode::Exclusive));
    }

    TEST_CASE("two locks of different names have nothing to do with each other") {
        const tests::TempDir folder;
        const auto one = FileLock::take((folder.path() / "een").string(), Mode::Exclusive, NoWait);
        CHECK(can_take((folder.path() / "twee").string(), Mode::Exclusive));
    }

    TEST_CASE("a lock goes where it is moved and no further") {
        const tests::TempDir folder;
        const std::string path = (folder.path() / "slot").string();
        auto first = FileLock::take(path, Mode::Exclusive, NoWait);
        REQUIRE(first);
        {
            FileLock second = std::move(*first);
            first.reset();
            CHECK_FALSE(can_take(path, Mode::Shared));
            auto other = FileLock::take((folder.path() / "ander").string(), Mode::Exclusive, NoWait);
            REQUIRE(other);
            *other = std::move(second);
            CHECK_FALSE(can_take(path, Mode::Shared));
        }
        CHECK(can_take(path, Mode::Exclusive));
        CHECK(can_take((folder.path() / "ander").string(), Mode::Exclusive));
    }

    TEST_CASE("a file that cannot be made cannot be locked") {
        const tests::TempDir folder;
        CHECK_FALSE(can_take((folder.path() / "geen/map/slot").string(), Mode::Shared));
        CHECK_FALSE(can_take(folder.path().string(), Mode::Shared));
    }

    TEST_CASE("the lock of a process that was killed is free") {
        const tests::TempDir folder;
        const std::string path = (folder.path() / "slot").string();
        const std::string taken = (folder.path() / "bezet").string();
        const pid_t child = fork();
        if (child == 0) {
            const auto lock = FileLock::take(path, Mode::Exclusive, NoWait);
            (void)FileLock::take(taken, Mode::Exclusive, NoWait);  // makes the file: we have it
            for (;;) pause();
        }
        for (int i = 0; i < 2000 && !std::filesystem::exists(taken); ++i) usleep(5000);
        CHECK_FALSE(can_take(path, Mode::Shared));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        CHECK(can_take(path, Mode::Exclusive));
    }

    TEST_CASE("who waits gets the lock as soon as it is free") {
        const tests::TempDir folder;
        const std::string path = (folder.path() / "slot").string();
        auto mine = FileLock::take(path, Mode::Exclusive, NoWait);
        REQUIRE(mine);
        auto waiting = std::async(std::launch::async, [&] { return FileLock::take(path, Mode::Exclusive, std::chrono::seconds(60)); });
        CHECK(waiting.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
        mine.reset();
        CHECK(waiting.get().has_value());
    }
}

}  // namespace file_lock_test
