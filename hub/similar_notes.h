// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the sources of SearchIndex only: shows Xapian, as search_index_state.h does.

#include "hub/search_index_state.h"

#include <cstdint>
#include <vector>

namespace hub {

// The notes most like one, best first, without itself: those that share the words which set it apart (Xapian's expansion, Robertson's
// term selection value, over stems). Fewer than `most` when the others share nothing that counts.
std::vector<std::uint32_t> similar_notes(Reader& reader, std::uint32_t document, std::size_t most);

}  // namespace hub
