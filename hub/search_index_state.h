// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside of SearchIndex, for its own sources only: the one header of ours that includes Xapian.

#include "hub/freshness_table.h"
#include "hub/posting_cache.h"
#include "hub/search_index.h"
#include "hub/vocabulary.h"
#include "indexer/document.h"
#include "indexer/index_sides.h"

#include <cstdint>
#include <mutex>
#include <xapian.h>

namespace hub {

struct CardSummary;

// What one thread needs to answer: a database handle and analysers of its own, kept from question to question.
struct Reader {
    Reader(const std::string& folder, const indexer::Community& community) : database(folder), analysers(community) {}
    Xapian::Database database;
    indexer::Analysers analysers;
};

struct SearchIndex::State {
    State(indexer::IndexSides::Reading held, std::string path) : reading(std::move(held)), folder(std::move(path)) {}

    indexer::IndexSides::Reading reading;
    std::string folder;
    std::string commit;
    bool is_fallback = false;
    std::size_t document_count = 0;
    indexer::Community community;
    indexer::Companions companions;
    indexer::Json unserved;
    std::unique_ptr<FacetColumns> columns;
    std::unique_ptr<Vocabulary> vocabulary;
    std::vector<std::uint32_t> newest;  // document numbers, newest first
    std::vector<std::uint32_t> by_title;
    std::vector<std::uint32_t> changed;  // last changed first
    std::unique_ptr<FreshnessTable> freshness;
    std::unique_ptr<PostingCache> postings;
    bool has_english = false;

    std::mutex mutex;
    std::vector<std::unique_ptr<Reader>> idle;
    std::shared_ptr<const CardSummary> summary;  // none until it is asked for

    std::unique_ptr<Reader> take_reader();
    void give_back(std::unique_ptr<Reader> reader);
};

// The card of one document.
indexer::Expected<indexer::Json> read_card(const Reader& reader, std::uint32_t document);

// Runs `action(reader)` with a reader of its own; Xapian's exceptions become errors here.
template <typename State, typename Action>
auto with_reader(State& state, Action action) -> decltype(action(std::declval<Reader&>())) {
    try {
        std::unique_ptr<Reader> reader = state.take_reader();
        auto result = action(*reader);
        state.give_back(std::move(reader));
        return result;
    } catch (const Xapian::Error& error) {
        return indexer::failure(indexer::ErrorCode::Index, "De index is niet te lezen: " + error.get_description());
    } catch (const indexer::Json::exception& error) {
        return indexer::failure(indexer::ErrorCode::Index, std::string("Een document in de index is beschadigd: ") + error.what());
    }
}

}  // namespace hub
