// SPDX-License-Identifier: GPL-3.0-or-later
// What is loaded once per generation.
#include "hub/search_index.h"

#include "hub/search_index_state.h"
#include "indexer/calendar_date.h"
#include "indexer/index_writer.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace hub {

using indexer::Expected;
using indexer::Json;

namespace {

// Facet values are boolean terms.
std::unique_ptr<FacetColumns> load_columns(const Xapian::Database& database) {
    std::vector<FacetColumns::Value> values;
    for (const indexer::Field& field : indexer::Fields) {
        if (field.facet == indexer::FacetKind::None) continue;
        const std::string prefix = std::string(field.term_prefix) + ":";
        for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
            values.push_back({std::string(field.name), (*term).substr(prefix.size()), {database.postlist_begin(*term), database.postlist_end(*term)}});
    }
    return std::make_unique<FacetColumns>(std::move(values), database.get_lastdocid() + 1);
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

using SortKeys = std::vector<std::pair<std::string, std::uint32_t>>;  // key, document number

// The values of a slot of all documents; they are unique (document.h).
SortKeys load_sort_keys(const Xapian::Database& database, unsigned slot) {
    SortKeys keys;
    for (auto document = database.postlist_begin(""); document != database.postlist_end(""); ++document)
        keys.emplace_back(database.get_document(*document).get_value(slot), *document);
    return keys;
}

std::vector<std::uint32_t> sorted_documents(SortKeys keys, bool descending) {
    std::sort(keys.begin(), keys.end());
    if (descending) std::reverse(keys.begin(), keys.end());
    std::vector<std::uint32_t> order;
    for (const auto& [key, document] : keys) order.push_back(document);
    return order;
}

// "2026-11-22 slug" from "2024 2026-11-22 slug": the same key without the year of the work, which may be anything in a note with
// mistakes. Neither a date nor a slug holds a blank, so it is read from the end; without a date the slug is left, under a blank
// that comes before every digit.
std::string change_key(const std::string& newest_key) {
    const std::size_t slug = newest_key.rfind(' ');
    if (slug == std::string::npos) return newest_key;
    const std::size_t before = slug == 0 ? std::string::npos : newest_key.rfind(' ', slug - 1);
    const std::size_t date = before == std::string::npos ? slug : before + 1;
    return indexer::parse_date(std::string_view(newest_key).substr(date, slug - date)) ? newest_key.substr(date) : newest_key.substr(slug);
}

// The order of `changed`, from the keys of `newest`.
std::vector<std::uint32_t> sorted_by_change(SortKeys newest) {
    for (auto& [key, document] : newest) key = change_key(key);
    return sorted_documents(std::move(newest), true);
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
        SortKeys newest = load_sort_keys(database, indexer::NewestSlot);
        state->newest = sorted_documents(newest, true);
        state->changed = sorted_by_change(std::move(newest));
        state->by_title = sorted_documents(load_sort_keys(database, indexer::TitleSlot), false);
        state->freshness = std::make_unique<FreshnessTable>(database);
        state->postings = std::make_unique<PostingCache>(database);
        state->has_english = state->columns->find("taal", "en") < state->columns->values().size();
        return state;
    } catch (const Xapian::Error& error) {
        return indexer::failure(indexer::ErrorCode::Index, "De index " + folder + " is niet te openen: " + error.get_description());
    } catch (const Json::exception& error) {
        return indexer::failure(indexer::ErrorCode::Index, "De index " + folder + " is beschadigd: " + error.what());
    }
}

}  // namespace

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

}  // namespace hub
