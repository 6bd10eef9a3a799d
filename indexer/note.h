// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/community.h"
#include "indexer/mistake.h"
#include "indexer/parsed_note.h"
#include "indexer/reference_check.h"
#include "indexer/schema_set.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// A kind of note: its slug in `soort`, and the folder under knowledge/ where its files are.
struct NoteKind {
    std::string_view slug;
    std::string_view folder;
};
inline constexpr std::array NoteKinds{NoteKind{"praktijknotitie", "praktijknotities"}, NoteKind{"toolkit", "toolkits"},
                                      NoteKind{"pilotevaluatie", "pilotevaluaties"}};

// Where a note's file stands: knowledge/toolkits/x.md is the toolkit "x".
struct NotePlace {
    const NoteKind* kind = nullptr;
    std::string slug;
};

// The place of a note's file; nothing for any other file under knowledge/.
std::optional<NotePlace> note_place(std::string_view path);

// One note as it is published: what was right in the file, and what was not.
struct Note {
    std::string path;
    std::string slug;
    Json front = Json::object();  // the fields that passed the check, in the writer's order
    RenderedMarkdown body;
    bool body_failed = false;
    std::string failure;               // why the body is shown as plain text
    std::vector<Mistake> mistakes;     // sorted by line
    std::vector<NoteReference> references;  // to other notes, from front matter and text
    bool published = false;            // it could be read and has titel, soort and themas
};

// Pure. `place` is note_place(path). Where a kind has no schema, fields are taken as they are and the mistake is told.
Note make_note(const std::string& path, const NotePlace& place, ParsedNote parsed, const SchemaSet& schemas, const Community& community);

}  // namespace indexer
