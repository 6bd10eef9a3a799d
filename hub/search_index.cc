// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/search_index.h"

#include "hub/card_summary.h"
#include "hub/search_index_state.h"
#include "hub/searcher.h"
#include "hub/similar_notes.h"
#include "indexer/index_writer.h"
#include "indexer/stored_note.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace hub {

using indexer::Expected;
using indexer::Json;

std::unique_ptr<Reader> SearchIndex::State::take_reader() {
    {
        const std::lock_guard lock(mutex);
        if (!idle.empty()) {
            std::unique_ptr<Reader> reader = std::move(idle.back());
            idle.pop_back();
            return reader;
        }
    }
    return std::make_unique<Reader>(folder, community);
}

void SearchIndex::State::give_back(std::unique_ptr<Reader> reader) {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(reader));
}

namespace {

// Facet values are boolean terms; turning them into rows takes one walk over their posting lists.
std::unique_ptr<FacetColumns> load_columns(const Xapian::Database& database) {
    std::vector<FacetColumns::Value> values;
    std::vector<std::vector<std::uint32_t>> rows(database.get_lastdocid() + 1);
    for (const indexer::Field& field : indexer::Fields) {
        if (field.facet == indexer::FacetKind::None) continue;
        const std::string prefix = std::string(field.term_prefix) + ":";
        for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
            const auto number = static_cast<std::uint32_t>(values.size());
            values.push_back({std::string(field.name), (*term).substr(prefix.size()), term.get_termfreq()});
            for (auto document = database.postlist_begin(*term); document != database.postlist_end(*term); ++document)
                rows[*document].push_back(number);
        }
    }
    return std::make_unique<FacetColumns>(std::move(values), rows);
}

// The stems of all words; those of a field have a capital behind the Z.
std::unique_ptr<Vocabulary> load_vocabulary(const Xapian::Database& database) {
    std::vector<Vocabulary::Entry> entries;
    for (auto term = database.allterms_begin("Z"); term != database.allterms_end("Z"); ++term) {
        const std::string stem = (*term).substr(1);
        const bool is_field = !stem.empty() && stem.front() >= 'A' && stem.front() <= 'Z';
        if (!is_field && stem.size() >= 3) entries.push_back({stem, term.get_termfreq()});
    }
    return std::make_unique<Vocabulary>(std::move(entries));
}

// All document numbers in the order of a value slot (its values are unique: document.h).
std::vector<std::uint32_t> load_order(const Xapian::Database& database, unsigned slot, bool descending) {
    std::vector<std::pair<std::string, std::uint32_t>> keys;
    for (auto document = database.postlist_begin(""); document != database.postlist_end(""); ++document)
        keys.emplace_back(database.get_document(*document).get_value(slot), *document);
    std::sort(keys.begin(), keys.end());
    if (descending) std::reverse(keys.begin(), keys.end());
    std::vector<std::uint32_t> order;
    for (const auto& [key, document] : keys) order.push_back(document);
    return order;
}

Expected<void> check_schema(const Xapian::Database& database) {
    const std::string schema = database.get_metadata(indexer::SchemaKey);
    if (schema == std::to_string(indexer::SchemaVersion) && !database.get_metadata(indexer::CommitKey).empty()) return {};
    return indexer::failure(indexer::ErrorCode::Schema,
                            "De index is van schema " + (schema.empty() ? "(geen)" : schema) + ", dit programma leest schema " +
                                std::to_string(indexer::SchemaVersion) + ".",
                            "Maak hem opnieuw: watwerkt index");
}

