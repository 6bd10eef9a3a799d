// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/knowledge_commit.h"
#include "tests/bench/random.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace bench {

// Notes that look like the real ones to an index: their words, as often as words occur, with compounds and inflections besides;
// some words of its own in every note; every facet filled from the closed lists and the agenda.
class NoteGenerator {
public:
    NoteGenerator(const KnowledgeCommit& real, std::uint64_t seed);
    // The next note. Sound by the schemas.
    File next();

private:
    void learn_words(const std::vector<File>& notes);
    void make_words(std::size_t count);
    void name_organisations(std::size_t count);

    std::string word();
    std::string sentence();
    std::string sentences(std::size_t words);
    std::string body();
    std::string front(const std::string& kind);
    std::string finding();
    std::string agenda_fields();
    std::string organisations();
    std::string list_field(const std::string& field, const std::string& vocabulary, std::size_t most);
    std::string value_field(const std::string& field, const std::string& vocabulary);
    std::string term(const std::string& vocabulary);

    const indexer::Community& community_;
    Random random_;
    std::vector<std::string> words_;  // most frequent first
    std::vector<std::string> organisations_;
    std::map<std::size_t, Zipf> zipfs_;  // by number of ranks
    std::vector<std::string> own_words_;  // of the note being made
    std::size_t made_ = 0;
};

}  // namespace bench
