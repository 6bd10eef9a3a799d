// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/git_repository.h"
#include "indexer/index_writer.h"

#include <optional>
#include <set>
#include <string>

namespace indexer {

// What has to be done to bring an index from the commit it is at to another one.
struct UpdatePlan {
    bool rebuild = false;
    std::string reason;  // why from nothing, in Dutch
    History history;     // of the commits that are new to the index; of all of them for a rebuild
    std::set<std::string> slugs;  // notes to replace or remove; all of them for a rebuild
};

// `at`: what the index to be written says of itself; nothing when there is none. `resources`: ResourcesKey of the target commit.
Expected<UpdatePlan> plan_update(const GitRepository& repository, const std::optional<IndexIdentity>& at, const CommitId& target,
                                 const std::string& resources, const std::vector<TreeFile>& files);

}  // namespace indexer