template <typename State>
Expected<std::unique_ptr<State>> load(indexer::IndexSides::Reading reading, const std::string& folder) {
    try {
        auto state = std::make_unique<State>(std::move(reading), folder);
        const Xapian::Database database(folder);
        if (auto checked = check_schema(database); !checked) return indexer::same_error(checked);
        state->commit = database.get_metadata(indexer::CommitKey);
        state->document_count = database.get_doccount();
        state->community = indexer::community_from_json(Json::parse(database.get_metadata(indexer::CommunityKey)));
        state->companions = indexer::companions_from_json(Json::parse(database.get_metadata(indexer::CompanionsKey)));
        state->unserved = Json::parse(database.get_metadata(indexer::RefusedKey));
        state->columns = load_columns(database);
        state->vocabulary = load_vocabulary(database);
        if (!indexer::read_identity(folder)) return indexer::failure(indexer::ErrorCode::Index, "De index " + folder + " is beschadigd.");
        state->newest = load_order(database, indexer::NewestSlot, true);
        state->by_title = load_order(database, indexer::TitleSlot, false);
        state->freshness = load_freshness(database);
        state->has_english = state->columns->find("taal", "en") < state->columns->values().size();
        return state;
    } catch (const Xapian::Error& error) {
        return indexer::failure(indexer::ErrorCode::Index, "De index " + folder + " is niet te openen: " + error.get_description());
    } catch (const Json::exception& error) {
        return indexer::failure(indexer::ErrorCode::Index, "De index " + folder + " is beschadigd: " + error.what());
    }
}

}  // namespace

SearchIndex::SearchIndex(std::unique_ptr<State> state) : state_(std::move(state)) {}
SearchIndex::~SearchIndex() = default;

Expected<std::shared_ptr<const SearchIndex>> SearchIndex::open(const std::string& state_folder) {
    const indexer::IndexSides sides(state_folder);
    Expected<indexer::IndexSides::Reading> reading = sides.lock_current();
    if (!reading) return indexer::same_error(reading);
    const indexer::IndexSides::Side side = reading->side;
    Expected<std::unique_ptr<State>> state = load<State>(std::move(*reading), sides.folder(side));
    if (state) return std::shared_ptr<const SearchIndex>(new SearchIndex(std::move(*state)));
    if (state.error().code != indexer::ErrorCode::Index) return indexer::same_error(state);

    const indexer::IndexSides::Side other = indexer::IndexSides::other(side);
    Expected<indexer::IndexSides::Reading> fallback = sides.lock_for_reading(other);
    if (!fallback) return indexer::same_error(state);
    Expected<std::unique_ptr<State>> second = load<State>(std::move(*fallback), sides.folder(other));
    if (!second) return indexer::same_error(state);
    (*second)->is_fallback = true;
    return std::shared_ptr<const SearchIndex>(new SearchIndex(std::move(*second)));
}

const std::string& SearchIndex::commit() const { return state_->commit; }
bool SearchIndex::is_fallback() const { return state_->is_fallback; }
std::size_t SearchIndex::document_count() const { return state_->document_count; }
const indexer::Community& SearchIndex::community() const { return state_->community; }
const indexer::Companions& SearchIndex::companions() const { return state_->companions; }
const FacetColumns& SearchIndex::columns() const { return *state_->columns; }
const Json& SearchIndex::unserved() const { return state_->unserved; }

Expected<SearchResult> SearchIndex::search(const Query& query, const SearchOptions& options) const {
    return with_reader(*state_, [&](Reader& reader) { return Searcher(*this, reader, query, options).run(); });
}

Expected<Json> read_card(const Reader& reader, std::uint32_t document) {
    const std::string data = reader.database.get_document(document).get_data();
    const Expected<indexer::StoredNote> stored = indexer::unpack(data);
    if (!stored) return indexer::same_error(stored);
    return Json::parse(stored->card);
}

namespace {

// The document number of a note, or 0.
Xapian::docid find_document(const Reader& reader, const std::string& slug) {
    const std::string term = indexer::slug_term(slug);
    const auto found = reader.database.postlist_begin(term);
    return found == reader.database.postlist_end(term) ? 0 : *found;
}

template <typename Documents>
Expected<std::vector<Json>> read_cards(const Reader& reader, const Documents& documents) {
    std::vector<Json> cards;
    for (const auto document : documents) {
        Expected<Json> card = read_card(reader, document);
        if (!card) return indexer::same_error(card);
        cards.push_back(std::move(*card));
    }
    return cards;
}

}  // namespace

