// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/document.h"

#include "indexer/calendar_date.h"
#include "indexer/field_values.h"
#include "indexer/stored_note.h"
#include "indexer/word_folding.h"

#include <algorithm>
#include <set>

namespace indexer {
namespace {

constexpr std::uint32_t GapBetweenFields = 100;  // so that no phrase runs from one field into the next
constexpr std::size_t MostFacetBytes = 200;      // a term may hold 245
constexpr std::size_t MostTitleKeyBytes = 120;

// Puts words into a document, field after field.
class Words {
public:
    Words(Document& document, Analysers& analysers, const std::string& language)
        : document_(document), analyser_(analysers.of(language)), concepts_(analysers.concepts_in(language)) {}

    // `prefix`: of the field's own terms besides the general ones; empty for none.
    void add(std::string_view text, std::string_view prefix) {
        std::uint32_t last = offset_;
        const std::vector<AnalysedWord> words = analyser_.analyse(text);
        for (const AnalysedWord& word : words) {
            add_word(word, prefix);
            last = std::max(last, offset_ + word.token.position);
        }
        offset_ = last + GapBetweenFields;
        count_concepts(words);
    }

    // How often the text names each concept.
    const std::map<std::size_t, std::uint32_t>& concepts() const { return named_; }

private:
    // A word that stands there in a shortened form only is found by its stem, not as a word.
    void add_word(const AnalysedWord& word, std::string_view prefix) {
        if (!word.is_completed) {
            add_posting(word.token.word, word.token.position);
            ++document_.words[word.token.word];
        }
        add_posting("Z" + word.stem, word.token.position);
        if (!prefix.empty()) ++document_.terms["Z" + std::string(prefix) + word.stem].count;
        for (const StemPart& part : word.parts) ++document_.terms[PartPrefix + part.stem].count;
    }

    // Two forms with one stem may stand at one position (a hyphenated whole and its first part).
    void add_posting(const std::string& term, std::uint32_t position) {
        Posting& posting = document_.terms[term];
        ++posting.count;
        if (posting.positions.empty() || posting.positions.back() != offset_ + position) posting.positions.push_back(offset_ + position);
    }

    // Labels that differ in spelling only are one mention.
    void count_concepts(const std::vector<AnalysedWord>& words) {
        std::set<std::pair<std::size_t, std::uint32_t>> mentions;
        for (const ConceptFinder::Match& match : concepts_.find(words)) mentions.emplace(match.concept_number, match.begin);
        for (const auto& [number, position] : mentions) ++named_[number];
    }

    Document& document_;
    Analyser& analyser_;
    const ConceptFinder& concepts_;
    std::map<std::size_t, std::uint32_t> named_;
    std::uint32_t offset_ = 0;
};

void add_texts(const Note& note, Words& words) {
    for (const Field& field : Fields)
        if (!field.text_prefix.empty())
            for (const std::string& text : values_at(note.front, field.path)) words.add(text, field.text_prefix);
    for (const char* path : {"bevindingen[].groep", "bevindingen[].omvang", "bevindingen[].onderbouwing.toelichting", "werkt_niet",
                             "nog_onbekend", "kosten.tekst", "financiering", "opbrengst", "contact.organisatie", "betrokken_doelgroep",
                             "doen", "doen.eerste_stap", "doen.wie", "doen.nodig", "bronnen[].titel", "bronnen[].uitgever"})
        for (const std::string& text : values_at(note.front, path)) words.add(text, "");
    words.add(note.body.text, "");
}

// A reader who types "zorg" means the notes that are tagged so, too.
void add_facets(const Note& note, const Community& community, const std::string& language, Document& document, Words& words) {
    for (const Field& field : Fields) {
        if (field.facet == FacetKind::None || field.facet == FacetKind::Concept) continue;
        for (const std::string& value : facet_values(note.front, field)) {
            document.terms[facet_term(field, value)];
            if (field.facet == FacetKind::Vocabulary) words.add(community.label(field.name, value, language), "");
        }
    }
}

// Counted, unlike the other facets, so that a question for one name of a concept can rank notes that use another.
void add_concepts(const Words& words, const Community& community, Document& document) {
    const Field& field = *find_field("begrip");
    for (const auto& [number, count] : words.concepts()) document.terms[facet_term(field, community.concepts[number].slug)].count = count;
}

// Sort keys end in the slug, so that no two notes are equal and their order does not hang on how the index was made.
std::string title_key(const std::string& title, const std::string& slug) {
    std::string key = fold_word(title).substr(0, MostTitleKeyBytes);
    const auto first = std::find_if(key.begin(), key.end(), [](char c) { return std::isalnum(static_cast<unsigned char>(c)); });
    return std::string(first, key.end()) + " " + slug;
}

std::string newest_key(const Json& front, const std::vector<HistoryEntry>& history, const std::string& slug) {
    return first_value(front, "jaar", "0000") + (history.empty() ? "" : " " + to_date(history.front().commit.time)) + " " + slug;
}

}  // namespace

std::string slug_term(const std::string& slug) { return SlugPrefix + slug; }

std::string facet_term(const Field& field, const std::string& value) {
    return std::string(field.term_prefix) + ":" + value.substr(0, MostFacetBytes);
}

Document make_document(const Note& note, const std::vector<HistoryEntry>& history, const Community& community, Analysers& analysers) {
    Document document;
    document.slug = note.slug;
    const std::string language = first_value(note.front, "taal", "nl");
    Words words(document, analysers, language);
    add_texts(note, words);
    add_facets(note, community, language, document, words);
    add_concepts(words, community, document);
    document.terms[slug_term(note.slug)];
    for (const NoteReference& reference : note.references) document.terms[ReferencePrefix + reference.slug.substr(0, MostFacetBytes)];
    if (!note.mistakes.empty()) document.terms[MistakeTerm];
    if (const std::string review = first_value(note.front, "herzien_voor"); !review.empty()) document.values[ReviewSlot] = review;
    document.values[TitleSlot] = title_key(first_value(note.front, "titel"), note.slug);
    document.values[NewestSlot] = newest_key(note.front, history, note.slug);
    document.data = pack(to_text(make_card(note, history)), make_passages(note), to_text(make_page(note, history)));
    return document;
}

}  // namespace indexer
