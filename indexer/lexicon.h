// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace indexer {

// The Dutch word list that the program carries: Debian's wdutch, folded, without names (make_lexicon.cc). It lies in the program as
// sorted lines and is searched there, so it costs no time to load and its pages are shared by all processes.
class Lexicon {
public:
    struct Word {
        unsigned as_modifier = 0;  // how many compounds of the list begin with it
        unsigned as_head = 0;      // how many end with it
    };
    // `lines`: "<word> <as modifier> <as head>\n", sorted by bytes. Outlived by them.
    explicit Lexicon(std::string_view lines) : lines_(lines) {}

    // Pre: `word` is folded.
    std::optional<Word> find(std::string_view word) const;
    bool has(std::string_view word) const { return find(word).has_value(); }
    // Whether a word begins so.
    bool has_beginning(std::string_view letters) const;

private:
    // The line of `word`, or where it would stand.
    std::string_view line_at(std::string_view word) const;
    std::string_view lines_;
};

const Lexicon& dutch_lexicon();
// Tells lists apart. Made when the program is built: the list is 6 MB.
std::string_view dutch_lexicon_hash();

}  // namespace indexer
