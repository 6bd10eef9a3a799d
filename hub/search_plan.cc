// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/search_plan.h"

#include "hub/look_alikes.h"
#include "hub/vocabulary_cut.h"
#include "indexer/field_table.h"
#include "indexer/lexicon.h"
#include "indexer/verb_forms.h"
#include "indexer/word_folding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

namespace hub {
namespace {

using indexer::AnalysedWord;
using LeafKind = PlanLeaf::Kind;

constexpr double UnknownClose = 1;  // of a word that the notes do not have, its likes are all there is to go by
constexpr double UnknownFar = 0.5;
constexpr double ShareOfPartsInTitle = 0.5;

class Translation {
public:
    Translation(const Query& query, const TranslationContext& context, const SearchLayers& layers) : query_(query), context_(context), layers_(layers) {}

    SearchPlan run() {
        for (const Clause& clause : query_.clauses) words_.push_back(context_.analysers.dutch.analyse(clause.text));
        use_stop_words_ = only_stop_words();
        for (std::size_t i = 0; i < words_.size(); ++i) add(query_.clauses[i], words_[i]);
        add_nearness();
        if (layers_.concept_named > 0) add_concepts();
        return std::move(plan_);
    }

private:
    bool only_stop_words() {
        for (const std::vector<AnalysedWord>& words : words_)
            for (const AnalysedWord& word : words)
                if (!is_stop_word(word.token.word)) return false;
        return true;
    }

    bool is_stop_word(const std::string& word) const {
        return context_.analysers.dutch.is_stop_word(word) || (context_.english && context_.analysers.english.is_stop_word(word));
    }

    void add(const Clause& clause, const std::vector<AnalysedWord>& words) {
        if (words.empty()) return;
        const bool phrase = clause.kind == Clause::Kind::Phrase;
        if (!clause.field.empty())
            require(field_leaves(clause, words), clause.excluded);
        else if (phrase)
            require({phrase_leaf(words, clause.excluded)}, clause.excluded);
        else
            for (const AnalysedWord& word : words) add_word(word, clause.excluded);
    }

    void add_word(const AnalysedWord& word, bool excluded) {
        if (!excluded && is_stop_word(word.token.word) && !use_stop_words_) return;
        if (excluded) return require({{LeafKind::Any, stems("Z", word)}}, true);
        want({LeafKind::Any, stems("Z", word)});
        remember(word);
        want({LeafKind::Any, stems("ZS", word), layers_.title});
        want({LeafKind::Any, stems("ZXSA", word), layers_.fields});
        want({LeafKind::Any, stems("ZXBE", word), layers_.fields});
        const std::vector<indexer::StemPart> parts = parts_of(word);
        if (layers_.parts > 0) add_parts(word, parts);
        if (layers_.likes > 0) add_likes(word, !parts.empty());
        if (layers_.verbs > 0) add_separable_verb(word);
        row_.push_back(word.stem);
    }

    void want(PlanLeaf leaf) {
        if (leaf.weight > 0 && !leaf.terms.empty()) plan_.wanted.push_back(std::move(leaf));
    }

    void require(std::vector<PlanLeaf> leaves, bool excluded) {
        if (excluded) return plan_.excluded.push_back(std::move(leaves));
        plan_.required.insert(plan_.required.end(), leaves.begin(), leaves.end());
    }

    std::vector<indexer::StemPart> parts_of(const AnalysedWord& word) const {
        return word.parts.empty() ? cut_by_vocabulary(word.token.word, context_.vocabulary, context_.analysers.dutch) : word.parts;
    }

    // "stagediscriminatie" also means notes that spread it over two words, and "markt" the notes on the arbeidsmarkt.
    void add_parts(const AnalysedWord& word, const std::vector<indexer::StemPart>& parts) {
        if (parts.empty()) return want({LeafKind::Any, {indexer::PartPrefix + word.stem}, layers_.parts});
        for (const indexer::StemPart& part : parts) {
            want({LeafKind::Any, {"Z" + part.stem, indexer::PartPrefix + part.stem}, layers_.parts});
            want({LeafKind::Any, {"ZS" + part.stem}, layers_.parts * ShareOfPartsInTitle});
            plan_.stems.insert(part.stem);
            plan_.asked.back().also.push_back(word.token.word.substr(part.begin, part.end - part.begin));
        }
    }

    void add_likes(const AnalysedWord& word, bool is_compound) {
        const bool is_dutch = is_compound || context_.analysers.dutch.knows(word.token.word);
        const LookAlikes likes = find_look_alikes(word.stem, is_dutch, context_.vocabulary);
        if (!likes.corrections.empty()) plan_.has_corrections = true;
        add_as_one("ZS", likes.corrections, layers_.title);
        for (const auto& [stems, weight] : {std::pair(&likes.corrections, 1.0), {&likes.close, likes.is_known ? layers_.likes : UnknownClose}, {&likes.far, UnknownFar}}) {
            add_as_one("Z", *stems, weight);
            for (const std::string& stem : *stems) plan_.likes.emplace(stem, word.token.word);
        }
    }

