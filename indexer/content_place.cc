// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/content_place.h"

namespace indexer {
namespace {

template <typename Kinds>
std::optional<ContentPlace> place_among(const Kinds& kinds, std::string_view path) {
    if (!path.starts_with("knowledge/") || !path.ends_with(".md")) return std::nullopt;
    path.remove_prefix(std::string_view("knowledge/").size());
    for (const ContentKind& kind : kinds) {
        if (!path.starts_with(kind.folder) || path.substr(kind.folder.size(), 1) != "/") continue;
        std::string_view name = path.substr(path.rfind('/') + 1);
        name.remove_suffix(3);
        if (name.empty() || name == "README") return std::nullopt;
        return ContentPlace{&kind, std::string(name)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<ContentPlace> note_place(std::string_view path) { return place_among(NoteKinds, path); }

std::optional<ContentPlace> companion_place(std::string_view path) { return place_among(CompanionKinds, path); }

}  // namespace indexer
