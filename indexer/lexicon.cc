// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lexicon.h"

#include <algorithm>
#include <charconv>

// Made by lexicon_data.S.
extern "C" const char watwerkt_lexicon_begin[];
extern "C" const char watwerkt_lexicon_end[];
extern "C" const char watwerkt_lexicon_hash[];

namespace indexer {
namespace {

std::string_view word_of(std::string_view line) { return line.substr(0, line.find(' ')); }

Lexicon::Word read_numbers(std::string_view line) {
    Lexicon::Word word;
    const std::string_view numbers = line.substr(line.find(' ') + 1);
    const char* const end = numbers.data() + numbers.size();
    const auto first = std::from_chars(numbers.data(), end, word.as_modifier);
    if (first.ptr != end) std::from_chars(first.ptr + 1, end, word.as_head);
    return word;
}

}  // namespace

std::string_view Lexicon::line_at(std::string_view word) const {
    std::size_t low = 0, high = lines_.size();  // both at the beginning of a line, or at the end of all
    while (low < high) {
        const std::size_t newline = lines_.substr(0, low + (high - low) / 2).rfind('\n');
        const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
        const std::size_t end = std::min(lines_.find('\n', begin), lines_.size());
        if (word_of(lines_.substr(begin, end - begin)) < word)
            low = std::min(end + 1, lines_.size());
        else
            high = begin;
    }
    return lines_.substr(low, lines_.find('\n', low) - low);
}

std::optional<Lexicon::Word> Lexicon::find(std::string_view word) const {
    const std::string_view line = line_at(word);
    if (line.empty() || word_of(line) != word) return std::nullopt;
    return read_numbers(line);
}

bool Lexicon::has_beginning(std::string_view letters) const { return line_at(letters).starts_with(letters); }

const Lexicon& dutch_lexicon() {
    static const Lexicon lexicon({watwerkt_lexicon_begin, static_cast<std::size_t>(watwerkt_lexicon_end - watwerkt_lexicon_begin)});
    return lexicon;
}

std::string_view dutch_lexicon_hash() { return {watwerkt_lexicon_hash, 64}; }

}  // namespace indexer
