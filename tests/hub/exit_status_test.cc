// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/exit_status.h"

#include <doctest/doctest.h>

namespace exit_status_test {

using indexer::ErrorCode;

TEST_SUITE("unit") {
    TEST_CASE("every error has the exit status that the help text promises") {
        struct Row {
            ErrorCode code;
            int status;
        };
        const Row rows[] = {{ErrorCode::Failed, 1}, {ErrorCode::Usage, 2}, {ErrorCode::BadParameter, 2}, {ErrorCode::NotFound, 1}, {ErrorCode::Git, 1},
                            {ErrorCode::Index, 1},  {ErrorCode::Locked, 4}, {ErrorCode::Schema, 5},      {ErrorCode::Busy, 1}};
        for (const Row& row : rows) CHECK(hub::exit_status(row.code) == row.status);
        CHECK(hub::Done == 0);
        CHECK(hub::SomeSkipped == 3);
    }
}

}  // namespace exit_status_test
