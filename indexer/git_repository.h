// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace indexer {

// Object names as 40 hexadecimal digits.
using CommitId = std::string;
using BlobId = std::string;

// Bounds on what a tree may hold before we refuse the entry (reliability.md 3.2).
struct TreeLimits {
    std::size_t depth = 8;          // folders above a file, counted from the repository's root
    std::size_t entries = 500'000;  // files and folders looked at; the rest is left out and reported once
    std::size_t name_bytes = 255;
};

struct TreeFile {
    std::string path;  // from the repository's root, valid UTF-8
    BlobId blob;
    bool operator==(const TreeFile&) const = default;
};

// An entry that is not served: symlink, submodule, odd name, too deep. `path` has odd bytes escaped as \xNN.
struct RefusedPath {
    std::string path;
    std::string reason;  // plain Dutch
    bool operator==(const RefusedPath&) const = default;
};

// Two files that some file systems take for one: only capitals differ, or how an accent is written. Both are listed.
struct PathCollision {
    std::string path;
    std::string other;
    bool operator==(const PathCollision&) const = default;
};

struct Listing {
    std::vector<TreeFile> files;            // sorted by path
    std::vector<RefusedPath> refused;       // sorted by path
    std::vector<PathCollision> collisions;  // sorted by path
};

// One path that differs between two commits. Added: no `before`. Deleted: no `after`. A refused path counts as absent.
struct PathChange {
    std::string path;
    std::optional<BlobId> before;
    std::optional<BlobId> after;
    bool operator==(const PathChange&) const = default;
};

struct CommitInfo {
    CommitId id;
    std::int64_t time = 0;  // author time, seconds since 1970, UTC
    std::string author;     // name only; addresses stay in git; valid UTF-8
    std::string subject;    // first line of the message; valid UTF-8
    bool operator==(const CommitInfo&) const = default;
};

// What one commit did to one path.
enum class ChangeKind { Added, Changed, Deleted };
struct HistoryEntry {
    CommitInfo commit;
    ChangeKind kind = ChangeKind::Changed;
    bool operator==(const HistoryEntry&) const = default;
};

// A tag as refs/tags/ names it, and the commit it stands for (an annotated tag's too).
struct TagInfo {
    std::string name;
    CommitId commit;
    bool operator==(const TagInfo&) const = default;
};

// The order of a history: newest first, commits of the same second by id.
bool is_newer(const HistoryEntry& a, const HistoryEntry& b);

// Path -> what happened to it, newest first (by time, then by id, so the order is the same however it was gathered).
// Paths are those that changes_between would give: refused ones are left out.
using History = std::map<std::string, std::vector<HistoryEntry>>;

// Starts libgit2 for as long as it lives; one in main, made before any GitRepository and before threads.
// Throws when libgit2 does not start.
class GitLibrary {
public:
    GitLibrary();
    ~GitLibrary();
    GitLibrary(const GitLibrary&) = delete;
    GitLibrary& operator=(const GitLibrary&) = delete;
};

// The questions we ask of a repository, bare or not. Reads objects only: never a work tree, attributes, filters or hooks.
// One per thread. The door to libgit2: only the files that include git_state.h know it.
class GitRepository {
public:
    // `path` is a repository or a folder inside one.
    static Expected<GitRepository> open(const std::string& path);

    GitRepository(GitRepository&&) noexcept;
    GitRepository& operator=(GitRepository&&) noexcept;
    ~GitRepository();

    // Anything that names a commit: HEAD, a branch, a tag, an id or the start of one. NotFound when there is none.
    // Not git's whole language of revisions: `:/text` and `main@{yesterday}` walk or read more than a name should.
    Expected<CommitId> resolve(const std::string& ref) const;
    Expected<CommitInfo> commit_info(const CommitId& commit) const;

    // All files under `folder` ("knowledge", no slash at the end; "" for all). A folder that is not there gives an empty listing.
    // What is odd is refused and reported, and never makes the rest fail.
    Expected<Listing> list_files(const CommitId& commit, const std::string& folder, const TreeLimits& limits = {}) const;

    // Fails without reading when the object's header says it is larger than `most_bytes`.
    Expected<std::string> read_blob(const BlobId& blob, std::size_t most_bytes) const;

    // The blob at exactly `path`, or nothing; a path that list_files refuses for its name is not there.
    Expected<std::optional<BlobId>> find_blob(const CommitId& commit, const std::string& path) const;

    // The files that differ under `folder`, sorted by path. Descends into a subtree only where its id differs (performance.md 5).
    // Fails when more than TreeLimits::entries had to be looked at: better start again from list_files.
    Expected<std::vector<PathChange>> changes_between(const CommitId& from, const CommitId& to, const std::string& folder) const;

    // A commit is an ancestor of itself, as for git.
    Expected<bool> is_ancestor(const CommitId& ancestor, const CommitId& descendant) const;

    // The tags that name a commit, by name.
    Expected<std::vector<TagInfo>> tags() const;

    // The newest commit of before `time` (CommitInfo::time), going from `tip` to first parents: what the branch was at that moment.
    // Nothing when `tip` is younger all the way down.
    Expected<std::optional<CommitId>> commit_before(const CommitId& tip, std::int64_t time) const;

    // What happened to every file under `folder` in the commits reachable from `tip` and not from `since`, in one pass.
    // A merge counts for a path only where it differs from all its parents. Of a commit that changes more than
    // TreeLimits::entries paths, the rest is left out: one such commit may not take everybody's history away.
    Expected<History> history(const CommitId& tip, const std::optional<CommitId>& since, const std::string& folder) const;

private:
    struct State;
    explicit GitRepository(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace indexer
