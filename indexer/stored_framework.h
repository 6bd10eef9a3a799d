// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/index_writer.h"
#include "indexer/knowledge_files.h"

#include <optional>
#include <string>
#include <vector>

namespace indexer {

// What decides a framework: the paths and blobs of all its files in a commit. The same key, read by the same program (SchemaVersion),
// is the same framework.
std::string framework_key(const std::vector<TreeFile>& files);

// What the index has to keep to give its framework back, for FrameworkKey.
std::string to_stored(const Framework& framework, const std::string& key);

// The framework that the index in `folder` was made with, when that is the one of `files`: reading sixty files anew for each changed
// note costs more than the note. Without `references`, which only check needs, and without the days of change in `companions`.
// Nothing when the index holds another one, or none that can be read.
std::optional<Framework> read_stored_framework(const std::string& folder, const std::vector<TreeFile>& files, const KnowledgeSource& source);

}  // namespace indexer
