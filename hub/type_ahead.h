// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

// A thing of the hub that has a page or a choice of its own, and what people call it.
struct NamedThing {
    enum class Kind { Concept, Note, Organisation, Action };  // in the order of the suggestions
    Kind kind = Kind::Note;
    std::string key;  // slug, id or name
    std::string label_nl;
    std::string label_en;                  // empty when there is none
    std::vector<std::string> other_names;  // in any language
    std::uint32_t notes = 0;               // that have it; 0 for a note
};

// What a reader may mean who is still typing.
struct Suggestion {
    NamedThing::Kind kind = NamedThing::Kind::Note;
    std::string key;
    std::string label;  // in the reader's language where there is one
    std::string via;    // the other name that was typed; empty when it was the label
    std::uint32_t notes = 0;
};

// Finds things by the beginnings of the words of their names. In memory, built once per generation, then only read.
class TypeAhead {
public:
    explicit TypeAhead(std::vector<NamedThing> things);

    // The things that have a name with a word for every word typed, each begun at least, in any order; when there are none, those
    // that would with one letter put in, left out, replaced or swapped with the next in one of the words. Grouped by kind, within a
    // kind the names that begin as typed first, then those that most notes have.
    std::vector<Suggestion> find(std::string_view typed, std::string_view language, std::size_t most) const;

private:
    struct Name {
        std::uint32_t thing = 0;
        std::string text;
        std::string folded;
    };
    struct Word {
        std::string word;
        std::vector<std::uint32_t> names;
    };
    class Finding;
    void add_name(std::uint32_t thing, const std::string& text);

    std::vector<NamedThing> things_;
    std::vector<Name> names_;
    std::vector<Word> words_;  // sorted
};

// Whether `word` begins with `typed`, or would after one letter was put in, left out, replaced or swapped with the next.
bool begins_almost(std::string_view word, std::string_view typed);

}  // namespace hub
