// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/knowledge_files.h"

#include <map>
#include <string>
#include <vector>

namespace tests {

using Files = std::map<std::string, std::string>;  // path from the repository's root -> text

// Files that are nowhere but here. The text "onleesbaar" is a file that cannot be read.
class MemorySource : public indexer::KnowledgeSource {
public:
    explicit MemorySource(Files files) : files_(std::move(files)) {}
    std::vector<indexer::TreeFile> list() const {
        std::vector<indexer::TreeFile> list;
        for (const auto& [path, text] : files_) list.push_back({path, {}});
        return list;
    }
    indexer::Expected<std::string> read(const indexer::TreeFile& file) const override {
        if (files_.at(file.path) == "onleesbaar") return indexer::failure(indexer::ErrorCode::Failed, "dit bestand is niet te lezen.");
        return files_.at(file.path);
    }

private:
    Files files_;
};

}  // namespace tests
