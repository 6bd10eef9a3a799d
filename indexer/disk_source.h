// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/knowledge_files.h"

#include <filesystem>
#include <vector>

namespace indexer {

// knowledge/ on disk, committed or not. Only regular files: a link could lead anywhere.
class DiskSource : public KnowledgeSource {
public:
    explicit DiskSource(std::filesystem::path knowledge_folder) : folder_(std::move(knowledge_folder)) {}

    // Sorted; paths begin with "knowledge/". NotFound when there is no such folder.
    Expected<std::vector<TreeFile>> list() const;
    // Failed, in words for who wrote it, when the file is too large or cannot be read.
    Expected<std::string> read(const TreeFile& file) const override;

private:
    std::filesystem::path folder_;
};

}  // namespace indexer
