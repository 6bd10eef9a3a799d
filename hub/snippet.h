// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/analyser.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

// Which words of a text answer the question.
using WordMatcher = std::function<bool(const std::string& word, const std::string& stem)>;

struct SnippetLimits {
    std::size_t fragments = 2;
    std::size_t bytes = 230;  // of one fragment, about
};

struct Snippet {
    std::vector<std::string> fragments;  // HTML: escaped text, matching words in <mark>, "…" where text is left out
    std::vector<std::string> words;      // the matching words as they stand in the text, lower case, each once
};

// The passages (one a line) that hold the most different words asked for, cut to size around them. Without any: the first passage.
Snippet make_snippet(std::string_view passages, indexer::Analyser& analyser, const WordMatcher& matches, const SnippetLimits& limits = {});

// All of `text`, escaped and marked.
std::string mark_words(std::string_view text, indexer::Analyser& analyser, const WordMatcher& matches, std::vector<std::string>* words = nullptr);

}  // namespace hub
