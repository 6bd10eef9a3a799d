// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyser.h"
#include "indexer/community.h"
#include "indexer/concept_finder.h"
#include "indexer/field_table.h"
#include "indexer/git_repository.h"
#include "indexer/note.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace indexer {

struct Posting {
    std::uint32_t count = 0;               // wdf
    std::vector<std::uint32_t> positions;  // sorted; empty for parts, words of one field and facet values
};

// A note as the index holds it; docs/schema.md tells what each term, value and part of the data is. Free of Xapian, so that what
// is indexed can be tested and compared without a database.
struct Document {
    std::string slug;
    std::map<std::string, Posting> terms;
    std::map<unsigned, std::string> values;    // by slot
    std::string data;                          // see stored_note.h
    std::map<std::string, std::uint32_t> words;  // folded words and how often, for the spelling dictionary
};

// Slots of sort keys, compared as bytes; unique, since both end in the slug.
inline constexpr unsigned NewestSlot = 0;  // year of the note, then its last change: larger is newer
inline constexpr unsigned TitleSlot = 1;   // folded title
// No sort key: the day before which somebody should look again ("2026-05-01"), of the notes that have one.
inline constexpr unsigned ReviewSlot = 2;

// Prefix of the unique term of a note, and of the terms that name the notes it refers to.
inline constexpr const char* SlugPrefix = "Q";
inline constexpr const char* ReferencePrefix = "XREF:";
// Prefix of the stems of the words inside compounds.
inline constexpr const char* PartPrefix = "P";
// Marks notes with mistakes of their own.
inline constexpr const char* MistakeTerm = "XFOUT";

// One analyser a language, made from the community's language files, and one finder of its concepts.
struct Analysers {
    explicit Analysers(const Community& community)
        : dutch("nl", community.language_files, label_words(community.concepts)), english("en", community.language_files), dutch_concepts(community.concepts, dutch),
          english_concepts(community.concepts, english) {}
    Analyser& of(const std::string& language) { return language == "en" ? english : dutch; }
    const ConceptFinder& concepts_in(const std::string& language) const { return language == "en" ? english_concepts : dutch_concepts; }
    Analyser dutch;
    Analyser english;
    ConceptFinder dutch_concepts;
    ConceptFinder english_concepts;
};

// Pre: note.published. `history`: of note.path, newest first.
Document make_document(const Note& note, const std::vector<HistoryEntry>& history, const Community& community, Analysers& analysers);

// "Q" + slug; the boolean term of a facet value ("XTH:arbeidstoeleiding", at most 200 bytes of value).
std::string slug_term(const std::string& slug);
std::string facet_term(const Field& field, const std::string& value);

}  // namespace indexer
