// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/vocabulary_cut.h"

#include "indexer/lexicon.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hub {
namespace {

constexpr std::size_t ShortestWord = 7;
constexpr std::size_t LongestWord = 64;
constexpr std::size_t ShortestHalf = 3;
constexpr std::uint32_t FewestDocuments = 2;
constexpr double PerLetter = 0.3;  // as in compound_splitter.cc
constexpr double PerLink = 0.6;
constexpr std::array<std::string_view, 5> Links{"", "s", "en", "e", "n"};

class Cutter {
public:
    Cutter(const std::string& word, const Vocabulary& vocabulary, indexer::Analyser& analyser) : word_(word), vocabulary_(vocabulary), analyser_(analyser) {}

    std::vector<indexer::StemPart> run() {
        for (std::size_t at = ShortestHalf; at + ShortestHalf <= word_.size(); ++at) {
            const double head = worth(at, word_.size());
            if (head < 0) continue;
            for (const std::string_view link : Links) try_link(at, link, head);
        }
        return std::move(best_);
    }

private:
    void try_link(std::size_t at, std::string_view link, double head) {
        const std::string_view before = std::string_view(word_).substr(0, at);
        if (!before.ends_with(link) || at < link.size() + ShortestHalf) return;
        const std::size_t end = at - link.size();
        const double modifier = worth(0, end);
        if (modifier < 0) return;
        const double worth_of_cut = head + modifier + PerLetter * static_cast<double>(std::min(end, word_.size() - at)) - (link.empty() ? 0 : PerLink);
        if (worth_of_cut <= worth_) return;
        worth_ = worth_of_cut;
        best_ = {part(0, end), part(at, word_.size())};
    }

    // How common a half is, as a logarithm; below zero when the notes do not have it.
    double worth(std::size_t begin, std::size_t end) {
        const std::string half = word_.substr(begin, end - begin);
        if (analyser_.is_stop_word(half)) return -1;
        const std::uint32_t documents = vocabulary_.documents(analyser_.stem(half));
        return documents < FewestDocuments ? -1 : std::log(documents);
    }

    indexer::StemPart part(std::size_t begin, std::size_t end) {
        return {analyser_.stem(word_.substr(begin, end - begin)), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    const std::string& word_;
    const Vocabulary& vocabulary_;
    indexer::Analyser& analyser_;
    double worth_ = 0;
    std::vector<indexer::StemPart> best_;
};

}  // namespace

std::vector<indexer::StemPart> cut_by_vocabulary(const std::string& word, const Vocabulary& vocabulary, indexer::Analyser& analyser) {
    const bool is_plain = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!is_plain || word.size() < ShortestWord || word.size() > LongestWord || indexer::dutch_lexicon().has(word)) return {};
    return Cutter(word, vocabulary, analyser).run();
}

}  // namespace hub
