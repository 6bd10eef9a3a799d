// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/compound_splitter.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace indexer {
namespace {

constexpr std::size_t ShortestCompound = 6;
constexpr std::size_t LongestCompound = 64;
constexpr std::size_t ShortestPart = 4;
constexpr std::size_t ShortestOfShortParts = 2;
constexpr std::uint32_t Deepest = 3;
constexpr double PerLetter = 0.3;  // of the shorter half
constexpr double PerLink = 0.6;    // against a cut with linking letters
// Short words stand in longer ones by chance (prak-tijk): they count only when they make more compounds.
constexpr unsigned UsesOfShortest = 4;
constexpr unsigned UsesOfOthers = 1;
constexpr double UseOfKnownWord = 2;  // a word of the community: as if it made some compounds

constexpr std::array<std::string_view, 5> Links{"", "s", "en", "e", "n"};

bool is_plain(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

void add_words(const LanguageFiles& files, const std::string& name, std::unordered_set<std::string>& words) {
    for (const auto& line : read_word_lines(files, name)) words.insert(line.begin(), line.end());
}

}  // namespace

CompoundSplitter::CompoundSplitter(const Lexicon& lexicon, const LanguageFiles& files, const std::vector<std::string>& known_words)
    : lexicon_(lexicon), known_words_(known_words.begin(), known_words.end()) {
    for (const auto& line : read_word_lines(files, "samenstellingen-nl.txt")) fixed_[line.front()] = {line.begin() + 1, line.end()};
    add_words(files, "korte-delen-nl.txt", short_parts_);
    add_words(files, "geen-delen-nl.txt", no_parts_);
}

bool CompoundSplitter::knows(std::string_view word) const {
    return known_words_.contains(std::string(word)) || lexicon_.has(word);
}

double CompoundSplitter::use_as_part(std::string_view part, bool as_head) const {
    const std::string word(part);
    const bool is_short = short_parts_.contains(word);
    if ((part.size() < ShortestPart && !is_short) || no_parts_.contains(word)) return -1;
    const auto listed = lexicon_.find(part);
    const unsigned compounds = !listed ? 0 : as_head ? listed->as_head : listed->as_modifier;
    const bool is_used = compounds >= (part.size() == ShortestPart ? UsesOfShortest : UsesOfOthers);
    const double listed_use = listed && is_used ? std::log1p(compounds) : -1;
    return is_short || known_words_.contains(word) ? std::max(listed_use, UseOfKnownWord) : listed_use;
}

CompoundSplitter::Cut CompoundSplitter::best_cut(std::string_view word) const {
    Cut best;
    for (std::size_t at = ShortestOfShortParts; at + ShortestOfShortParts <= word.size(); ++at) {
        const double head = use_as_part(word.substr(at), true);
        if (head < 0) continue;
        for (const std::string_view link : Links) {
            const std::string_view before = word.substr(0, at);
            if (!before.ends_with(link) || before.size() < link.size() + ShortestOfShortParts) continue;
            const std::size_t end = at - link.size();
            const double modifier = use_as_part(word.substr(0, end), false);
            if (modifier < 0) continue;
            const double worth = 0.01 + head + modifier + PerLetter * static_cast<double>(std::min(end, word.size() - at)) - (link.empty() ? 0 : PerLink);
            if (worth > best.worth) best = {worth, end, at};
        }
    }
    return best;
}

std::vector<CompoundPart> CompoundSplitter::place(std::string_view word, const std::vector<std::string>& parts, std::uint32_t depth) const {
    std::vector<CompoundPart> placed;
    std::size_t from = 0;
    for (const std::string& part : parts) {
        const std::size_t at = word.find(part, from);
        // A part that is not spelt so in the word ("stad" in "stedenbeleid") stands for all of it.
        const bool found = at != std::string_view::npos;
        placed.push_back({part, static_cast<std::uint32_t>(found ? at : 0), static_cast<std::uint32_t>(found ? at + part.size() : word.size()), depth});
        if (found) from = at + part.size();
    }
    return placed;
}

void CompoundSplitter::split_into(std::string_view word, std::uint32_t offset, std::uint32_t depth, std::vector<CompoundPart>& parts) const {
    if (depth >= Deepest || word.size() < ShortestCompound || word.size() > LongestCompound || !is_plain(word)) return;
    if (const auto fixed = fixed_.find(std::string(word)); fixed != fixed_.end()) {
        for (CompoundPart& part : place(word, fixed->second, depth)) {
            part.begin += offset;
            part.end += offset;
            parts.push_back(std::move(part));
        }
        return;
    }
    const Cut cut = best_cut(word);
    if (cut.worth <= 0) return;
    const auto add = [&](std::size_t begin, std::size_t end) {
        const auto at = static_cast<std::uint32_t>(offset + begin);
        parts.push_back({std::string(word.substr(begin, end - begin)), at, static_cast<std::uint32_t>(offset + end), depth});
        split_into(word.substr(begin, end - begin), at, depth + 1, parts);
    };
    add(0, cut.modifier_end);
    add(cut.head_begin, word.size());
}

std::vector<CompoundPart> CompoundSplitter::split(std::string_view word) const {
    std::vector<CompoundPart> parts;
    split_into(word, 0, 0, parts);
    return parts;
}

}  // namespace indexer
