// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"

#include <string>

namespace indexer {

// SHA-256 over what an index says, whatever its document numbers and blocks: documents by slug (data, values, terms with counts
// and positions), metadata, spelling. Two indexes with the same digest find
// the same notes with the same weights; notes of equal weight may come in another order. A door to Xapian.
Expected<std::string> index_digest(const std::string& folder);

}  // namespace indexer
