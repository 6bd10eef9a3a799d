// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace indexer {

// A kind of note: its slug in `soort`, and the folder under knowledge/ where its files are.
struct NoteKind {
    std::string_view slug;
    std::string_view folder;
};
inline constexpr std::array NoteKinds{NoteKind{"praktijknotitie", "praktijknotities"}, NoteKind{"toolkit", "toolkits"},
                                      NoteKind{"pilotevaluatie", "pilotevaluaties"}};

// Bytes of the longest name a note's file may have, without ".md"; the name is its address.
inline constexpr std::size_t LongestSlug = 120;

// Where a note's file stands: knowledge/toolkits/x.md is the toolkit "x".
struct NotePlace {
    const NoteKind* kind = nullptr;
    std::string slug;
};

// The place of a note's file; nothing for any other file under knowledge/.
std::optional<NotePlace> note_place(std::string_view path);

}  // namespace indexer
