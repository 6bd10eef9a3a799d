// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/field_table.h"

#include <map>
#include <string>
#include <vector>

namespace hub {

// Newest is by year of the work, then by last change. Changed is by last change alone: for feeds, no value of "sorteer".
enum class Sort { Relevance, Newest, Title, Changed };

// A part of what was typed, as tokens of the analyser's kind are made from it later.
struct Clause {
    enum class Kind { Word, Phrase };
    Kind kind = Kind::Word;
    std::string text;     // as typed, without quotes, minus and field
    std::size_t begin = 0;        // bytes of the whole clause in the text it was read from
    std::size_t end = 0;
    std::size_t text_begin = 0;   // byte where `text` begins
    std::string field;    // name of a field with words of its own (titel:stage); empty for all text
    bool excluded = false;  // -woord, -"twee woorden"
};

// A question: words, chosen facet values, order and page. Plain value; no request, no Xapian.
struct Query {
    std::string text;             // as typed, trimmed
    std::vector<Clause> clauses;  // of `text`, without what turned out to be a facet choice
    std::map<std::string, std::vector<std::string>> filters;  // facet name -> chosen values, in the order chosen
    bool literal = false;         // only the words themselves, in any inflection: no parts, concepts or look-alikes
    Sort sort = Sort::Relevance;
    std::size_t page = 1;         // from 1
    std::size_t per_page = 10;

    bool has_words() const { return !clauses.empty(); }
    bool is_chosen(const std::string& facet, const std::string& value) const;
};

// Bounds of reliability.md 3.3.
inline constexpr std::size_t MostQueryBytes = 256;
inline constexpr std::size_t MostQueryWords = 32;
inline constexpr std::size_t MostPerPage = 100;
inline constexpr std::size_t MostReachableHits = 1000;

// The clauses of a text: words, "phrases", -exclusions, veld:waarde. A quote that is not closed runs to the end; a colon after
// something that is no field is part of the word.
std::vector<Clause> parse_clauses(const std::string& text);

std::string sort_name(Sort sort);  // relevantie, nieuwste, titel: as in the parameter "sorteer"; gewijzigd

}  // namespace hub
