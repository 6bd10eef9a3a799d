// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/exit_status.h"
#include "indexer/expected.h"
#include "indexer/git_repository.h"
#include "indexer/json.h"

namespace hub {

// What the commands on the past print, for hub/past_reader.h to read: the answer, or {fout, hint, soort} with exit status 1 for what the
// one who asked can mend ("niet-gevonden", "verkeerd"). Anything else that goes wrong is told on stderr.
ExitStatus print_answer(const indexer::Expected<indexer::Json>& answer);

// A repository, and the commit that may be read together with all before it.
struct ReadablePast {
    indexer::GitRepository repository;
    indexer::CommitId tip;
};
indexer::Expected<ReadablePast> open_past(const std::string& repository, const std::string& ref);

}  // namespace hub
