// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/tokenizer.h"

#include "indexer/word_folding.h"

#include <utf8proc.h>

namespace indexer {
namespace {

constexpr std::size_t LongestWord = 64;  // bytes; longer runs are addresses or noise, and Xapian's terms end at 245

enum class Letter { Word, Digit, Apostrophe, Ampersand, Stop, Comma, Hyphen, Other };

struct CodePoint {
    Letter letter = Letter::Other;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

Letter classify_ascii(unsigned char c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Letter::Word;
    if (c >= '0' && c <= '9') return Letter::Digit;
    switch (c) {
        case '\'': return Letter::Apostrophe;
        case '&': return Letter::Ampersand;
        case '.': return Letter::Stop;
        case ',': return Letter::Comma;
        case '-': return Letter::Hyphen;
        default: return Letter::Other;
    }
}

Letter classify(utf8proc_int32_t code) {
    if (code == 0x2019 || code == 0x2018) return Letter::Apostrophe;
    if (code == 0x2010 || code == 0x2011) return Letter::Hyphen;
    if (code == 0x00AD) return Letter::Word;  // soft hyphen: folding takes it out
    const utf8proc_category_t category = utf8proc_category(code);
    if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME) return Letter::Word;
    return category == UTF8PROC_CATEGORY_ND ? Letter::Digit : Letter::Other;
}

CodePoint read(std::string_view text, std::uint32_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {classify_ascii(first), at, at + 1};
    utf8proc_int32_t code = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                         static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length <= 0) return {Letter::Other, at, at + 1};
    return {classify(code), at, at + static_cast<std::uint32_t>(length)};
}

bool is_word(Letter letter) { return letter == Letter::Word || letter == Letter::Digit; }

// Whether a mark between `before` and `after` keeps one word together.
bool joins(Letter mark, Letter before, Letter after) {
    if (mark == Letter::Comma) return before == Letter::Digit && after == Letter::Digit;
    if (mark == Letter::Stop) return before == after && is_word(before);
    if (mark == Letter::Apostrophe || mark == Letter::Ampersand) return is_word(before) && is_word(after);
    return false;
}

class Tokenizer {
public:
    explicit Tokenizer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        for (std::uint32_t at = 0; at < text_.size();) {
            const CodePoint point = read(text_, at);
            if (!is_word(point.letter)) {
                at = point.end;
                continue;
            }
            at = take_hyphenated(point);
        }
        return std::move(tokens_);
    }

private:
    std::uint32_t take_hyphenated(CodePoint first) {
        const std::uint32_t begin = first.begin;
        const std::size_t whole_at = tokens_.size() + 1;
        const std::uint32_t whole_position = position_ + 1;
        std::string whole;
        std::uint32_t end = begin;
        for (int parts = 1;; ++parts) {
            end = take_word(first, whole);
            const CodePoint hyphen = end < text_.size() ? read(text_, end) : CodePoint{};
            const bool goes_on = hyphen.letter == Letter::Hyphen && hyphen.end < text_.size() && is_word(read(text_, hyphen.end).letter);
            if (goes_on) {
                first = read(text_, hyphen.end);
                continue;
            }
            if (parts > 1 && whole.size() <= LongestWord && tokens_.size() > whole_at)
                tokens_.insert(tokens_.begin() + static_cast<std::ptrdiff_t>(whole_at), {whole, begin, end, whole_position});
            return end;
        }
    }

    // Adds the word to the tokens and to `whole`.
    std::uint32_t take_word(CodePoint point, std::string& whole) {
        const std::uint32_t begin = point.begin;
        std::uint32_t end = point.end;
        bool abbreviation = false;
        while (end < text_.size()) {
            const CodePoint next = read(text_, end);
            if (is_word(next.letter)) {
                point = next;
                end = next.end;
                continue;
            }
            const CodePoint after = next.end < text_.size() ? read(text_, next.end) : CodePoint{};
            if (!joins(next.letter, point.letter, after.letter) || breaks_sentence(next, begin, end, after)) break;
            abbreviation = abbreviation || next.letter == Letter::Stop;
            point = after;
            end = after.end;
        }
        whole += add(begin, end, abbreviation);
        return end;
    }

    // A full stop joins the single letters of an abbreviation and the digits of a number, not two sentences without a space.
    bool breaks_sentence(const CodePoint& mark, std::uint32_t begin, std::uint32_t end, const CodePoint& after) const {
        if (mark.letter != Letter::Stop) return false;
        if (after.letter == Letter::Digit) return false;
        const std::uint32_t piece = static_cast<std::uint32_t>(text_.substr(begin, end - begin).rfind('.') + 1);
        return end - (begin + piece) > 1;
    }

    // What folds to nothing (a soft hyphen, an accent by itself) is no word.
    std::string add(std::uint32_t begin, std::uint32_t end, bool abbreviation) {
        std::string word = fold_word(cut(text_.substr(begin, end - begin), LongestWord * 2));
        if (abbreviation) std::erase(word, '.');
        word = std::string(cut(word, LongestWord));
        if (!word.empty()) tokens_.push_back({word, begin, end, ++position_});
        return word;
    }

    // At most `bytes` of valid UTF-8, never half a character.
    static std::string_view cut(std::string_view text, std::size_t bytes) {
        if (text.size() <= bytes) return text;
        while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
        return text.substr(0, bytes);
    }

    std::string_view text_;
    std::vector<Token> tokens_;
    std::uint32_t position_ = 0;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace indexer
