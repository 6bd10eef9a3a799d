// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/community.h"
#include "indexer/schema_set.h"

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// The keywords of our schemas that name something elsewhere: "x-vocabulaire" (a closed list) and "x-verwijst" (thema,
// doelstelling, actie, or bron of the same file). References to notes are held against the whole collection, by dangling_references.
std::vector<FieldMistake> check_references(const Json& schema, const Json& root, const Community& community);

// The fields of `root` that refer to a `kind` of file ("x-verwijst": "notitie"), each with the slug it names.
struct NoteReference {
    std::string field;
    std::string slug;
};
std::vector<NoteReference> references_to(std::string_view kind, const Json& schema, const Json& root);

}  // namespace indexer
