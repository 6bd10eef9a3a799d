// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/language_files.h"
#include "indexer/lexicon.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace indexer {

// A word inside a compound, without its linking letters.
struct CompoundPart {
    std::string word;
    std::uint32_t begin = 0;  // bytes in the compound
    std::uint32_t end = 0;
    std::uint32_t depth = 0;  // 0: of the first cut
};

// Cuts Dutch compounds. A word is cut in two where both halves are known words of at least four letters (or stand in
// korte-delen-nl.txt); the first may be followed by a linking s, e, n or en. The best cut has the halves that make the most
// compounds in the word list, and long ones; then both halves again. After the quick decompounder of search-quality.md, with the
// word list's own compounds in the place of document frequencies, so that the same word is cut alike whatever else is indexed.
class CompoundSplitter {
public:
    // `files`: samenstellingen-nl.txt ("word part part ..." or a word by itself, which is never cut), korte-delen-nl.txt and
    // geen-delen-nl.txt. `known_words`: folded words of the community that the list lacks.
    CompoundSplitter(const Lexicon& lexicon, const LanguageFiles& files, const std::vector<std::string>& known_words);

    // All parts, of all depths, in the order of the cuts: arbeidsmarktbeleid -> arbeidsmarkt, arbeid, markt, beleid. Empty for a
    // word that is no compound. Pre: `word` is folded.
    std::vector<CompoundPart> split(std::string_view word) const;

    bool knows(std::string_view word) const;

private:
    struct Cut {
        double worth = 0;
        std::size_t modifier_end = 0;
        std::size_t head_begin = 0;
    };
    void split_into(std::string_view word, std::uint32_t offset, std::uint32_t depth, std::vector<CompoundPart>& parts) const;
    Cut best_cut(std::string_view word) const;
    // How many compounds a part makes, as a logarithm; below zero when it is no part.
    double use_as_part(std::string_view part, bool as_head) const;
    std::vector<CompoundPart> place(std::string_view word, const std::vector<std::string>& parts, std::uint32_t depth) const;

    const Lexicon& lexicon_;
    std::unordered_map<std::string, std::vector<std::string>> fixed_;
    std::unordered_set<std::string> short_parts_;
    std::unordered_set<std::string> no_parts_;
    std::unordered_set<std::string> known_words_;
};

}  // namespace indexer
