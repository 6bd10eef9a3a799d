// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/git_worktree.h"

#include "indexer/git_repository.h"
#include "tests/support/repo_builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace git_worktree_test {

namespace {

namespace fs = std::filesystem;

struct Sandbox {
    Sandbox() {
        head = repository.commit({{"README.md", "lees mij"}, {"knowledge/toolkits/a.md", "een"}, {".gitignore", "*.tmp\n"}});
        write("knowledge/toolkits/a.md", "een");
        write(".gitignore", "*.tmp\n");
    }

    void write(const std::string& path, const std::string& text) const {
        const fs::path file = fs::path(repository.path()) / path;
        fs::create_directories(file.parent_path());
        std::ofstream(file) << text;
    }

    std::string scratch() const { return (folder.path() / "werkmap.git").string(); }

    std::string snapshot() const {
        REQUIRE(indexer::snapshot_worktree(repository.path(), scratch()));
        const auto opened = indexer::GitRepository::open(scratch());
        REQUIRE(opened);
        const auto commit = opened->resolve(indexer::SnapshotBranch);
        REQUIRE(commit);
        return *commit;
    }

    // "pad=inhoud" of every file of a commit, sorted.
    std::vector<std::string> files(const std::string& commit) const {
        const auto opened = indexer::GitRepository::open(scratch());
        REQUIRE(opened);
        const auto listing = opened->list_files(commit, "");
        REQUIRE(listing);
        std::vector<std::string> all;
        for (const indexer::TreeFile& file : listing->files) all.push_back(file.path + "=" + opened->read_blob(file.blob, 1000).value());
        return all;
    }

    std::size_t stored_objects() const {
        const fs::recursive_directory_iterator all(fs::path(repository.path()) / ".git");
        return static_cast<std::size_t>(std::count_if(begin(all), end(all), [](const fs::directory_entry& entry) { return entry.is_regular_file(); }));
    }

    tests::RepoBuilder repository{tests::RepoBuilder::Kind::WithWorkTree};
    tests::TempDir folder;
    std::string head;
};

}  // namespace

TEST_SUITE("repo") {
    TEST_CASE("a work tree without changes is its HEAD") {
        const Sandbox sandbox;
        CHECK(sandbox.snapshot() == sandbox.head);
        CHECK(sandbox.snapshot() == sandbox.head);
    }

    TEST_CASE("what is not committed becomes a commit elsewhere, on top of HEAD") {
        const Sandbox sandbox;
        const std::size_t objects = sandbox.stored_objects();
        sandbox.write("knowledge/toolkits/a.md", "twee");
        sandbox.write("knowledge/praktijknotities/b.md", "nieuw");
        sandbox.write("elders.md", "hoort er niet bij");
        const std::string commit = sandbox.snapshot();
        CHECK(sandbox.files(commit) == std::vector<std::string>{"README.md=lees mij", "knowledge/praktijknotities/b.md=nieuw", "knowledge/toolkits/a.md=twee"});
        CHECK(sandbox.snapshot() == commit);
        CHECK(indexer::GitRepository::open(sandbox.scratch())->is_ancestor(sandbox.head, commit).value());
        CHECK(sandbox.stored_objects() == objects);

        fs::remove(fs::path(sandbox.repository.path()) / "knowledge/praktijknotities/b.md");
        sandbox.write("knowledge/toolkits/a.md", "een");
        CHECK(sandbox.snapshot() == sandbox.head);
    }

    TEST_CASE("ignored files, files of editors and links are left out") {
        const Sandbox sandbox;
        for (const char* name : {"a.tmp", ".a.md.swp", "a.md~"}) sandbox.write(std::string("knowledge/toolkits/") + name, "weg");
        fs::create_symlink("/etc/passwd", fs::path(sandbox.repository.path()) / "knowledge/toolkits/link.md");
        CHECK(sandbox.snapshot() == sandbox.head);
    }

    TEST_CASE("a commit below, and a repository without commits or work tree") {
        Sandbox sandbox;
        sandbox.write("knowledge/toolkits/b.md", "nieuw");
        const std::string before = sandbox.snapshot();
        const std::string head = sandbox.repository.commit({{"knowledge/toolkits/c.md", "van een ander"}});
        sandbox.write("knowledge/toolkits/c.md", "van een ander");
        const std::string after = sandbox.snapshot();
        CHECK(before != after);
        CHECK(indexer::GitRepository::open(sandbox.scratch())->is_ancestor(head, after).value());

        const tests::RepoBuilder bare;
        const auto refused = indexer::snapshot_worktree(bare.path(), sandbox.scratch() + "2");
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.find("heeft geen werkmap") != std::string::npos);
    }
}

}  // namespace git_worktree_test
