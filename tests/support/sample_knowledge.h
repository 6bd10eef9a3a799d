// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/community.h"
#include "indexer/note.h"
#include "indexer/schema_set.h"

#include <map>
#include <string>

namespace tests {

// A small community of our own, so that no test depends on what the real one writes: schemas, closed lists, an agenda of two
// themes, language files and a home page, as the files they would be.
std::map<std::string, std::string> sample_framework();  // path from the repository's root -> text
indexer::SchemaSet sample_schemas();
indexer::Community sample_community();

// A note without mistakes. `more`: lines of front matter besides the usual ones; of a field that it names, the usual one goes.
std::string sample_note(const std::string& title, const std::string& body = "Gewone tekst.\n", const std::string& more = "");

// What make_note makes of these bytes at this path, without a worker. Pre: the path is a note's.
indexer::Note read_sample_note(const std::string& bytes, const std::string& path = "knowledge/praktijknotities/proef.md");

// "regel 3: jaar: is kleiner dan 1950." for each mistake, one a line; readable when a check fails.
std::string told(const std::vector<indexer::Mistake>& mistakes);

}  // namespace tests
