// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// Small reviewed files of knowledge/taal/ that decide how words are read, by their name. A line is a remark ("# ...") or words
// separated by blanks. knowledge/taal/README.md tells what each file does.
using LanguageFiles = std::map<std::string, std::string>;

// The folded words of each line of the file `name` that is not a remark or empty; nothing when there is no such file.
std::vector<std::vector<std::string>> read_word_lines(const LanguageFiles& files, const std::string& name);

}  // namespace indexer
