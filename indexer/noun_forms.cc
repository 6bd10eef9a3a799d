// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/noun_forms.h"

#include <algorithm>
#include <array>

namespace indexer {
namespace {

constexpr std::size_t ShortestNoun = 4;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

std::optional<std::string> known(std::string_view noun, const Lexicon& lexicon) {
    if (noun.size() < ShortestNoun || !lexicon.has(noun)) return std::nullopt;
    return std::string(noun);
}

// gemeentes, stagiaires; and diplomas, babys, which should have an apostrophe and are in no list.
std::optional<std::string> singular_of_s(std::string_view word, const Lexicon& lexicon) {
    if (!word.ends_with('s') || word.size() <= ShortestNoun) return std::nullopt;
    const std::string_view singular = word.substr(0, word.size() - 1);
    const bool ends_in_e = singular.ends_with('e');
    const bool ends_in_other = is_vowel(singular.back()) || singular.ends_with('y');
    if (!ends_in_e && (!ends_in_other || lexicon.has(word))) return std::nullopt;
    return known(singular, lexicon);
}

// ideeën, industrieën: idee-en; bacteriën: bacterie-n. A verb's voorzien is no plural of voorzie.
std::optional<std::string> singular_of_en(std::string_view word, const Lexicon& lexicon) {
    const std::string_view whole = word.substr(0, word.size() - std::min<std::size_t>(word.size(), 2));
    if ((word.ends_with("eeen") || word.ends_with("ieen")) && lexicon.has(whole)) return std::string(whole);
    if (!word.ends_with("ien")) return std::nullopt;
    const std::string_view singular = word.substr(0, word.size() - 1);
    return lexicon.has(std::string(singular) + "t") ? std::nullopt : known(singular, lexicon);
}

std::optional<std::string> without_diminutive(std::string_view word, const Lexicon& lexicon) {
    const std::string_view one = word.ends_with("jes") ? word.substr(0, word.size() - 1) : word;
    constexpr std::array<std::string_view, 4> Endings{"je", "tje", "pje", "etje"};
    for (const std::string_view ending : Endings)
        if (one.ends_with(ending))
            if (auto noun = known(one.substr(0, one.size() - ending.size()), lexicon)) return noun;
    return std::nullopt;
}

std::optional<std::string> plural_of_s(std::string_view word, const Lexicon& lexicon) {
    if (word.size() < ShortestNoun || !word.ends_with('s') || is_vowel(word[word.size() - 2])) return std::nullopt;
    return lexicon.has(word) ? known(std::string(word) + "en", lexicon) : std::nullopt;
}

// diverse, of divers.
std::optional<std::string> plural_of_se(std::string_view word, const Lexicon& lexicon) {
    return word.ends_with("se") ? plural_of_s(word.substr(0, word.size() - 1), lexicon) : std::nullopt;
}

}  // namespace

std::optional<std::string> noun_to_stem(std::string_view word, const Lexicon& lexicon) {
    for (const auto rule : {without_diminutive, singular_of_s, singular_of_en, plural_of_s, plural_of_se})
        if (auto noun = rule(word, lexicon)) return noun;
    return std::nullopt;
}

}  // namespace indexer
