// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/search_index.h"

#include <memory>

namespace hub {

struct Reader;

// Answers one question on one reader: words to a Xapian query, one pass that ranks, filters and counts, then the page of hits.
class Searcher {
public:
    Searcher(const SearchIndex& index, Reader& reader, const Query& query, const SearchOptions& options);
    ~Searcher();
    indexer::Expected<SearchResult> run();
    // Only which notes answer it.
    indexer::Expected<DocumentSet> matching() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hub
