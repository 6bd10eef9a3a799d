// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/past_answer.h"

#include "hub/commands/command.h"

#include <iostream>

namespace hub {

using indexer::ErrorCode;
using indexer::Expected;

ExitStatus print_answer(const Expected<indexer::Json>& answer) {
    if (answer) {
        std::cout << indexer::to_text(*answer, 2) << "\n";
        return Done;
    }
    const indexer::Error& error = answer.error();
    if (error.code != ErrorCode::NotFound && error.code != ErrorCode::BadParameter) return tell(error);
    const char* kind = error.code == ErrorCode::NotFound ? "niet-gevonden" : "verkeerd";
    std::cout << indexer::to_text({{"fout", error.message}, {"hint", error.hint}, {"soort", kind}}, 2) << "\n";
    return Failure;
}

Expected<ReadablePast> open_past(const std::string& repository, const std::string& ref) {
    Expected<indexer::GitRepository> opened = indexer::GitRepository::open(repository);
    if (!opened) return indexer::same_error(opened);
    Expected<indexer::CommitId> tip = opened->resolve(ref);
    if (!tip) return indexer::same_error(tip);
    return ReadablePast{std::move(*opened), std::move(*tip)};
}

}  // namespace hub
