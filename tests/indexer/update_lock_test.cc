// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/update.h"

#include "tests/support/repo_builder.h"
#include "tests/support/sample_knowledge.h"
#include "tests/support/state_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace update_lock_test {

using indexer::ErrorCode;
using indexer::IndexSides;
using tests::RepoBuilder;
using tests::sample_note;
using tests::StateFolder;

namespace {

// Two commits, the second not indexed yet; both sides of the index are there.
class TwoCommits {
public:
    TwoCommits() {
        tests::FileChanges files;
        for (const auto& [path, text] : tests::sample_framework()) files[path] = text;
        builder_.commit(files);
        state_.update_or_throw(builder_.path());
        builder_.commit({{"knowledge/praktijknotities/a.md", sample_note("Een")}});
        state_.update_or_throw(builder_.path());
        builder_.commit({{"knowledge/praktijknotities/b.md", sample_note("Twee")}});
    }

    indexer::Expected<indexer::UpdateReport> update(std::chrono::milliseconds wait) const {
        indexer::UpdateOptions options;
        options.repository = builder_.path();
        options.state_folder = state_.path();
        options.wait_for_readers = wait;
        return indexer::update_index(options);
    }

    const StateFolder& state() const { return state_; }
    std::string clean_digest() const { return tests::clean_digest(builder_.path()); }

private:
    RepoBuilder builder_{RepoBuilder::Kind::Bare};
    StateFolder state_;
};

bool wait_until(const std::function<bool()>& holds) {
    for (int i = 0; i < 6000 && !holds(); ++i) usleep(10'000);
    return holds();
}

// A process that reads the side to be written until it sees that an update is on its way; its exit status says whether CURRENT
// still named the other side then.
pid_t start_reader(const IndexSides& sides, IndexSides::Side side, const std::string& ready) {
    const pid_t child = fork();
    if (child != 0) return child;
    const auto reading = sides.lock_for_reading(side);
    std::filesystem::create_directory(ready);
    const auto before = sides.current();
    const bool seen = wait_until([&] { return !sides.lock_updates(); });
    _exit(reading && seen && sides.current() == before ? 0 : 1);
}

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("readers of the side in use keep no update from the other side") {
        const TwoCommits setup;
        const auto reading = setup.state().sides().lock_current();
        REQUIRE(reading);
        REQUIRE(setup.update(std::chrono::milliseconds(0)));
        CHECK(setup.state().sides().current() != reading->side);
        CHECK(setup.state().digest() == setup.clean_digest());
    }

    TEST_CASE("an update gives up when its side is read for longer than it may wait, and leaves all as it was") {
        const TwoCommits setup;
        const IndexSides sides = setup.state().sides();
        const std::string before = setup.state().digest();
        const auto current = sides.current().value();
        {
            const auto old_reader = sides.lock_for_reading(IndexSides::other(current));
            REQUIRE(old_reader);
            const auto report = setup.update(std::chrono::milliseconds(50));
            REQUIRE_FALSE(report);
            CHECK(report.error().code == ErrorCode::Locked);
        }
        CHECK(sides.current() == current);
        CHECK(setup.state().digest() == before);
        CHECK(setup.update(std::chrono::milliseconds(0)));
        CHECK(setup.state().digest() == setup.clean_digest());
    }

    TEST_CASE("an update waits for the last reader of its side") {
        const TwoCommits setup;
        const IndexSides sides = setup.state().sides();
        const tests::TempDir folder;
        const std::string ready = (folder.path() / "klaar").string();
        const pid_t reader = start_reader(sides, IndexSides::other(sides.current().value()), ready);
        REQUIRE(wait_until([&] { return std::filesystem::exists(ready); }));
        CHECK(setup.update(std::chrono::seconds(120)));
        int status = 1;
        waitpid(reader, &status, 0);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 0);
        CHECK(setup.state().digest() == setup.clean_digest());
    }

    TEST_CASE("a second update does not wait for the first") {
        const TwoCommits setup;
        {
            const auto first = setup.state().sides().lock_updates();
            REQUIRE(first);
            const auto report = setup.update(std::chrono::seconds(60));
            REQUIRE_FALSE(report);
            CHECK(report.error().code == ErrorCode::Locked);
        }
        CHECK(setup.update(std::chrono::milliseconds(0)));
    }
}

}  // namespace update_lock_test
