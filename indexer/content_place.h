// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace indexer {

// A kind of file with front matter and a text: its schema's name, and the folder under knowledge/ where its files are.
struct ContentKind {
    std::string_view slug;
    std::string_view folder;
};

// Kinds of notes; the slug is what stands in `soort`.
inline constexpr std::array NoteKinds{ContentKind{"praktijknotitie", "praktijknotities"}, ContentKind{"toolkit", "toolkits"},
                                      ContentKind{"pilotevaluatie", "pilotevaluaties"}};

// Kinds of what stands beside the notes and refers to them. Each has a page of its own; none is searched.
inline constexpr std::array CompanionKinds{ContentKind{"collectie", "collecties"}, ContentKind{"kennisvraag", "kennisvragen"},
                                           ContentKind{"gemeenschap", "gemeenschappen"}};

// Bytes of the longest name such a file may have, without ".md"; the name is its address.
inline constexpr std::size_t LongestSlug = 120;

// Where a file stands: knowledge/toolkits/x.md is the toolkit "x".
struct ContentPlace {
    const ContentKind* kind = nullptr;
    std::string slug;
};

// The place of a note's or a companion's file; nothing for any other file under knowledge/.
std::optional<ContentPlace> note_place(std::string_view path);
std::optional<ContentPlace> companion_place(std::string_view path);

}  // namespace indexer
