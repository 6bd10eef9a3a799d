// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// A concept of the thesaurus (knowledge/begrippen/*.ttl), in SKOS: what people call it, and what it has to do with others.
struct Concept {
    std::string slug;                   // the last part of urn:watwerkt:begrip:<slug>
    std::string label_nl;               // skos:prefLabel; always there
    std::string label_en;               // empty when there is none
    std::vector<std::string> other_nl;  // skos:altLabel, in the order of the file
    std::vector<std::string> other_en;
    std::vector<std::string> broader;   // slugs of concepts that are there; these three are sorted
    std::vector<std::string> narrower;  // of the concepts that name this one as broader
    std::vector<std::string> related;   // both ways, also when only one of the two says so
    std::string definition;             // Dutch; empty when no source gives one
    std::string source;                 // dcterms:source: text or an address
    bool is_top = false;                // has no broader concept
    int line = 1;                       // where the file begins about it; not kept in an index
};

struct ConceptMistake {
    int line = 1;
    std::string field;    // "skos:broader"; empty when it concerns the file or the whole concept
    std::string message;  // plain Dutch
};

struct ReadConcepts {
    std::vector<Concept> concepts;  // sorted by slug
    std::vector<ConceptMistake> mistakes;  // sorted by line
};

// Reads a thesaurus. What is right is used, what is wrong is left out and told: a concept without a Dutch label, a label that
// another concept has, a relation with something that is not there or that makes a circle.
ReadConcepts read_concepts(std::string_view turtle);

// The folded words of all Dutch labels: words of the community that a general list may lack.
std::vector<std::string> label_words(const std::vector<Concept>& concepts);

// For the index's metadata.
Json to_json(const Concept& concept_);
Concept concept_from_json(const Json& json);

}  // namespace indexer
