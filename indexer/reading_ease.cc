// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reading_ease.h"

#include "indexer/tokenizer.h"

#include <algorithm>
#include <cstdint>

namespace indexer {
namespace {

constexpr std::size_t FewestWords = 100;

// Whether what follows position `at` may begin a sentence: nothing, or anything but a small letter.
bool sentence_may_follow(std::string_view text, std::size_t at) {
    if (at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '\n') return false;
    const std::size_t next = text.find_first_not_of(" \n", at + 1);
    return next == std::string_view::npos || !(text[next] >= 'a' && text[next] <= 'z');
}

// The full stops of "i.v.m. kerst" and "3.5" end no sentence; a blank line does, as headings and list items have no full stop.
std::size_t count_sentences(std::string_view text) {
    std::size_t sentences = 0;
    bool open = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool stop = std::string_view(".!?").find(text[i]) != std::string_view::npos && sentence_may_follow(text, i);
        const bool line = text[i] == '\n' && (i + 1 == text.size() || text[i + 1] == '\n');
        if ((stop || line) && open) {
            ++sentences;
            open = false;
        } else if (!stop && text[i] != ' ' && text[i] != '\n') {
            open = true;
        }
    }
    return sentences + (open ? 1 : 0);
}

}  // namespace

int count_syllables(std::string_view word) {
    int groups = 0;
    bool before = false;
    for (const char c : word) {
        const bool vowel = std::string_view("aeiouy").find(c) != std::string_view::npos;
        if (vowel && !before) ++groups;
        before = vowel;
    }
    return std::max(groups, 1);
}

std::optional<double> reading_ease(std::string_view text) {
    std::size_t words = 0;
    std::size_t syllables = 0;
    std::uint32_t last = 0;
    for (const Token& token : tokenize(text)) {
        if (token.position == last) continue;  // the whole of a hyphenated word, or its first part
        last = token.position;
        ++words;
        syllables += static_cast<std::size_t>(count_syllables(token.word));
    }
    if (words < FewestWords) return std::nullopt;
    const double per_sentence = static_cast<double>(words) / static_cast<double>(std::max<std::size_t>(count_sentences(text), 1));
    return 207.0 - 0.93 * per_sentence - 77.0 * static_cast<double>(syllables) / static_cast<double>(words);
}

}  // namespace indexer
