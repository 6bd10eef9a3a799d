// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/query.h"
#include "hub/search_layers.h"
#include "hub/search_result.h"
#include "hub/vocabulary.h"
#include "indexer/document.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hub {

// Something to look up: where it stands, and how much that weighs.
struct PlanLeaf {
    enum class Kind {
        Any,     // one of the terms; they count together as one term
        Near,    // two terms within NearWindow words, in any order
        Phrase,  // the terms in a row
    };
    Kind kind = Kind::Any;
    std::vector<std::string> terms;  // of the index
    double weight = 1;

    bool operator==(const PlanLeaf&) const = default;
};

inline constexpr std::uint32_t NearWindow = 10;  // words within which two words are near each other (search-quality.md, layer i)

// A question in the index's words. Plain value, no Xapian.
struct SearchPlan {
    std::vector<PlanLeaf> wanted;    // each finds notes and adds its weight; when something is required it only adds
    std::vector<PlanLeaf> required;  // a note must have all of them
    std::vector<std::vector<PlanLeaf>> excluded;  // a note that has all of one group is out
    std::vector<PlanLeaf> nearness;  // Near, of terms that are wanted already: these only rank

    std::set<std::string> stems;     // what to mark in texts: stems of the words asked for, and of their parts ...
    std::set<std::string> words;     // ... and literal words of phrases
    std::map<std::string, std::string> likes;  // stems that look like a word asked for -> that word
    bool has_corrections = false;    // a word that is nowhere was taken for one that is
    std::vector<AskedWord> asked;    // without stop words
    std::vector<std::string> concepts;  // slugs of the concepts that the free words name

    // Asks for nothing, so every note answers it.
    bool is_empty() const { return wanted.empty() && required.empty() && excluded.empty(); }
};

// What a question is translated with, besides itself.
struct TranslationContext {
    const indexer::Community& community;
    indexer::Analysers& analysers;
    const Vocabulary& vocabulary;
    bool english = false;  // the index has English notes, so words are looked up by their English stem too
};

// Phrases and words of a field are required, other words wanted. Stop words among free words count only in a question that has
// nothing else; in phrases and after a field they always count.
SearchPlan make_plan(const Query& query, const TranslationContext& context, const SearchLayers& layers = {});

// For people: a leaf a line, with its weight.
std::string describe(const SearchPlan& plan);

}  // namespace hub
