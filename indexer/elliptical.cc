// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/elliptical.h"

#include <algorithm>
#include <array>

namespace indexer {
namespace {

constexpr std::size_t FarthestFullWord = 8;  // tokens: "taal-, reken-, lees- en beroepsvaardigheden"
constexpr std::size_t LongestCompletion = 64;

bool is_joining_word(const std::string& word) {
    constexpr std::array<std::string_view, 7> Words{"en", "of", "tot", "als", "and", "or", "dan"};
    return std::find(Words.begin(), Words.end(), word) != Words.end();
}

class Completer {
public:
    Completer(std::string_view text, const std::vector<Token>& tokens, const CompoundSplitter& splitter)
        : text_(text), tokens_(tokens), splitter_(splitter) {}

    std::vector<Completion> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (ends_with_hyphen(tokens_[i])) complete_end(i);
            if (begins_with_hyphen(tokens_[i])) complete_begin(i);
        }
        return std::move(completions_);
    }

private:
    bool is_hyphen(std::size_t at) const { return at < text_.size() && text_[at] == '-'; }

    bool is_break(std::size_t at) const { return at >= text_.size() || text_[at] == ' ' || text_[at] == ',' || text_[at] == '/' || text_[at] == ')' || text_[at] == '\n'; }

    bool ends_with_hyphen(const Token& token) const { return is_hyphen(token.end) && is_break(token.end + 1); }

    bool begins_with_hyphen(const Token& token) const {
        return token.begin >= 2 && is_hyphen(token.begin - 1) && (text_[token.begin - 2] == ' ' || text_[token.begin - 2] == '(' || text_[token.begin - 2] == '/');
    }

    void add(std::size_t token, const std::string& word) {
        if (word.size() <= LongestCompletion) completions_.push_back({token, word});
    }

    void complete_end(std::size_t shortened) {
        for (std::size_t i = shortened + 1; i < tokens_.size() && i - shortened <= FarthestFullWord; ++i) {
            const Token& token = tokens_[i];
            if (is_joining_word(token.word) || ends_with_hyphen(token)) continue;
            const std::string head = head_of(i);
            if (!head.empty() && head != tokens_[shortened].word) add(shortened, tokens_[shortened].word + head);
            return;
        }
    }

    // What stands behind the last hyphen of the group that begins here, or the last part of the word.
    std::string head_of(std::size_t number) const {
        const std::size_t whole = number + 1;
        if (whole < tokens_.size() && tokens_[whole].begin == tokens_[number].begin) {
            std::size_t last = whole;
            while (last + 1 < tokens_.size() && tokens_[last + 1].begin < tokens_[whole].end) ++last;
            return tokens_[last].word;
        }
        const std::string& word = tokens_[number].word;
        const std::size_t head = head_begin(word);
        return head == 0 ? std::string{} : word.substr(head);
    }

    // Where the last part of a compound begins; 0 when it is none.
    std::size_t head_begin(const std::string& word) const {
        for (const CompoundPart& part : splitter_.split(word))
            if (part.depth == 0 && part.begin > 0 && part.end == word.size()) return part.begin;
        return 0;
    }

    void complete_begin(std::size_t shortened) {
        for (std::size_t i = shortened; i-- > 0 && shortened - i <= FarthestFullWord;) {
            if (is_joining_word(tokens_[i].word) || begins_with_hyphen(tokens_[i])) continue;
            const std::string modifier = modifier_of(i);
            if (!modifier.empty()) add(shortened, modifier + tokens_[shortened].word);
            return;
        }
    }

    // What stands before the last hyphen of the group that ends here, or all but the last part of the word.
    std::string modifier_of(std::size_t number) const {
        const Token& last = tokens_[number];
        for (std::size_t i = number; i-- > 0 && tokens_[i].end >= last.begin;)
            if (tokens_[i].end == last.end && tokens_[i].word.ends_with(last.word)) return tokens_[i].word.substr(0, tokens_[i].word.size() - last.word.size());
        return last.word.substr(0, head_begin(last.word));
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const CompoundSplitter& splitter_;
    std::vector<Completion> completions_;
};

}  // namespace

std::vector<Completion> complete_elliptical(std::string_view text, const std::vector<Token>& tokens, const CompoundSplitter& splitter) {
    if (text.find('-') == std::string_view::npos) return {};
    return Completer(text, tokens, splitter).run();
}

}  // namespace indexer
