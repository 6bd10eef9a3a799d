// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/xapian_query.h"

#include "hub/look_alikes.h"
#include "hub/vocabulary_cut.h"
#include "indexer/field_table.h"
#include "indexer/lexicon.h"
#include "indexer/verb_forms.h"
#include "indexer/word_folding.h"

#include <algorithm>
#include <cstdint>

namespace hub {
namespace {

using indexer::AnalysedWord;
using XQuery = Xapian::Query;

constexpr Xapian::termcount Window = 10;  // words within which two words are near each other (search-quality.md, layer i)
constexpr double UnknownClose = 1;  // of a word that the notes do not have, its likes are all there is to go by
constexpr double UnknownFar = 0.5;
constexpr double ShareOfPartsInTitle = 0.5;

class Translation {
public:
    Translation(const Query& query, const TranslationContext& context, const SearchLayers& layers) : query_(query), context_(context), layers_(layers) {}

    XapianQuery run() {
        use_stop_words_ = only_stop_words();
        for (const Clause& clause : query_.clauses) add(clause);
        add_nearness();
        if (layers_.concept_named > 0) add_concepts();
        join();
        return std::move(result_);
    }

private:
    bool only_stop_words() {
        for (const Clause& clause : query_.clauses)
            for (const AnalysedWord& word : analyse(clause.text))
                if (!is_stop_word(word.token.word)) return false;
        return true;
    }

    std::vector<AnalysedWord> analyse(const std::string& text) { return context_.analysers.dutch.analyse(text); }

    bool is_stop_word(const std::string& word) const {
        return context_.analysers.dutch.is_stop_word(word) || (context_.english && context_.analysers.english.is_stop_word(word));
    }

    void add(const Clause& clause) {
        const std::vector<AnalysedWord> words = analyse(clause.text);
        if (words.empty()) return;
        const bool phrase = clause.kind == Clause::Kind::Phrase;
        if (!clause.field.empty())
            place(field_query(clause, words), clause.excluded, true);
        else if (phrase)
            place(phrase_query(words, clause.excluded), clause.excluded, true);
        else
            for (const AnalysedWord& word : words) add_word(word, clause.excluded);
    }

    void add_word(const AnalysedWord& word, bool excluded) {
        if (!excluded && is_stop_word(word.token.word) && !use_stop_words_) return;
        place(stems_query("Z", word), excluded, false);
        if (excluded) return;
        remember(word);
        weigh("ZS", word, layers_.title);
        weigh("ZXSA", word, layers_.fields);
        weigh("ZXBE", word, layers_.fields);
        const std::vector<indexer::StemPart> parts = parts_of(word);
        if (layers_.parts > 0) add_parts(word, parts);
        if (layers_.likes > 0) add_likes(word, !parts.empty());
        if (layers_.verbs > 0) add_separable_verb(word);
        row_.push_back(word.stem);
    }

    void weigh(const std::string& prefix, const AnalysedWord& word, double weight) { add_scaled(stems_query(prefix, word), weight); }

    void add_scaled(const XQuery& query, double weight) {
        if (weight > 0) wanted_.emplace_back(XQuery::OP_SCALE_WEIGHT, query, weight);
    }

    std::vector<indexer::StemPart> parts_of(const AnalysedWord& word) const {
        return word.parts.empty() ? cut_by_vocabulary(word.token.word, context_.vocabulary, context_.analysers.dutch) : word.parts;
    }

    // "stagediscriminatie" also means notes that spread it over two words, and "markt" the notes on the arbeidsmarkt.
    void add_parts(const AnalysedWord& word, const std::vector<indexer::StemPart>& parts) {
        if (parts.empty()) return add_scaled(XQuery(indexer::PartPrefix + word.stem), layers_.parts);
        for (const indexer::StemPart& part : parts) {
            add_scaled(XQuery(XQuery::OP_SYNONYM, XQuery("Z" + part.stem), XQuery(indexer::PartPrefix + part.stem)), layers_.parts);
            add_scaled(XQuery("ZS" + part.stem), layers_.parts * ShareOfPartsInTitle);
            result_.stems.insert(part.stem);
            result_.asked.back().also.push_back(word.token.word.substr(part.begin, part.end - part.begin));
        }
    }

    void add_likes(const AnalysedWord& word, bool is_compound) {
        const bool is_dutch = is_compound || context_.analysers.dutch.knows(word.token.word);
        const LookAlikes likes = find_look_alikes(word.stem, is_dutch, context_.vocabulary);
        if (!likes.corrections.empty()) result_.has_corrections = true;
        add_as_one("ZS", likes.corrections, layers_.title);
        for (const auto& [stems, weight] : {std::pair(&likes.corrections, 1.0), {&likes.close, likes.is_known ? layers_.likes : UnknownClose}, {&likes.far, UnknownFar}}) {
            add_as_one("Z", *stems, weight);
            for (const std::string& stem : *stems) result_.likes.emplace(stem, word.token.word);
        }
    }

    // Together as one term, so that a rare look-alike does not outweigh the word.
    void add_as_one(const std::string& prefix, const std::vector<std::string>& stems, double weight) {
        std::vector<XQuery> terms;
        for (const std::string& stem : stems) terms.emplace_back(prefix + stem);
        if (!terms.empty()) add_scaled(XQuery(XQuery::OP_SYNONYM, terms.begin(), terms.end()), weight);
    }

