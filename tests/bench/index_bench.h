// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/knowledge_commit.h"

#include <string>

namespace bench {

// One corpus and the folder it is measured in. `repository` is a clone of our own, which gets commits of one note each.
struct Place {
    std::string repository;
    std::string folder;
    std::string state() const { return folder + "/state"; }
};

// Where the commits of one note go.
inline constexpr const char* SmallCommitsBranch = "bench";

// Makes the index in place.state() from nothing, then follows commits of one note; the same with bare Xapian. Leaves the index at the
// last of these. Forks, so there may be no other threads.
void bench_indexing(const KnowledgeCommit& knowledge, const Place& place);

}  // namespace bench
