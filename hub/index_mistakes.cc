// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong at the commit of an index: the part of SearchIndex that /v1/status asks.
#include "hub/search_index.h"
#include "hub/search_index_state.h"
#include "indexer/collection_check.h"
#include "indexer/index_writer.h"
#include "indexer/stored_note.h"

#include <algorithm>

namespace hub {

using indexer::Expected;
using indexer::Json;

namespace {

void add_dangling(const Json& page, const std::string& slug, const std::vector<std::string>& known, std::vector<indexer::Mistake>& mistakes) {
    for (const Json& reference : page.at("verwijzingen"))
        if (reference.at("slug") == slug) mistakes.push_back(indexer::dangling_reference(page.at("pad"), 1, {reference.at("veld"), slug}, known));
}

// References to notes that are not there: terms of the referring documents, held against the slugs there are.
void add_dangling_references(const Reader& reader, std::vector<indexer::Mistake>& mistakes) {
    std::vector<std::string> known;
    for (auto slug = reader.database.allterms_begin(indexer::SlugPrefix); slug != reader.database.allterms_end(indexer::SlugPrefix); ++slug)
        known.push_back((*slug).substr(1));
    const std::string prefix = indexer::ReferencePrefix;
    for (auto term = reader.database.allterms_begin(prefix); term != reader.database.allterms_end(prefix); ++term) {
        const std::string slug = (*term).substr(prefix.size());
        if (std::binary_search(known.begin(), known.end(), slug)) continue;
        for (auto document = reader.database.postlist_begin(*term); document != reader.database.postlist_end(*term); ++document) {
            const std::string data = reader.database.get_document(*document).get_data();
            const Expected<indexer::StoredNote> stored = indexer::unpack(data);
            if (stored) add_dangling(Json::parse(stored->page), slug, known, mistakes);
        }
    }
}

void add_stored_mistakes(const Reader& reader, std::vector<indexer::Mistake>& mistakes) {
    const std::string term = indexer::MistakeTerm;
    for (auto document = reader.database.postlist_begin(term); document != reader.database.postlist_end(term); ++document) {
        const std::string data = reader.database.get_document(*document).get_data();
        const Expected<indexer::StoredNote> stored = indexer::unpack(data);
        if (!stored) continue;
        const Json page = Json::parse(stored->page);
        for (const Json& mistake : page.at("fouten")) mistakes.push_back(indexer::mistake_from_json(mistake));
    }
}

}  // namespace

std::vector<indexer::Mistake> SearchIndex::mistakes() const {
    std::vector<indexer::Mistake> mistakes;
    for (const Json& mistake : unserved().at("kader")) mistakes.push_back(indexer::mistake_from_json(mistake));
    const auto read = with_reader(*state_, [&](Reader& reader) -> Expected<bool> {
        add_stored_mistakes(reader, mistakes);
        add_dangling_references(reader, mistakes);
        return true;
    });
    (void)read;  // an index that cannot be read fails every other question too
    return mistakes;
}

}  // namespace hub
