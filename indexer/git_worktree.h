// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"

#include <string>

namespace indexer {

// The branch that snapshot_worktree keeps in its scratch repository.
inline constexpr const char* SnapshotBranch = "refs/heads/werkmap";

// Makes a commit of knowledge/ as it stands on disk in the work tree of `repository`, on top of its HEAD, without touching that
// repository: objects and branch go to the bare repository `scratch`, which is made when it is not there and borrows the rest.
// So work that is not committed can take the one road from a commit to a page. Nothing new on disk: no new commit; nothing that
// differs from HEAD: HEAD itself. Ignored files and those of editors (".x", "x~") are left out. NotFound without a work tree.
Expected<void> snapshot_worktree(const std::string& repository, const std::string& scratch);

}  // namespace indexer
