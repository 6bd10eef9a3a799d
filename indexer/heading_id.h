// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace indexer {

// A heading's id: "k-" and the text in lower case, without diacritics, with a hyphen for anything else.
// The prefix keeps a note's headings apart from the ids of the page around it.
std::string to_heading_id(std::string_view text);

}  // namespace indexer
