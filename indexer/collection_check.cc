// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/collection_check.h"

#include "indexer/nearest_word.h"

#include <algorithm>

namespace indexer {

SlugOwners::SlugOwners(const std::vector<std::string>& paths) {
    for (const std::string& path : paths)
        if (const auto place = note_place(path)) paths_[place->slug].push_back(path);
    for (auto& [slug, files] : paths_) std::sort(files.begin(), files.end());
}

const std::vector<std::string>& SlugOwners::paths(const std::string& slug) const {
    static const std::vector<std::string> none;
    const auto found = paths_.find(slug);
    return found == paths_.end() ? none : found->second;
}

const std::string& SlugOwners::owner(const std::string& slug) const {
    static const std::string nobody;
    const auto& files = paths(slug);
    return files.empty() ? nobody : files.front();
}

Mistake SlugOwners::duplicate(const std::string& path, const std::string& slug) const {
    return {path, 1, "", "er is al een notitie met deze bestandsnaam: " + owner(slug) + "; geef dit bestand een andere naam."};
}

Mistake dangling_reference(const std::string& path, int line, const NoteReference& reference, const std::vector<std::string>& known) {
    const auto near = nearest_word(reference.slug, known);
    return {path, line, reference.field,
            "er is geen notitie '" + reference.slug + "'; " + (near ? "bedoel je '" + *near + "'?" : "schrijf de bestandsnaam zonder .md.")};
}

}  // namespace indexer
