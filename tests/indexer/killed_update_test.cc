// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/search_index.h"
#include "tests/support/repo_builder.h"
#include "tests/support/sample_knowledge.h"
#include "tests/support/state_folder.h"

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace killed_update_test {

using tests::FileChanges;
using tests::sample_note;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int Notes = 60;

std::string path_of(int number) { return "knowledge/praktijknotities/n" + std::to_string(number) + ".md"; }

std::string text_of(int number, int version) {
    std::string body;
    for (int i = 0; i < 60; ++i) body += "werk" + std::to_string((number * 7 + i) % 500) + " stage kansen gemeente" + std::to_string(i) + " ";
    return sample_note("Versie " + std::to_string(version), body + "\n");
}

// The repository, and what every commit's index must hold: number of notes, and the title of note 0.
class Village {
public:
    Village() {
        FileChanges files;
        for (const auto& [path, text] : tests::sample_framework()) files[path] = text;
        for (int i = 0; i < Notes; ++i) files[path_of(i)] = text_of(i, 0);
        remember(builder_.commit(files), Notes);
    }

    // A change of a few notes, and now and then of what they are all held against (a rebuild).
    void commit(std::mt19937& random) {
        ++version_;
        FileChanges files;
        for (int i = 0; i < 20; ++i) files[path_of(static_cast<int>(random() % Notes))] = text_of(i, version_);
        files[path_of(0)] = text_of(0, version_);
        files[path_of(Notes + version_)] = text_of(1, version_);
        if (version_ % 3 == 0) files["knowledge/taal/stammen-nl.txt"] = "banen baan\nversie v" + std::to_string(version_) + "\n";
        remember(builder_.commit(files), count_ + 1);
    }

    // Says nothing when the index is one of the commits, whole; else what is wrong.
    std::string find_fault(const std::string& state) const {
        const auto index = hub::SearchIndex::open(state);
        if (!index) return index.error().message;
        const auto known = commits_.find((*index)->commit());
        if (known == commits_.end()) return "commit " + (*index)->commit() + " is not one of ours";
        std::vector<std::string> slugs;
        for (int i = 0; i < Notes + version_ + 1; ++i) slugs.push_back("n" + std::to_string(i));
        const auto cards = (*index)->cards(slugs);
        if (!cards) return cards.error().message;
        if (cards->size() != known->second.first) return std::to_string(cards->size()) + " notes instead of " + std::to_string(known->second.first);
        const auto note = (*index)->find_note("n0");
        if (!note || !*note) return "note 0 is not there";
        return (**note).card["titel"] == known->second.second ? "" : "note 0 is of another commit";
    }

    std::string path() const { return builder_.path(); }

private:
    void remember(const std::string& commit, std::size_t notes) {
        count_ = notes;
        commits_[commit] = {notes, "Versie " + std::to_string(version_)};
    }

    tests::RepoBuilder builder_{tests::RepoBuilder::Kind::Bare};
    std::map<std::string, std::pair<std::size_t, std::string>> commits_;
    std::size_t count_ = 0;
    int version_ = 0;
};

pid_t start_index(const std::string& repository, const std::string& state) {
    const pid_t child = fork();
    if (child != 0) return child;
    execl(WATWERKT_PROGRAM, WATWERKT_PROGRAM, "index", "--quiet", "--repo", repository.c_str(), "--state", state.c_str(), nullptr);
    _exit(127);
}

int exit_status(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int run_index(const std::string& repository, const std::string& state) { return exit_status(start_index(repository, state)); }

// Of an index that the same program made from nothing.
std::string clean_digest(const std::string& repository) {
    const tests::StateFolder fresh;
    REQUIRE(run_index(repository, fresh.path()) == 0);
    return fresh.digest();
}

// Kills the program `after` it started, wherever it is then. Whether it was still at work.
bool kill_index(const std::string& repository, const std::string& state, std::chrono::microseconds after) {
    const pid_t child = start_index(repository, state);
    usleep(static_cast<useconds_t>(after.count()));
    kill(child, SIGKILL);
    return exit_status(child) == -1;
}

std::chrono::microseconds measure(const std::string& repository) {
    const tests::StateFolder fresh;
    const auto begun = Clock::now();
    REQUIRE(run_index(repository, fresh.path()) == 0);
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun);
}

}  // namespace

TEST_SUITE("slow") {
    TEST_CASE("an update that is killed at any moment leaves an index that answers, and the next run is right") {
        std::mt19937 random(20261122);
        Village village;
        const auto whole = measure(village.path());
        const tests::StateFolder state;
        REQUIRE(run_index(village.path(), state.path()) == 0);
        int killed = 0;
        for (int round = 0; round < 20; ++round) {
            CAPTURE(round);
            village.commit(random);
            // Spread over the whole run: each round its own twentieth, somewhere in it.
            const auto after = whole * (round * 1000 + static_cast<int>(random() % 1000)) / 20'000;
            CAPTURE(after.count());
            killed += kill_index(village.path(), state.path(), after);
            CHECK(village.find_fault(state.path()) == "");
            if (round % 4 == 3) continue;  // sometimes two kills after each other
            village.commit(random);
            CHECK(run_index(village.path(), state.path()) == 0);
            CHECK(village.find_fault(state.path()) == "");
            CHECK(state.digest() == clean_digest(village.path()));
        }
        CHECK(killed >= 5);
        MESSAGE(killed << " of 20 were killed at work; a whole run took " << whole.count() / 1000 << " ms");
    }

    TEST_CASE("a first run that is killed leaves no half index, and the next run makes a whole one") {
        const Village village;
        const auto whole = measure(village.path());
        for (int round = 0; round < 5; ++round) {
            CAPTURE(round);
            const tests::StateFolder state;
            kill_index(village.path(), state.path(), whole * (round * 2 + 1) / 10);
            const auto index = hub::SearchIndex::open(state.path());
            if (index)
                CHECK(village.find_fault(state.path()) == "");
            else
                CHECK(index.error().code == indexer::ErrorCode::NotFound);
            CHECK(run_index(village.path(), state.path()) == 0);
            CHECK(village.find_fault(state.path()) == "");
            CHECK(state.digest() == clean_digest(village.path()));
        }
    }
}

}  // namespace killed_update_test