    // Together as one term, so that a rare look-alike does not outweigh the word.
    void add_as_one(const std::string& prefix, const std::vector<std::string>& stems, double weight) {
        PlanLeaf leaf{LeafKind::Any, {}, weight};
        for (const std::string& stem : stems) leaf.terms.push_back(prefix + stem);
        want(std::move(leaf));
    }

    // "afwijzen" also stands as "wijst ... af".
    void add_separable_verb(const AnalysedWord& word) {
        const auto verb = indexer::split_separable_verb(word.token.word, indexer::dutch_lexicon());
        if (!verb) return;
        want({LeafKind::Near, {"Z" + context_.analysers.dutch.stem(verb->verb), "Z" + context_.analysers.dutch.stem(verb->particle)}, layers_.verbs});
    }

    void remember(const AnalysedWord& word) {
        plan_.stems.insert(word.stem);
        if (context_.english) plan_.stems.insert(context_.analysers.english.stem(word.token.word));
        plan_.asked.push_back({word.token.word, {}});
    }

    void add_nearness() {
        if (layers_.near <= 0) return;
        for (std::size_t i = 0; i + 1 < row_.size(); ++i) {
            if (row_[i] == row_[i + 1]) continue;
            plan_.nearness.push_back({LeafKind::Near, {"Z" + row_[i], "Z" + row_[i + 1]}, layers_.near});
        }
    }

    // A concept is one term, whatever it is called: a question for "stagiair" also finds the notes that say "stageloper".
    void add_concepts() {
        std::string text;
        for (const Clause& clause : query_.clauses)
            if (clause.kind == Clause::Kind::Word && clause.field.empty() && !clause.excluded) text += clause.text + " ";
        const std::vector<AnalysedWord> words = context_.analysers.dutch.analyse(text);
        std::set<std::size_t> named;
        for (const auto& match : context_.analysers.dutch_concepts.find(words)) {
            if (!named.insert(match.concept_number).second) continue;
            const indexer::Concept& concept_named = context_.community.concepts[match.concept_number];
            want({LeafKind::Any, {indexer::facet_term(*indexer::find_field("begrip"), concept_named.slug)}, layers_.concept_named});
            plan_.concepts.push_back(concept_named.slug);
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
        const auto found = std::find_if(plan_.asked.begin(), plan_.asked.end(), [&](const AskedWord& one) { return one.word == word; });
        return found == plan_.asked.end() ? nullptr : &*found;
    }

    std::vector<std::string> stems(const std::string& prefix, const AnalysedWord& word) const {
        if (!context_.english) return {prefix + word.stem};
        const std::string& english = context_.analysers.english.stem(word.token.word);
        if (english == word.stem) return {prefix + word.stem};
        return {prefix + word.stem, prefix + english};
    }

    std::vector<PlanLeaf> field_leaves(const Clause& clause, const std::vector<AnalysedWord>& words) {
        const indexer::Field* field = indexer::find_field(clause.field);
        std::vector<PlanLeaf> leaves;
        for (const AnalysedWord& word : words) {
            leaves.push_back({LeafKind::Any, stems("Z" + std::string(field->text_prefix), word)});
            if (!clause.excluded) remember(word);
        }
        return leaves;
    }

    PlanLeaf phrase_leaf(const std::vector<AnalysedWord>& words, bool excluded) {
        PlanLeaf leaf{LeafKind::Phrase, {}};
        std::uint32_t last = 0;
        for (const AnalysedWord& word : words) {
            if (word.token.position == last) continue;  // a hyphenated whole stands where its first part stands
            last = word.token.position;
            leaf.terms.push_back(word.token.word);
            if (!excluded) plan_.words.insert(word.token.word);
        }
        return leaf;
    }

    const Query& query_;
    const TranslationContext& context_;
    const SearchLayers& layers_;
    std::vector<std::vector<AnalysedWord>> words_;  // of each clause
    bool use_stop_words_ = false;
    SearchPlan plan_;
    std::vector<std::string> row_;  // stems of the free words, in order
};

std::string describe(const PlanLeaf& leaf) {
    const char* const joint = leaf.kind == LeafKind::Any ? " = " : leaf.kind == LeafKind::Near ? " bij " : " ";
    std::string terms;
    for (const std::string& term : leaf.terms) terms += (terms.empty() ? "" : joint) + term;
    std::array<char, 16> weight{};
    std::snprintf(weight.data(), weight.size(), "%g", leaf.weight);
    return std::string(weight.data()) + " x " + (leaf.kind == LeafKind::Phrase ? '"' + terms + '"' : terms) + "\n";
}

}  // namespace

SearchPlan make_plan(const Query& query, const TranslationContext& context, const SearchLayers& layers) {
    return Translation(query, context, layers).run();
}

std::string describe(const SearchPlan& plan) {
    std::string told;
    const auto tell = [&](const char* what, const std::vector<PlanLeaf>& leaves) {
        for (const PlanLeaf& leaf : leaves) told += std::string("  ") + what + " " + describe(leaf);
    };
    tell("moet   ", plan.required);
    tell("telt   ", plan.wanted);
    tell("nabij  ", plan.nearness);
    for (const std::vector<PlanLeaf>& group : plan.excluded) tell("niet   ", group);
    return told;
}

}  // namespace hub
