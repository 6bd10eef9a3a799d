// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/slug.h"

#include "indexer/word_folding.h"

namespace indexer {

std::string slug_of_words(std::string_view title) {
    constexpr std::size_t Longest = 80;
    std::string slug;
    for (const char c : fold_word(title)) {
        const bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (fine)
            slug += c;
        else if (c != '\'' && !slug.empty() && slug.back() != '-')
            slug += '-';
    }
    if (slug.size() > Longest) slug.resize(slug.rfind('-', Longest) == std::string::npos ? Longest : slug.rfind('-', Longest));
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug;
}

}  // namespace indexer
