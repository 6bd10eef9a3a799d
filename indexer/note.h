// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/community.h"
#include "indexer/content_place.h"
#include "indexer/mistake.h"
#include "indexer/parsed_note.h"
#include "indexer/reference_check.h"
#include "indexer/schema_set.h"

#include <string>
#include <vector>

namespace indexer {

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

// Pure. `place` is note_place(path), or companion_place(path) for a companion, which is read and checked in the same way. Where a kind has no schema, fields are taken as they are and the mistake is told.
Note make_note(const std::string& path, const ContentPlace& place, ParsedNote parsed, const SchemaSet& schemas, const Community& community);

}  // namespace indexer