Expected<std::optional<NoteView>> SearchIndex::find_note(const std::string& slug) const {
    return with_reader(*state_, [&](Reader& reader) -> Expected<std::optional<NoteView>> {
        const Xapian::docid document = slug.size() > 200 ? 0 : find_document(reader, slug);
        if (document == 0) return std::optional<NoteView>{};
        const std::string data = reader.database.get_document(document).get_data();
        const Expected<indexer::StoredNote> stored = indexer::unpack(data);
        if (!stored) return indexer::same_error(stored);
        return std::optional<NoteView>(NoteView{slug, Json::parse(stored->card), Json::parse(stored->page)});
    });
}

Expected<std::vector<Json>> SearchIndex::cards(const std::vector<std::string>& slugs) const {
    return with_reader(*state_, [&](Reader& reader) {
        std::vector<Xapian::docid> documents;
        for (const std::string& slug : slugs)
            if (const Xapian::docid document = find_document(reader, slug)) documents.push_back(document);
        return read_cards(reader, documents);
    });
}

Expected<std::vector<Json>> SearchIndex::similar(const std::string& slug, std::size_t most) const {
    return with_reader(*state_, [&](Reader& reader) -> Expected<std::vector<Json>> {
        const Xapian::docid document = find_document(reader, slug);
        if (document == 0) return std::vector<Json>{};
        return read_cards(reader, similar_notes(reader, document, most));
    });
}

std::vector<FacetValue> SearchIndex::count(const std::string& facet, const std::map<std::string, std::vector<std::string>>& filters) const {
    FacetCounter counter(columns(), filters);
    for (const std::uint32_t document : state_->newest) counter.count(document);
    std::vector<FacetValue> counts;
    for (std::uint32_t number = 0; number < columns().values().size(); ++number)
        if (columns().values()[number].facet == facet) counts.push_back({columns().values()[number].value, counter.counts()[number], false});
    return counts;
}

std::vector<FacetValue> SearchIndex::concepts_of(const std::string& slug) const {
    const auto document = with_reader(*state_, [&](Reader& reader) -> Expected<Xapian::docid> { return find_document(reader, slug); });
    std::vector<FacetValue> concepts;
    if (!document || *document == 0) return concepts;
    const std::uint32_t facet = columns().facet_number("begrip");
    for (const std::uint32_t* cell = columns().row_begin(*document); cell != columns().row_end(*document); ++cell)
        if (columns().facet_of(*cell) == facet) concepts.push_back({columns().values()[*cell].value, columns().values()[*cell].documents, false});
    return concepts;
}

namespace {

template <typename State>
Expected<std::shared_ptr<const CardSummary>> summary_of(State& state) {
    {
        const std::lock_guard lock(state.mutex);
        if (state.summary) return state.summary;
    }
    Expected<CardSummary> made = with_reader(state, [&](Reader& reader) { return summarise_cards(reader, state.newest, state.community, *state.columns); });
    if (!made) return indexer::same_error(made);
    const std::lock_guard lock(state.mutex);
    state.summary = std::make_shared<const CardSummary>(std::move(*made));
    return state.summary;
}

}  // namespace

Expected<Overview> SearchIndex::overview() const {
    const auto summary = summary_of(*state_);
    if (!summary) return indexer::same_error(summary);
    return (*summary)->overview;
}

Expected<std::vector<Suggestion>> SearchIndex::suggest(std::string_view typed, std::string_view language, std::size_t most) const {
    const auto summary = summary_of(*state_);
    if (!summary) return indexer::same_error(summary);
    return (*summary)->type_ahead.find(typed, language, most);
}

}  // namespace hub
