// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/xapian_query.h"

#include "indexer/field_table.h"

#include <cstdint>
#include <set>

namespace hub {
namespace {

using indexer::AnalysedWord;
using XQuery = Xapian::Query;

class Translation {
public:
    Translation(const Query& query, const indexer::Community& community, indexer::Analysers& analysers, bool english, const QueryWeights& weights)
        : query_(query), community_(community), analysers_(analysers), english_(english), weights_(weights) {}

    XapianQuery run() {
        use_stop_words_ = only_stop_words();
        for (const Clause& clause : query_.clauses) add(clause);
        add_concepts();
        join();
        return std::move(result_);
    }

private:
    bool only_stop_words() {
        for (const Clause& clause : query_.clauses)
            for (const AnalysedWord& word : analysers_.dutch.analyse(clause.text))
                if (!is_stop_word(word.token.word)) return false;
        return true;
    }

    bool is_stop_word(const std::string& word) const {
        return analysers_.dutch.is_stop_word(word) || (english_ && analysers_.english.is_stop_word(word));
    }

    void add(const Clause& clause) {
        const std::vector<AnalysedWord> words = analysers_.dutch.analyse(clause.text);
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
        titles_.push_back(stems_query("ZS", word));
    }

    void remember(const AnalysedWord& word) {
        result_.stems.insert(word.stem);
        if (english_) result_.stems.insert(analysers_.english.stem(word.token.word));
        result_.asked.push_back(word.token.word);
    }

    // A concept is one term, whatever it is called: a question for "stagiair" also finds the notes that say "stageloper".
    void add_concepts() {
        std::string text;
        for (const Clause& clause : query_.clauses)
            if (clause.kind == Clause::Kind::Word && clause.field.empty() && !clause.excluded) text += clause.text + " ";
        std::set<std::size_t> named;
        for (const auto& match : analysers_.dutch_concepts.find(analysers_.dutch.analyse(text))) named.insert(match.concept_number);
        for (const std::size_t number : named) {
            const indexer::Concept& concept_named = community_.concepts[number];
            const XQuery term(indexer::facet_term(*indexer::find_field("begrip"), concept_named.slug));
            wanted_.emplace_back(XQuery::OP_SCALE_WEIGHT, term, weights_.concept_named);
            result_.concepts.push_back(concept_named.slug);
        }
    }

    XQuery stems_query(const std::string& prefix, const AnalysedWord& word) {
        const XQuery dutch(prefix + word.stem);
        if (!english_) return dutch;
        const std::string& english = analysers_.english.stem(word.token.word);
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
        for (XQuery& title : titles_) wanted_.emplace_back(XQuery::OP_SCALE_WEIGHT, title, weights_.title);
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
    const indexer::Community& community_;
    indexer::Analysers& analysers_;
    bool english_;
    QueryWeights weights_;
    bool use_stop_words_ = false;
    XapianQuery result_;
    std::vector<XQuery> wanted_, required_, excluded_, titles_;
};

}  // namespace

XapianQuery to_xapian(const Query& query, const indexer::Community& community, indexer::Analysers& analysers, bool english,
                      const QueryWeights& weights) {
    return Translation(query, community, analysers, english, weights).run();
}

}  // namespace hub
