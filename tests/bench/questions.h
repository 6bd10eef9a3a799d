// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/query.h"
#include "hub/search_index.h"
#include "tests/bench/knowledge_commit.h"

#include <vector>

namespace bench {

// What people might ask of these notes: 1 to 4 words that stand in one note, a tenth with a typing mistake, a fifth with one or two
// filters. The same notes and seed make the same questions.
std::vector<hub::Query> make_questions(const KnowledgeCommit& knowledge, const hub::SearchIndex& index, std::size_t count);

}  // namespace bench
