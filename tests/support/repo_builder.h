// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temp_dir.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

// Path -> new content; nothing deletes the path. Paths are raw bytes.
using FileChanges = std::map<std::string, std::optional<std::string>>;

// What a path becomes that is not a plain file.
struct SpecialEntry {
    std::string mode;     // "120000" symlink, "160000" submodule, "100755" executable, "040000" folder
    std::string content;  // the link's target, the file's text, or the id of the commit or tree
};

// One commit for RepoBuilder::import.
struct CommitSpec {
    std::string branch = "main";
    std::vector<std::string> parents;  // ids, or ":1" for the first commit of this import; the first gives the files
    FileChanges changes;
    std::map<std::string, SpecialEntry> special;
    std::string message = "Wijziging";
    std::string author = "Anna de Boer";
    std::int64_t author_time = 0;
    std::int64_t commit_time = 0;
};

// A git repository in a temp folder, written by the git command line, so that our libgit2 code is not tested with itself.
// Author, clock and configuration are fixed: the same test makes the same ids everywhere.
class RepoBuilder {
public:
    enum class Kind { Bare, WithWorkTree };
    explicit RepoBuilder(Kind kind = Kind::Bare);

    std::string path() const { return (folder_.path() / "repo").string(); }

    // Who and when, for the commits that follow. Every commit moves the clock on by a minute.
    void set_author(std::string name) { author_ = std::move(name); }
    void set_clock(std::int64_t time) { clock_ = time; }

    // A commit on the current branch; gives its id.
    std::string commit(const FileChanges& changes, const std::string& message = "Wijziging");
    std::string commit_special(const std::map<std::string, SpecialEntry>& entries);

    // Merges `others` into the current branch. The files are those of the current branch with `changes`: say what to take over.
    std::string merge(const std::vector<std::string>& others, const FileChanges& changes);

    // Starts a branch at the current commit and goes there / goes to a branch / moves the current branch, as a force-push does.
    void branch(const std::string& name);
    void checkout(const std::string& name);
    void reset(const std::string& commit);
    void tag(const std::string& name, bool is_annotated = false);

    // Many commits in one run of git, for tests that need hundreds. Gives their ids; leaves the current branch alone.
    std::vector<std::string> import(const std::vector<CommitSpec>& commits);

    // A commit of a tree with exactly these bytes, which git itself would refuse to make: "100644 name\0" + 20 bytes id, ...
    std::string commit_raw_tree(std::string_view bytes);
    std::string write_blob(std::string_view content);

    // What `git <arguments>` prints. Throws when it fails.
    std::string git(const std::vector<std::string>& arguments, std::string_view input = {}) const;

private:
    std::string import_one(CommitSpec commit);
    std::optional<std::string> tip() const;

    TempDir folder_;
    std::string git_dir_;
    std::string branch_ = "main";
    std::string author_ = "Anna de Boer";
    std::int64_t clock_ = 1'700'000'000;
};

}  // namespace tests
