// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the word list that the program carries: one line a word, sorted by bytes, "<word> <as modifier> <as head>". The two numbers
// say how many words of the list begin or end with it and leave another word of the list: "markt" heads many compounds, "ader" (in
// "vergader") hardly any. They decide where a compound is cut, so no text has to be counted.
#include "indexer/word_folding.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

namespace {

constexpr std::size_t ShortestPart = 4;
constexpr std::size_t LongestWord = 40;

struct Use {
    unsigned as_modifier = 0;
    unsigned as_head = 0;
};

using Words = std::map<std::string, Use, std::less<>>;

// Names, abbreviations and words with marks in them are no parts of words.
bool is_plain(std::string_view word) {
    return word.size() >= 2 && word.size() <= LongestWord && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Words read_words(std::istream& list) {
    Words words;
    for (std::string line; std::getline(list, line);) {
        if (line.empty() || std::isupper(static_cast<unsigned char>(line.front()))) continue;
        const std::string word = indexer::fold_word(line);
        if (is_plain(word)) words[word];
    }
    return words;
}

Use* find(Words& words, std::string_view word) {
    const auto found = words.find(word);
    return found == words.end() ? nullptr : &found->second;
}

// The first part may carry a linking s: "beleid-s-terrein".
Use* find_modifier(Words& words, std::string_view part) {
    if (Use* whole = find(words, part)) return whole;
    const bool linked = part.ends_with('s') && part.size() > ShortestPart;
    return linked ? find(words, part.substr(0, part.size() - 1)) : nullptr;
}

void count_uses(Words& words) {
    for (auto& [word, use] : words)
        for (std::size_t cut = ShortestPart; cut + ShortestPart <= word.size(); ++cut) {
            Use* head = find(words, std::string_view(word).substr(cut));
            if (head == nullptr) continue;
            Use* modifier = find_modifier(words, std::string_view(word).substr(0, cut));
            if (modifier == nullptr) continue;
            ++modifier->as_modifier;
            ++head->as_head;
        }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return std::cerr << "usage: make_lexicon WORDS OUTPUT\n", 2;
    std::ifstream list(arguments[1]);
    Words words = read_words(list);
    if (words.size() < 100'000) return std::cerr << "make_lexicon: " << arguments[1] << " is no list of Dutch words\n", 1;
    count_uses(words);
    std::ofstream output(arguments[2], std::ios::binary);
    for (const auto& [word, use] : words) output << word << ' ' << use.as_modifier << ' ' << use.as_head << '\n';
    return output.flush() ? 0 : 1;
}
