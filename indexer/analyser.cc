// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/analyser.h"

#include "indexer/stemmer.h"
#include "indexer/word_folding.h"

#include <sstream>

namespace indexer {
namespace {

constexpr std::size_t MostRemembered = 200'000;
constexpr std::size_t LongestStem = 64;  // bytes; with its prefix it becomes a term, and those end at 245

// The words of each line that is not a remark, folded.
std::vector<std::vector<std::string>> read_lines(const LanguageFiles& files, const std::string& name) {
    std::vector<std::vector<std::string>> lines;
    const auto file = files.find(name);
    if (file == files.end()) return lines;
    std::istringstream text(file->second);
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        std::vector<std::string> found;
        for (std::string word; words >> word;) found.push_back(fold_word(word));
        if (!found.empty()) lines.push_back(std::move(found));
    }
    return lines;
}

}  // namespace

Analyser::Analyser(std::string language, const LanguageFiles& files)
    : language_(std::move(language)), stemmer_(std::make_shared<Stemmer>(language_)) {
    for (const auto& line : read_lines(files, "stammen-" + language_ + ".txt"))
        if (line.size() == 2 && line[1].size() <= LongestStem) exceptions_[line[0]] = line[1];
    for (const auto& line : read_lines(files, "stopwoorden-" + language_ + ".txt")) stop_words_.insert(line.begin(), line.end());
}

const std::string& Analyser::stem(const std::string& word) {
    const auto exception = exceptions_.find(word);
    if (exception != exceptions_.end()) return exception->second;
    const auto known = known_.find(word);
    if (known != known_.end()) return known->second;
    if (known_.size() > MostRemembered) known_.clear();
    return known_.emplace(word, (*stemmer_)(word)).first->second;
}

bool Analyser::is_stop_word(const std::string& word) const { return stop_words_.contains(word); }

std::vector<AnalysedWord> Analyser::analyse(std::string_view text) {
    std::vector<AnalysedWord> words;
    for (Token& token : tokenize(text)) {
        std::string stem_of_word = stem(token.word);
        words.push_back({std::move(token), std::move(stem_of_word)});
    }
    return words;
}

std::string Analyser::explain(std::string_view text) {
    std::string told;
    for (const AnalysedWord& word : analyse(text)) {
        told += "  " + std::string(text.substr(word.token.begin, word.token.end - word.token.begin)) + " -> " + word.token.word;
        told += exceptions_.contains(word.token.word) ? " -> (uitzondering) " : " -> ";
        told += word.stem + (is_stop_word(word.token.word) ? "  stopwoord\n" : "\n");
    }
    return told;
}

}  // namespace indexer
