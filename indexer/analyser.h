// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/compound_splitter.h"
#include "indexer/language_files.h"
#include "indexer/tokenizer.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace indexer {

// A word inside a compound, as it can be found.
struct StemPart {
    std::string stem;
    std::uint32_t begin = 0;  // bytes in the folded word
    std::uint32_t end = 0;
};

struct AnalysedWord {
    Token token;
    std::string stem;
    std::vector<StemPart> parts;  // of a compound, of all depths, each stem once
    bool is_completed = false;    // stands in the text in a shortened form only: "taal-" in "taal- en beroepsvaardigheden"
};

// How text becomes words that can be found, the same for documents and questions. The stages, in this order:
//   tokenise and fold      tokenizer.h, word_folding.h
//   complete               elliptical.h (Dutch)
//   exceptions             stammen-<taal>.txt: a word and its stem; vormen-<taal>.txt: a word and the word it is a form of
//   regular forms          verb_forms.h, noun_forms.h (Dutch), of the word or of the last part of a compound
//   split                  compound_splitter.h (Dutch)
//   stem                   stemmer.h
// Stop words (stopwoorden-<taal>.txt) and expansion concern questions only: hub/search_plan.h.
// Copies share the stemmer's memory of words, so an Analyser belongs to one thread.
class Analyser {
public:
    // `language`: "nl" or "en". `known_words`: folded words of the community, for the splitter.
    Analyser(std::string language, const LanguageFiles& files, const std::vector<std::string>& known_words = {});

    std::vector<AnalysedWord> analyse(std::string_view text);
    // The stem of a folded word.
    const std::string& stem(const std::string& word);
    // The parts of a folded word, with their stems.
    const std::vector<StemPart>& parts(const std::string& word);
    bool is_stop_word(const std::string& word) const;
    // Whether a folded word is in the language's word list or the community's, or is made of words that are. Always for English.
    bool knows(const std::string& word);
    const std::string& language() const { return language_; }

    // What `text` becomes, stage by stage, for `watwerkt search --explain`.
    std::string explain(std::string_view text);

private:
    // The word whose stem a form gets, and the name of the stage that said so; empty when the form stands for itself.
    struct Base {
        std::string word;
        std::string_view stage;
    };
    Base base_of(const std::string& word) const;
    // verwees, hoofdsteden: a beginning, and a form in the list, of a word that the language has.
    std::string base_of_longer_form(const std::string& word) const;
    // What the last part of a compound that the word list lacks is a form of, with what stands before it.
    Base base_of_head(const std::string& word) const;
    std::string stem_of(const std::string& word) const;
    std::vector<StemPart> parts_of(const std::string& word) const;

    std::string language_;
    std::shared_ptr<class Stemmer> stemmer_;
    std::shared_ptr<const CompoundSplitter> splitter_;  // Dutch only
    std::unordered_map<std::string, std::string> exceptions_;
    std::unordered_map<std::string, std::string> forms_;
    std::unordered_set<std::string> stop_words_;
    // Stemming is 3x the price of remembering (performance.md 1); splitting costs more, and not every word is split.
    std::unordered_map<std::string, std::string> known_stems_;
    std::unordered_map<std::string, std::vector<StemPart>> known_parts_;
};

}  // namespace indexer
