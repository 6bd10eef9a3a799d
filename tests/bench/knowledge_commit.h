// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/community.h"

#include <string>
#include <vector>

namespace bench {

struct File {
    std::string path;
    std::string bytes;
};

// knowledge/ as HEAD of a repository has it.
struct KnowledgeCommit {
    std::string id;
    std::vector<File> notes;      // sorted by path
    std::vector<File> framework;  // schemas, vocabularies, agenda, language files, home page
    indexer::Community community;
};

// Throws std::runtime_error when it cannot be read.
KnowledgeCommit read_knowledge(const std::string& repository);

// Slug of a note's path.
std::string slug_of(const std::string& path);

// The text of a note below its front matter.
std::string body_of(const std::string& note);

// Letters and digits in a row, as they stand there; all else parts words.
std::vector<std::string> words_of(const std::string& text);

}  // namespace bench