    // "afwijzen" also stands as "wijst ... af".
    void add_separable_verb(const AnalysedWord& word) {
        const auto verb = indexer::split_separable_verb(word.token.word, indexer::dutch_lexicon());
        if (!verb) return;
        const XQuery parts[] = {XQuery("Z" + context_.analysers.dutch.stem(verb->verb)), XQuery("Z" + context_.analysers.dutch.stem(verb->particle))};
        add_scaled(XQuery(XQuery::OP_NEAR, std::begin(parts), std::end(parts), Window), layers_.verbs);
    }

    void remember(const AnalysedWord& word) {
        result_.stems.insert(word.stem);
        if (context_.english) result_.stems.insert(context_.analysers.english.stem(word.token.word));
        result_.asked.push_back({word.token.word, {}});
    }

    void add_nearness() {
        if (layers_.near <= 0) return;
        for (std::size_t i = 0; i + 1 < row_.size(); ++i) {
            if (row_[i] == row_[i + 1]) continue;
            const XQuery pair[] = {XQuery("Z" + row_[i]), XQuery("Z" + row_[i + 1])};
            add_scaled(XQuery(XQuery::OP_NEAR, std::begin(pair), std::end(pair), Window), layers_.near);
        }
    }

    // A concept is one term, whatever it is called: a question for "stagiair" also finds the notes that say "stageloper".
    void add_concepts() {
        std::string text;
        for (const Clause& clause : query_.clauses)
            if (clause.kind == Clause::Kind::Word && clause.field.empty() && !clause.excluded) text += clause.text + " ";
        const std::vector<AnalysedWord> words = analyse(text);
        std::set<std::size_t> named;
        for (const auto& match : context_.analysers.dutch_concepts.find(words)) {
            if (!named.insert(match.concept_number).second) continue;
            const indexer::Concept& concept_named = context_.community.concepts[match.concept_number];
            add_scaled(XQuery(indexer::facet_term(*indexer::find_field("begrip"), concept_named.slug)), layers_.concept_named);
            result_.concepts.push_back(concept_named.slug);
            tell_concept(concept_named.label_nl, words, match.end);
        }
    }

    // With the last of the words that name it, which end at position `end`.
    void tell_concept(const std::string& label, const std::vector<AnalysedWord>& words, std::uint32_t end) {
        AskedWord* last = nullptr;
        for (const AnalysedWord& word : words)
            if (word.token.position < end)
                if (AskedWord* asked = find_asked(word.token.word)) last = asked;
        if (last != nullptr && !find_asked(indexer::fold_word(label))) last->also.push_back(label);
    }

    AskedWord* find_asked(const std::string& word) {
        const auto found = std::find_if(result_.asked.begin(), result_.asked.end(), [&](const AskedWord& one) { return one.word == word; });
        return found == result_.asked.end() ? nullptr : &*found;
    }

    XQuery stems_query(const std::string& prefix, const AnalysedWord& word) {
        const XQuery dutch(prefix + word.stem);
        if (!context_.english) return dutch;
        const std::string& english = context_.analysers.english.stem(word.token.word);
        return english == word.stem ? dutch : XQuery(XQuery::OP_SYNONYM, dutch, XQuery(prefix + english));
    }

    XQuery field_query(const Clause& clause, const std::vector<AnalysedWord>& words) {
        const indexer::Field* field = indexer::find_field(clause.field);
        std::vector<XQuery> parts;
        for (const AnalysedWord& word : words) {
            parts.push_back(stems_query("Z" + std::string(field->text_prefix), word));
            if (!clause.excluded) remember(word);
        }
        return XQuery(XQuery::OP_AND, parts.begin(), parts.end());
    }

    XQuery phrase_query(const std::vector<AnalysedWord>& words, bool excluded) {
        std::vector<XQuery> parts;
        std::uint32_t last = 0;
        for (const AnalysedWord& word : words) {
            if (word.token.position == last) continue;  // a hyphenated whole stands where its first part stands
            last = word.token.position;
            parts.emplace_back(word.token.word);
            if (!excluded) result_.words.insert(word.token.word);
        }
        return XQuery(XQuery::OP_PHRASE, parts.begin(), parts.end(), static_cast<Xapian::termcount>(parts.size()));
    }

    void place(XQuery query, bool excluded, bool required) {
        (excluded ? excluded_ : required ? required_ : wanted_).push_back(std::move(query));
    }

    void join() {
        const XQuery wanted(XQuery::OP_OR, wanted_.begin(), wanted_.end());
        const XQuery required(XQuery::OP_AND, required_.begin(), required_.end());
        XQuery all = required_.empty() ? wanted : wanted_.empty() ? required : XQuery(XQuery::OP_AND_MAYBE, required, wanted);
        if (!excluded_.empty()) {
            if (all.empty()) all = XQuery::MatchAll;
            all = XQuery(XQuery::OP_AND_NOT, all, XQuery(XQuery::OP_OR, excluded_.begin(), excluded_.end()));
        }
        result_.query = all;
    }

    const Query& query_;
    const TranslationContext& context_;
    const SearchLayers& layers_;
    bool use_stop_words_ = false;
    XapianQuery result_;
    std::vector<std::string> row_;  // stems of the free words, in order
    std::vector<XQuery> wanted_, required_, excluded_;
};

}  // namespace

XapianQuery to_xapian(const Query& query, const TranslationContext& context, const SearchLayers& layers) {
    return Translation(query, context, layers).run();
}

}  // namespace hub
