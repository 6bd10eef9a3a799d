// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/analyser.h"

#include "indexer/elliptical.h"
#include "indexer/lexicon.h"
#include "indexer/noun_forms.h"
#include "indexer/stemmer.h"
#include "indexer/verb_forms.h"

#include <algorithm>

namespace indexer {
namespace {

constexpr std::size_t MostRemembered = 200'000;
constexpr std::size_t ShortestBeginning = 2;  // of a longer form: verwees, uitviel
constexpr std::size_t ShortestForm = 3;
constexpr std::size_t LongestStem = 64;  // bytes; with its prefix it becomes a term, and those end at 245

// bedrijv(en) and bedrijf, reiz(en) and reis, stopp(en) and stop: Snowball leaves the two spellings of one sound apart.
void even_out_end(std::string& stem) {
    if (stem.size() < 3) return;
    const bool doubled = stem.back() == stem[stem.size() - 2] && std::string_view("aeiou").find(stem.back()) == std::string_view::npos;
    if (doubled) stem.pop_back();
    if (stem.back() == 'v') stem.back() = 'f';
    if (stem.back() == 'z') stem.back() = 's';
}

template <typename Value, typename Make>
const Value& remembered(std::unordered_map<std::string, Value>& known, const std::string& word, Make make) {
    const auto found = known.find(word);
    if (found != known.end()) return found->second;
    if (known.size() > MostRemembered) known.clear();
    return known.emplace(word, make()).first->second;
}

}  // namespace

Analyser::Analyser(std::string language, const LanguageFiles& files, const std::vector<std::string>& known_words)
    : language_(std::move(language)), stemmer_(std::make_shared<Stemmer>(language_)) {
    for (const auto& line : read_word_lines(files, "stammen-" + language_ + ".txt"))
        if (line.size() == 2 && line[1].size() <= LongestStem) exceptions_[line[0]] = line[1];
    for (const auto& line : read_word_lines(files, "vormen-" + language_ + ".txt"))
        if (line.size() == 2) forms_[line[0]] = line[1];
    for (const auto& line : read_word_lines(files, "stopwoorden-" + language_ + ".txt")) stop_words_.insert(line.begin(), line.end());
    if (language_ == "nl") splitter_ = std::make_shared<CompoundSplitter>(dutch_lexicon(), files, known_words);
}

Analyser::Base Analyser::base_of(const std::string& word) const {
    if (const auto form = forms_.find(word); form != forms_.end()) return {form->second, "vorm van"};
    if (!splitter_) return {};
    const Lexicon& lexicon = dutch_lexicon();
    if (auto longer = base_of_longer_form(word); !longer.empty()) return {std::move(longer), "vorm van"};
    if (auto infinitive = infinitive_of_participle(word, lexicon)) return {std::move(*infinitive), "deelwoord van"};
    if (word.size() > 3 && word.ends_with("'s")) return {word.substr(0, word.size() - 2), "vorm van"};
    if (const std::size_t at = word.find("'er"); at != std::string::npos) return {std::string(word).erase(at, 1), "vorm van"};  // mbo'ers is mboers
    if (word.size() > 4 && word.ends_with("dt")) return {word.substr(0, word.size() - 1), "vorm van"};
    if (auto infinitive = infinitive_of_finite(word, lexicon)) return {std::move(*infinitive), "vorm van"};
    if (auto noun = noun_to_stem(word, lexicon)) return {std::move(*noun), "vorm van"};
    return lexicon.has(word) ? Base{} : base_of_head(word);
}

std::string Analyser::base_of_longer_form(const std::string& word) const {
    for (std::size_t at = ShortestBeginning; at + ShortestForm <= word.size(); ++at) {
        const auto form = forms_.find(word.substr(at));
        if (form == forms_.end() || form->first == form->second) continue;
        std::string whole = word.substr(0, at) + form->second;
        if (dutch_lexicon().has(whole)) return whole;
    }
    return {};
}

Analyser::Base Analyser::base_of_head(const std::string& word) const {
    std::size_t begin = 0;
    for (const CompoundPart& part : splitter_->split(word))
        if (part.end == word.size()) begin = std::max<std::size_t>(begin, part.begin);
    if (begin == 0) return {};
    Base head = base_of(word.substr(begin));
    return head.word.empty() ? Base{} : Base{word.substr(0, begin) + head.word, head.stage};
}

std::string Analyser::stem_of(const std::string& word) const {
    if (const auto exception = exceptions_.find(word); exception != exceptions_.end()) return exception->second;
    const Base base = base_of(word);
    if (!base.word.empty() && base.word != word)
        if (const auto exception = exceptions_.find(base.word); exception != exceptions_.end()) return exception->second;
    std::string stem = (*stemmer_)(base.word.empty() ? word : base.word);
    if (splitter_) even_out_end(stem);
    // "meten" is not the "met" that stands in every note.
    const bool is_stop = stop_words_.contains(stem) && !stop_words_.contains(word);
    return is_stop ? (base.word.empty() ? word : base.word) : stem;
}

std::vector<StemPart> Analyser::parts_of(const std::string& word) const {
    std::vector<StemPart> parts;
    if (!splitter_) return parts;
    // The plural of regio's is cut like regio; what is a form of another word (aangemeld) is cut as it stands.
    const std::string_view bare = word.ends_with("'s") ? std::string_view(word).substr(0, word.size() - 2) : std::string_view(word);
    for (const CompoundPart& part : splitter_->split(bare)) {
        StemPart found{stem_of(part.word), part.begin, part.end};
        const bool known = std::any_of(parts.begin(), parts.end(), [&](const StemPart& other) { return other.stem == found.stem; });
        if (!known) parts.push_back(std::move(found));
    }
    return parts;
}

const std::string& Analyser::stem(const std::string& word) {
    return remembered(known_stems_, word, [&] { return stem_of(word); });
}

const std::vector<StemPart>& Analyser::parts(const std::string& word) {
    return remembered(known_parts_, word, [&] { return parts_of(word); });
}

bool Analyser::is_stop_word(const std::string& word) const { return stop_words_.contains(word); }

bool Analyser::knows(const std::string& word) { return !splitter_ || splitter_->knows(word) || !parts(word).empty(); }

std::vector<AnalysedWord> Analyser::analyse(std::string_view text) {
    std::vector<AnalysedWord> words;
    const std::vector<Token> tokens = tokenize(text);
    const auto add = [&](Token token, bool is_completed) {
        const std::string& stem_of_word = stem(token.word);
        words.push_back({std::move(token), stem_of_word, {}, is_completed});
        words.back().parts = parts(words.back().token.word);
    };
    const std::vector<Completion> completions = splitter_ ? complete_elliptical(text, tokens, *splitter_) : std::vector<Completion>{};
    auto completion = completions.begin();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        add(tokens[i], false);
        for (; completion != completions.end() && completion->token == i; ++completion)
            add({completion->word, tokens[i].begin, tokens[i].end, tokens[i].position}, true);
    }
    return words;
}

std::string Analyser::explain(std::string_view text) {
    std::string told;
    for (const AnalysedWord& word : analyse(text)) {
        const std::string& folded = word.token.word;
        told += "  " + std::string(text.substr(word.token.begin, word.token.end - word.token.begin)) + " -> " + (word.is_completed ? "(aangevuld) " : "") + folded;
        const Base base = base_of(folded);
        if (exceptions_.contains(folded))
            told += " -> (uitzondering)";
        else if (!base.word.empty())
            told += " -> (" + std::string(base.stage) + ") " + base.word;
        told += " -> stam " + word.stem;
        for (std::size_t i = 0; i < word.parts.size(); ++i) told += (i == 0 ? "; delen: " : " + ") + word.parts[i].stem;
        told += is_stop_word(folded) ? "; stopwoord\n" : "\n";
    }
    return told;
}

}  // namespace indexer
