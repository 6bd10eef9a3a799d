// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/word_folding.h"

#include <cstdint>
#include <cstdlib>
#include <utf8proc.h>

namespace indexer {
namespace {

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

void straighten_apostrophes(std::string& text) {
    for (const std::string_view curly : {"\u2019", "\u2018", "\u02BC"})
        for (std::size_t at = text.find(curly); at != std::string::npos; at = text.find(curly, at + 1)) text.replace(at, curly.size(), "'");
}

}  // namespace

std::string fold_word(std::string_view word) {
    if (is_ascii(word)) return lower_ascii(word);
    utf8proc_uint8_t* mapped = nullptr;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK |
                                                        UTF8PROC_IGNORE | UTF8PROC_STABLE);
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(word.data()), static_cast<utf8proc_ssize_t>(word.size()),
                                     &mapped, options);
    if (length < 0) return lower_ascii(word);
    std::string folded(reinterpret_cast<char*>(mapped), static_cast<std::size_t>(length));
    std::free(mapped);
    straighten_apostrophes(folded);
    return folded;
}

}  // namespace indexer
