// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the files behind git_repository.h share. The one place that includes git2.h, so only the git_*.cc files and
// git_tree_merge.h may include it.

#include "indexer/git_repository.h"
#include "indexer/handle.h"

#include <git2.h>

namespace indexer {

using CommitHandle = Handle<git_commit, git_commit_free>;
using EntryHandle = Handle<git_tree_entry, git_tree_entry_free>;
using TreeHandle = Handle<git_tree, git_tree_free>;
using OptionalOid = std::optional<git_oid>;

struct GitRepository::State {
    Handle<git_repository, git_repository_free> repository;
    Handle<git_odb, git_odb_free> objects;

    int open(const char* git_dir);  // libgit2's code
};

// The failure of a libgit2 call. `action` is what we tried, in Dutch: "Commit 12ab lezen".
Unexpected git_failure(int code, const std::string& action);

// Text of libgit2's last error, valid UTF-8, after a colon; empty when it has none.
std::string last_git_error();

Expected<git_oid> to_oid(const std::string& id);
std::string to_hex(const git_oid& oid);

Expected<CommitHandle> find_commit(git_repository* repository, const git_oid& id);
Expected<CommitHandle> find_commit(git_repository* repository, const CommitId& id);
CommitInfo make_commit_info(const git_commit* commit);

// The entry at `path`; empty when there is none.
Expected<EntryHandle> find_entry(const git_commit* commit, const std::string& path);

// The tree of `folder`; nothing when there is no such folder.
Expected<OptionalOid> find_folder(const git_commit* commit, const std::string& folder);
Expected<OptionalOid> find_folder(git_repository* repository, const CommitId& commit, const std::string& folder);

// A file, also when it is executable. The raw mode decides, not libgit2's tidied one, for which a symlink with execute
// bits is a file.
bool is_file(const git_tree_entry* entry);
unsigned kind_of(const git_tree_entry* entry);

}  // namespace indexer
