// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/search_result.h"
#include "indexer/analyser.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

// How a word of a text answers the question.
struct WordMatch {
    std::string stem;       // that was asked for
    std::size_t begin = 0;  // the part of the folded word that is meant, in bytes
    std::size_t end = 0;
    std::string like;       // the word of the question that it looks like; empty for the word itself
};
// Of a folded word; nothing when it does not. The pointer holds until the next call.
using WordMatcher = std::function<const WordMatch*(const std::string& word)>;

struct SnippetLimits {
    std::size_t fragments = 2;
    std::size_t bytes = 230;  // of one fragment, about
};

struct Snippet {
    std::vector<std::string> fragments;  // HTML: escaped text, matching words in <mark>, "…" where text is left out
    std::vector<FoundWord> words;        // the matching words, each once
};

// The passages (one a line) that hold the most different words asked for, cut to size around them. Without any: the first passage.
Snippet make_snippet(std::string_view passages, indexer::Analyser& analyser, const WordMatcher& matches, const SnippetLimits& limits = {});

// All of `text`, escaped and marked.
std::string mark_words(std::string_view text, indexer::Analyser& analyser, const WordMatcher& matches, std::vector<FoundWord>* words = nullptr);

}  // namespace hub
