// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"

namespace hub {

// What the program tells the shell; printed in every --help.
enum ExitStatus {
    Done = 0,
    Failure = 1,
    WrongUsage = 2,
    SomeSkipped = 3,  // done, but some files were not served
    IndexLocked = 4,
    WrongSchema = 5,
};

// The only table from errors to exit statuses.
constexpr ExitStatus exit_status(indexer::ErrorCode code) {
    switch (code) {
        case indexer::ErrorCode::Usage:
        case indexer::ErrorCode::BadParameter: return WrongUsage;
        case indexer::ErrorCode::Locked: return IndexLocked;
        case indexer::ErrorCode::Schema: return WrongSchema;
        default: return Failure;
    }
}

}  // namespace hub
