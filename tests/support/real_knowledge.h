// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/index_builder.h"

namespace tests {

// An index of this repository's own knowledge/ as it stands on disk, committed or not. Made once for all tests that ask.
const std::shared_ptr<const hub::SearchIndex>& real_knowledge();

}  // namespace tests
