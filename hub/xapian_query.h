// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the sources of SearchIndex only: shows Xapian, as search_index_state.h does.

#include "hub/query.h"
#include "indexer/document.h"

#include <set>
#include <string>
#include <vector>
#include <xapian.h>

namespace hub {

// A question in the index's words.
struct XapianQuery {
    Xapian::Query query;           // empty when the question has no words
    std::set<std::string> stems;   // what to mark in texts: stems of the words asked for ...
    std::set<std::string> words;   // ... and literal words of phrases
    std::vector<std::string> asked;  // the words asked for, folded, without stop words
    std::vector<std::string> concepts;  // slugs of the concepts that the free words name
};

struct QueryWeights {
    double title = 0.3;  // of a word that stands in the title, besides what it weighs in the text (search-quality.md, row y)
    double concept_named = 0.3;  // of a concept that the question names, under whatever label the note names it
};

// Words are joined with OR; phrases and words of a field must be there; exclusions must not. Stop words among free words
// count only in a question that has nothing else; in phrases and after a field they always count. `english`: the index has English notes, so words are looked up by their English stem too.
XapianQuery to_xapian(const Query& query, const indexer::Community& community, indexer::Analysers& analysers, bool english, const QueryWeights& weights = {});

}  // namespace hub
