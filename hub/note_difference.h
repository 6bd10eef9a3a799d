// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/word_difference.h"
#include "indexer/json.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

// One field that says something else. `field`: its path within its part ("kosten.tekst", "omvang"); "tekst" for the note's body.
struct FieldChange {
    std::string field;
    std::vector<TextPiece> pieces;
};

// What changed in the note itself (`list` empty, always the first when there is any), in one finding or in one source.
struct PartChange {
    enum class Kind { Changed, Added, Removed };
    Kind kind = Kind::Changed;
    std::string list;             // "", "bevindingen" or "bronnen"
    std::size_t before = 0;       // its number on the page of then, from 1; 0 when it was not there
    std::size_t after = 0;
    std::vector<FieldChange> fields;
};

// What people read for one value of a field: a label for a code. `path`: from the note ("bevindingen.richting"), without numbers.
using ValueText = std::function<std::string(std::string_view path, const std::string& value)>;

// Both as read_past_note (indexer/past_notes.h) gives them. Findings are told apart by what they claim, else by how many words of it they
// share; sources by their id. What only changed places is no change.
std::vector<PartChange> note_difference(const indexer::Json& before, const indexer::Json& after, const ValueText& text);

}  // namespace hub
