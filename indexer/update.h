// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"
#include "indexer/git_repository.h"
#include "indexer/mistake.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace indexer {

struct UpdateOptions {
    std::string repository = ".";
    std::string ref = "HEAD";
    std::string state_folder;
    bool rebuild = false;  // from nothing, whatever is there
    bool repair = false;   // the current side is damaged: readers go to the other, the damaged one is thrown away and made anew
    std::chrono::milliseconds wait_for_readers{30'000};
    std::function<void(std::size_t done, std::size_t all)> progress;  // may be empty
};

struct UpdateReport {
    CommitId commit;
    bool up_to_date = false;  // nothing had to be done
    bool rebuilt = false;     // from nothing; `reason` says why
    std::string reason;
    std::size_t replaced = 0;
    std::size_t removed = 0;
    std::size_t documents = 0;              // in the index now
    std::size_t skipped = 0;                // files that the index now does not serve: refused ones and unreadable notes
    std::vector<RefusedPath> refused;       // files that git holds and we do not serve
    std::vector<Mistake> mistakes;          // of the files that were read in this run
};

// git -> index: makes the index in `state_folder` say what `ref` says, and switches readers to it (index_sides.h). From the
// difference of two commits when only notes changed and the old commit is an ancestor; else from nothing. The result is the same.
Expected<UpdateReport> update_index(const UpdateOptions& options);

}  // namespace indexer
