// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/community.h"
#include "indexer/companions.h"
#include "indexer/expected.h"
#include "indexer/git_repository.h"
#include "indexer/mistake.h"
#include "indexer/schema_set.h"
#include "indexer/yaml.h"

#include <string>
#include <vector>

namespace indexer {

// The folder of a repository that holds a community's content.
inline constexpr const char* KnowledgeFolder = "knowledge";
// Largest file we read (reliability.md 2.2); larger ones are reported.
inline constexpr std::size_t MostFileBytes = 256 * 1024;

// Where the bytes of knowledge/ come from: a commit (update.cc) or a folder on disk (check.cc).
class KnowledgeSource {
public:
    virtual ~KnowledgeSource() = default;
    virtual Expected<std::string> read(const TreeFile& file) const = 0;
};

// What a companion's file refers to elsewhere, and where it does so.
struct FileReference {
    std::string path;
    int line = 1;
    std::string field;
    std::string to;  // "notitie", or the kind of a companion
    std::string slug;
};

// Everything under knowledge/ that is not a note: what the notes are held against, and what stands beside them. Mistakes in these
// files are told, and what is right in them is used.
struct Framework {
    Community community;
    SchemaSet schemas;
    Companions companions;
    std::vector<FileReference> references;  // of companions to notes; those to other companions are checked already
    std::vector<Mistake> mistakes;
    std::string resources;  // hash_resources, for ResourcesKey
};

// The YAML of one file of the framework, held against schema `schema` where there is one; mistakes go to `framework`.
YamlDocument read_framework_yaml(const std::string& path, const std::string& text, const std::string& schema, Framework& framework);

// The rules that each kind of file is held against. A file that cannot be read goes to `mistakes`.
Expected<SchemaSet> read_schemas(const std::vector<TreeFile>& files, const KnowledgeSource& source, std::vector<Mistake>& mistakes);

// Hash of all that decides what words become: the analyser and the stemmer of this program, language files, concepts.
std::string hash_resources(const Community& community);

Expected<Framework> read_framework(const std::vector<TreeFile>& files, const KnowledgeSource& source);

// Whether a change to this file may change more than one note's document, so that an index has to be rebuilt.
bool concerns_all_notes(const std::string& path);

}  // namespace indexer
