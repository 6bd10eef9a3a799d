// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/tokenizer.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace indexer {

// Small reviewed files of knowledge/taal/ that decide how words are read. Lines: "# remark" or words separated by blanks.
// stammen-<taal>.txt: a word and the stem it gets, before the stemmer. stopwoorden-<taal>.txt: words that do not count in a question.
using LanguageFiles = std::map<std::string, std::string>;

struct AnalysedWord {
    Token token;
    std::string stem;
};

// How text becomes words that can be found, the same for documents and questions: tokenise and fold, exceptions, stem.
// Copies share the stemmer's memory of words, so an Analyser belongs to one thread.
class Analyser {
public:
    // `language`: "nl" or "en".
    Analyser(std::string language, const LanguageFiles& files);

    std::vector<AnalysedWord> analyse(std::string_view text);
    // The stem of a folded word.
    const std::string& stem(const std::string& word);
    bool is_stop_word(const std::string& word) const;
    const std::string& language() const { return language_; }

    // What `text` becomes, stage by stage, for `watwerkt search --explain`.
    std::string explain(std::string_view text);

private:
    std::string language_;
    std::shared_ptr<class Stemmer> stemmer_;
    std::unordered_map<std::string, std::string> exceptions_;
    std::unordered_set<std::string> stop_words_;
    std::unordered_map<std::string, std::string> known_;  // stemming is 3x the price of remembering (performance.md 1)
};

}  // namespace indexer
