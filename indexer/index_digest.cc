// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index_digest.h"

#include "indexer/document.h"
#include "indexer/sha256.h"

#include <xapian.h>

namespace indexer {
namespace {

void add_document(const Xapian::Database& database, Xapian::docid id, Sha256& hash) {
    const Xapian::Document document = database.get_document(id);
    hash.add_piece(document.get_data());
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
        hash.add_piece(std::to_string(value.get_valueno()));
        hash.add_piece(*value);
    }
    for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term) {
        hash.add_piece(*term);
        hash.add_piece(std::to_string(term.get_wdf()));
        for (auto position = database.positionlist_begin(id, *term); position != database.positionlist_end(id, *term); ++position)
            hash.add_piece(std::to_string(*position));
    }
}

}  // namespace

Expected<std::string> index_digest(const std::string& folder) {
    try {
        const Xapian::Database database(folder);
        Sha256 hash;
        for (auto slug = database.allterms_begin(SlugPrefix); slug != database.allterms_end(SlugPrefix); ++slug) {
            hash.add_piece(*slug);
            add_document(database, *database.postlist_begin(*slug), hash);
        }
        for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key) {
            hash.add_piece(*key);
            hash.add_piece(database.get_metadata(*key));
        }
        for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word) {
            hash.add_piece(*word);
            hash.add_piece(std::to_string(word.get_termfreq()));
        }
        return hash.finish();
    } catch (const Xapian::Error& error) {
        return failure(ErrorCode::Index, "De index " + folder + " is niet te lezen: " + error.get_description());
    }
}

}  // namespace indexer
