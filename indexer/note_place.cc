// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/note_place.h"

namespace indexer {

std::optional<NotePlace> note_place(std::string_view path) {
    if (!path.starts_with("knowledge/") || !path.ends_with(".md")) return std::nullopt;
    path.remove_prefix(std::string_view("knowledge/").size());
    for (const NoteKind& kind : NoteKinds) {
        if (!path.starts_with(kind.folder) || path.substr(kind.folder.size(), 1) != "/") continue;
        std::string_view name = path.substr(path.rfind('/') + 1);
        name.remove_suffix(3);
        if (name.empty() || name == "README") return std::nullopt;
        return NotePlace{&kind, std::string(name)};
    }
    return std::nullopt;
}

}  // namespace indexer
