// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/real_knowledge.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace tests {
namespace {

FileChanges read_knowledge() {
    const std::filesystem::path root = WATWERKT_SOURCE_FOLDER;
    FileChanges files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "knowledge")) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        std::ostringstream text;
        text << file.rdbuf();
        files[entry.path().lexically_relative(root).generic_string()] = text.str();
    }
    return files;
}

}  // namespace

const std::shared_ptr<const hub::SearchIndex>& real_knowledge() {
    static const IndexBuilder builder(read_knowledge());
    static const std::shared_ptr<const hub::SearchIndex> index = builder.open();
    return index;
}

}  // namespace tests
