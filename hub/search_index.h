// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/evidence_map.h"
#include "hub/facet_columns.h"
#include "hub/overview.h"
#include "hub/search_layers.h"
#include "hub/search_result.h"
#include "hub/type_ahead.h"
#include "indexer/community.h"
#include "indexer/companions.h"
#include "indexer/expected.h"
#include "indexer/mistake.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

struct SearchOptions {
    bool explain = false;
    // No fragments, facets or suggestion: only slugs and scores (batch runs).
    bool ranking_only = false;
    std::chrono::milliseconds deadline{250};
    SearchLayers layers;
    std::string today;  // "2026-11-22": what is overdue depends on it; empty: nothing is
};

// A note as its page shows it: parts of the stored document, parsed.
struct NoteView {
    std::string slug;
    indexer::Json card;
    indexer::Json page;  // indexer::make_page
    std::vector<indexer::Json> similar;  // cards of the few notes most like it (similar_notes.h) that it does not name itself, best first
    std::string version = {};  // the commit, for a note as it was (note_versions.h); empty for that of the served commit
};

// The strongest finding that points the other way than a note's (counter_voice.h), as its note tells it.
struct CounterAnswer {
    bool has_direction = false;  // else there is nothing to contradict
    bool is_found = false;       // else the rest is empty
    indexer::Json card;          // of the other note
    indexer::Json finding;       // as in its front matter
    std::size_t number = 0;      // of that finding, from 1 as on its page
    std::string approach, outcome;
};

// One generation: an opened index, which is one commit. Everything that is the same for every question is loaded once: community,
// facet columns, orders. Read-only and safe for many threads; the files cannot change under it, because it holds its side's lock.
class SearchIndex {
public:
    // NotFound when there is no index yet; Schema when another version of the program made it. When the side that CURRENT names is
    // damaged, the other side is used if that is whole.
    static indexer::Expected<std::shared_ptr<const SearchIndex>> open(const std::string& state_folder);
    ~SearchIndex();

    const std::string& commit() const;
    // Made from the side that CURRENT does not name, because the one it names is damaged.
    bool is_fallback() const;
    std::size_t document_count() const;
    const indexer::Community& community() const;
    const indexer::Companions& companions() const;
    const FacetColumns& columns() const;

    // Busy when it takes longer than the deadline. The bounds of a question are held by read_query().
    indexer::Expected<SearchResult> search(const Query& query, const SearchOptions& options = {}) const;

    // The map of the findings of the notes that answer a question. Busy as above.
    indexer::Expected<EvidenceMap> map(const Query& query, const MapSidesChosen& sides, const SearchOptions& options = {}) const;

    // NotFound when there is no such note.
    indexer::Expected<CounterAnswer> counter_voice(const std::string& slug) const;

    indexer::Expected<std::optional<NoteView>> find_note(const std::string& slug) const;
    // The notes that exist, in the order asked, without those that are like them: for pages that show many.
    indexer::Expected<std::vector<NoteView>> notes(const std::vector<std::string>& slugs) const;
    // Cards of the notes that exist, in the order asked.
    indexer::Expected<std::vector<indexer::Json>> cards(const std::vector<std::string>& slugs) const;
    // How many notes have each value of `facet` among those that pass `filters` (its own filter ignored). No words, no reading.
    std::vector<FacetValue> count(const std::string& facet, const Filters& filters) const;
    // The concepts that a note uses, each with how many notes use it.
    std::vector<FacetValue> concepts_of(const std::string& slug) const;
    // These two read every card at the first call of either and keep what they need.
    indexer::Expected<Overview> overview() const;
    indexer::Expected<std::vector<Suggestion>> suggest(std::string_view typed, std::string_view language, std::size_t most) const;

    // What is wrong at this commit: files not served, notes with mistakes, references to notes that are not there.
    const indexer::Json& unserved() const;
    std::vector<indexer::Mistake> mistakes() const;

private:
    struct State;
    friend class Searcher;
    explicit SearchIndex(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace hub
