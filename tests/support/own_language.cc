// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/own_language.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace tests {

indexer::LanguageFiles own_language_files() {
    indexer::LanguageFiles files;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(WATWERKT_SOURCE_FOLDER) / "knowledge/taal")) {
        std::ifstream file(entry.path());
        std::ostringstream text;
        text << file.rdbuf();
        if (entry.path().extension() == ".txt") files[entry.path().filename().string()] = text.str();
    }
    return files;
}

}  // namespace tests
