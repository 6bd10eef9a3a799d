// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disk_source.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace indexer {

namespace fs = std::filesystem;

Expected<std::vector<TreeFile>> DiskSource::list() const {
    std::error_code error;
    std::vector<TreeFile> files;
    if (!fs::is_directory(folder_, error)) return failure(ErrorCode::NotFound, "De map " + folder_.string() + " bestaat niet.");
    for (fs::recursive_directory_iterator at(folder_, error), end; !error && at != end; at.increment(error))
        if (at->is_regular_file() && !at->is_symlink())
            files.push_back({std::string(KnowledgeFolder) + "/" + at->path().lexically_relative(folder_).generic_string(), {}});
    if (error) return failure(ErrorCode::Failed, "De map " + folder_.string() + " is niet te lezen: " + error.message() + ".");
    std::sort(files.begin(), files.end(), [](const TreeFile& a, const TreeFile& b) { return a.path < b.path; });
    return files;
}

Expected<std::string> DiskSource::read(const TreeFile& file) const {
    const fs::path path = folder_ / file.path.substr(std::string(KnowledgeFolder).size() + 1);
    std::error_code error;
    if (fs::file_size(path, error) > MostFileBytes)
        return failure(ErrorCode::Failed, "dit bestand is groter dan 256 KiB; maak er twee notities van.");
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream) return failure(ErrorCode::Failed, "dit bestand is niet te lezen.");
    return text.str();
}

}  // namespace indexer
