// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/language_files.h"

#include "indexer/word_folding.h"

#include <sstream>

namespace indexer {

std::vector<std::vector<std::string>> read_word_lines(const LanguageFiles& files, const std::string& name) {
    std::vector<std::vector<std::string>> lines;
    const auto file = files.find(name);
    if (file == files.end()) return lines;
    std::istringstream text(file->second);
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream words(line);
        std::vector<std::string> found;
        for (std::string word; words >> word;) found.push_back(fold_word(word));
        if (!found.empty()) lines.push_back(std::move(found));
    }
    return lines;
}

}  // namespace indexer
