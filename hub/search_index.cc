// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/search_index.h"

#include "hub/card_summary.h"
#include "hub/counter_voice.h"
#include "hub/search_index_state.h"
#include "hub/searcher.h"
#include "hub/similar_notes.h"
#include "indexer/field_values.h"
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

SearchIndex::SearchIndex(std::unique_ptr<State> state) : state_(std::move(state)) {}
SearchIndex::~SearchIndex() = default;

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

constexpr std::size_t MostSimilar = 4;

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

Expected<NoteView> read_note(const Reader& reader, Xapian::docid document, const std::string& slug) {
    const std::string data = reader.database.get_document(document).get_data();
    const Expected<indexer::StoredNote> stored = indexer::unpack(data);
    if (!stored) return indexer::same_error(stored);
    return NoteView{slug, Json::parse(stored->card), Json::parse(stored->page), {}};
}

// Those that the note names itself ("verwant") stand on its page already.
std::vector<std::uint32_t> similar_unnamed(Reader& reader, std::uint32_t document, const Json& front) {
    std::set<std::uint32_t> named;
    for (const std::string& slug : indexer::values_at(front, "verwant")) named.insert(find_document(reader, slug));
    std::vector<std::uint32_t> similar = similar_notes(reader, document, MostSimilar + named.size());
    std::erase_if(similar, [&](std::uint32_t other) { return named.contains(other); });
    similar.resize(std::min(similar.size(), MostSimilar));
    return similar;
}

}  // namespace

Expected<std::optional<NoteView>> SearchIndex::find_note(const std::string& slug) const {
    return with_reader(*state_, [&](Reader& reader) -> Expected<std::optional<NoteView>> {
        const Xapian::docid document = slug.size() > 200 ? 0 : find_document(reader, slug);
        if (document == 0) return std::optional<NoteView>{};
        Expected<NoteView> note = read_note(reader, document, slug);
        if (!note) return indexer::same_error(note);
        Expected<std::vector<Json>> similar = read_cards(reader, similar_unnamed(reader, document, note->page.at("velden")));
        if (!similar) return indexer::same_error(similar);
        note->similar = std::move(*similar);
        return std::optional<NoteView>(std::move(*note));
    });
}

Expected<std::vector<NoteView>> SearchIndex::notes(const std::vector<std::string>& slugs) const {
    return with_reader(*state_, [&](Reader& reader) -> Expected<std::vector<NoteView>> {
        std::vector<NoteView> notes;
        for (const std::string& slug : slugs) {
            const Xapian::docid document = find_document(reader, slug);
            if (document == 0) continue;
            Expected<NoteView> note = read_note(reader, document, slug);
            if (!note) return indexer::same_error(note);
            notes.push_back(std::move(*note));
        }
        return notes;
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

std::vector<FacetValue> SearchIndex::count(const std::string& facet, const Filters& filters) const {
    const std::vector<std::uint32_t> found = columns().count_facet(facet, state_->postings->documents(), filters);
    std::vector<FacetValue> counts;
    for (const FacetColumns::Value& value : columns().values())
        if (value.facet == facet) counts.push_back({value.value, found[counts.size()], false});
    return counts;
}

std::vector<FacetValue> SearchIndex::concepts_of(const std::string& slug) const {
    const auto document = with_reader(*state_, [&](Reader& reader) -> Expected<Xapian::docid> { return find_document(reader, slug); });
    std::vector<FacetValue> concepts;
    if (!document || *document == 0) return concepts;
    for (std::uint32_t number = 0; number < columns().values().size(); ++number) {
        const FacetColumns::Value& value = columns().values()[number];
        if (value.facet == "begrip" && columns().has(*document, number)) concepts.push_back({value.value, static_cast<std::uint32_t>(value.documents.size()), false});
    }
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

Expected<EvidenceMap> SearchIndex::map(const Query& query, const MapSidesChosen& sides, const SearchOptions& options) const {
    const auto summary = summary_of(*state_);
    if (!summary) return indexer::same_error(summary);
    const auto documents = with_reader(*state_, [&](Reader& reader) { return Searcher(*this, reader, query, options).matching(); });
    if (!documents) return indexer::same_error(documents);
    EvidenceMap map = make_map(*documents, query.filters, sides, (*summary)->findings, columns(), state_->community);
    add_questions(map, sides.row, (*summary)->asked_about(state_->companions), columns());
    return map;
}

Expected<CounterAnswer> SearchIndex::counter_voice(const std::string& slug) const {
    const auto summary = summary_of(*state_);
    if (!summary) return indexer::same_error(summary);
    const auto document = (*summary)->documents.find(slug);
    if (document == (*summary)->documents.end()) return indexer::failure(indexer::ErrorCode::NotFound, "Er is geen notitie '" + slug + "'.");
    const CounterVoices voices = find_counter_voices(document->second, (*summary)->findings, columns(), state_->community);
    CounterAnswer answer;
    answer.has_direction = voices.has_direction;
    if (!voices.strongest) return answer;
    return with_reader(*state_, [&](Reader& reader) -> Expected<CounterAnswer> {
        const std::string data = reader.database.get_document(voices.strongest->document).get_data();
        const Expected<indexer::StoredNote> stored = indexer::unpack(data);
        if (!stored) return indexer::same_error(stored);
        return CounterAnswer{true, true, Json::parse(stored->card), Json::parse(stored->page).at("velden").at("bevindingen").at(voices.strongest->finding),
                             voices.strongest->finding + std::size_t{1}, voices.strongest->approach, voices.strongest->outcome};
    });
}

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
