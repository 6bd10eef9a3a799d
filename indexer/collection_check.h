// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/mistake.h"
#include "indexer/note.h"

#include <map>
#include <string>
#include <vector>

namespace indexer {

// Which file is the note of a slug. Two files with one name would be two notes at one address: the first by path is it.
class SlugOwners {
public:
    explicit SlugOwners(const std::vector<std::string>& paths);

    // The path that publishes `slug`; empty when no file does.
    const std::string& owner(const std::string& slug) const;
    // All files of `slug`, sorted.
    const std::vector<std::string>& paths(const std::string& slug) const;
    // The mistake of a file that comes second.
    Mistake duplicate(const std::string& path, const std::string& slug) const;

private:
    std::map<std::string, std::vector<std::string>> paths_;
};

// The mistake of referring to a note that is not there; `known` are the slugs that are.
Mistake dangling_reference(const std::string& path, int line, const NoteReference& reference, const std::vector<std::string>& known);

}  // namespace indexer
