// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the sources of SearchIndex only: shows Xapian, as search_index_state.h does.

#include "hub/query.h"
#include "hub/search_layers.h"
#include "hub/search_result.h"
#include "hub/vocabulary.h"
#include "indexer/document.h"

#include <map>
#include <set>
#include <string>
#include <vector>
#include <xapian.h>

namespace hub {

// A question in the index's words.
struct XapianQuery {
    Xapian::Query query;             // empty when the question has no words
    std::set<std::string> stems;     // what to mark in texts: stems of the words asked for, and of their parts ...
    std::set<std::string> words;     // ... and literal words of phrases
    std::map<std::string, std::string> likes;  // stems that look like a word asked for -> that word
    bool has_corrections = false;  // a word that is nowhere was taken for one that is
    std::vector<AskedWord> asked;    // without stop words
    std::vector<std::string> concepts;  // slugs of the concepts that the free words name
};

// What a question is translated with, besides itself.
struct TranslationContext {
    const indexer::Community& community;
    indexer::Analysers& analysers;
    const Vocabulary& vocabulary;
    bool english = false;  // the index has English notes, so words are looked up by their English stem too
};

// Words are joined with OR; phrases and words of a field must be there; exclusions must not. Stop words among free words
// count only in a question that has nothing else; in phrases and after a field they always count.
XapianQuery to_xapian(const Query& query, const TranslationContext& context, const SearchLayers& layers = {});

}  // namespace hub
