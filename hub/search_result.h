// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/query.h"
#include "indexer/json.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hub {

// A word of a note that answers the question, in lower case, and why if it is not the word asked for itself.
struct FoundWord {
    enum class Reason { Word, Like, Concept };
    std::string before;  // of a compound: what stands before the part that was asked for ...
    std::string word;
    std::string after;   // ... and behind it
    Reason reason = Reason::Word;
    std::string asked;   // the word of the question that it looks like

    bool operator==(const FoundWord&) const = default;
};

// A free word of the question, and what was looked for besides.
struct AskedWord {
    std::string word;               // folded
    std::vector<std::string> also;  // parts of the compound, and the name of the concept that the words name
};

// One note that answers a question.
struct Hit {
    std::string slug;
    indexer::Json card;                  // indexer::make_card
    double score = 0;
    double freshness = 0;                // freshness.h, part of the score
    bool is_overdue = false;             // should have been looked at before today
    std::string title;                   // HTML: escaped text with <mark>
    std::vector<std::string> fragments;  // HTML: escaped text with <mark>
    std::vector<FoundWord> found_by;     // each once
};

struct FacetValue {
    std::string value;
    std::uint32_t count = 0;
    bool chosen = false;
};

struct Facet {
    std::string name;  // in the field table
    std::vector<FacetValue> values;
};

// Something to take out of a question that found nothing, and what would be found then.
struct Relaxation {
    std::string facet;  // empty for a word
    std::string value;  // the facet value or the words
    std::string text;   // the question's text without them
    std::size_t total = 0;
};

// What a question found, at one commit.
struct SearchResult {
    std::string commit;
    std::size_t total = 0;
    std::size_t all_documents = 0;
    std::vector<Hit> hits;                // of the page asked for
    std::vector<Facet> facets;            // in the order of the field table
    std::vector<Relaxation> relaxations;  // only when nothing was found
    std::string suggestion;               // "bedoelde u"; empty when there is none
    std::vector<AskedWord> asked;
    std::string explanation;              // of the query, when asked for
};

}  // namespace hub
