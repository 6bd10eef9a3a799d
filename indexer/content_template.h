// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/community.h"
#include "indexer/json.h"

#include <string>

namespace indexer {

// A new file to fill in: every field of `schema` (references written in) in its order, each under a comment that says what it is
// and which values there are. Required fields stand ready; the others are comments, to be uncommented. Below it room for the text.
// `title` is put at `titel`; it may hold anything.
std::string content_template(const Json& schema, const Community& community, const std::string& title);

}  // namespace indexer
