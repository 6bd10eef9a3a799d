// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hub {

// The stems that an index holds, kept in memory to find those that look like a word: what character 4-grams do for an engine, asked
// of the few words of a question instead of stored with every note. Costs no index, and the few terms it adds can be shown.
// Built once per generation, then only read.
class Vocabulary {
public:
    struct Entry {
        std::string stem;
        std::uint32_t documents = 0;
    };
    // Any order, each stem once.
    explicit Vocabulary(std::vector<Entry> entries);

    struct Neighbour {
        std::string stem;
        std::uint32_t documents = 0;
        double likeness = 0;  // Dice's coefficient of the letter trigrams, each weighing more the rarer it is; below 1
    };
    // The stems most like `stem`, best first, without itself.
    std::vector<Neighbour> neighbours(std::string_view stem, double least, std::size_t most) const;

    std::size_t size() const { return entries_.size(); }
    // In how many documents a stem is; 0 when it is in none.
    std::uint32_t documents(std::string_view stem) const;
    bool has(std::string_view stem) const { return documents(stem) > 0; }

private:
    struct WeighedGram {
        double weight = 0;
        const std::vector<std::uint32_t>* entries = nullptr;  // that have it; none when no stem has
    };
    std::vector<WeighedGram> weigh(std::string_view stem) const;  // the heaviest, that is the rarest, first

    std::vector<Entry> entries_;  // sorted by stem
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_gram_;  // three letters -> entries, in order
    std::vector<float> weight_;   // of all trigrams of an entry together
};

// How many letters have to be put in, left out, replaced or swapped with the next to make one word of the other (optimal string
// alignment); more than `most` is told as most + 1.
std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most);

}  // namespace hub
