// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/snippet.h"

#include "indexer/html_escape.h"

#include <algorithm>
#include <set>

namespace hub {
namespace {

constexpr std::string_view Ellipsis = "…";

struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t word_begin = 0;  // of the word that it is in
    std::size_t word_end = 0;
    std::string stem;
    std::string like;
};

struct Passage {
    std::string_view text;
    std::vector<Mark> marks;
    std::set<std::string> stems;
};

// A part is marked by itself where folding has kept the bytes of the word in their places; else the whole word is.
Mark make_mark(const indexer::Token& token, const WordMatch& match) {
    Mark mark{token.begin, token.end, token.begin, token.end, match.stem, match.like};
    if (token.word.size() != token.end - token.begin) return mark;
    mark.begin = token.begin + match.begin;
    mark.end = token.begin + match.end;
    return mark;
}

void add_mark(std::vector<Mark>& marks, const indexer::Token& token, const WordMatch* match) {
    if (match == nullptr) return;
    if (!marks.empty() && token.begin < marks.back().word_end) return;  // a part of a hyphenated whole that is marked already
    marks.push_back(make_mark(token, *match));
}

// Only a text with a loose hyphen has words to complete, which costs more to find.
bool has_loose_hyphen(std::string_view text) { return text.find("- ") != std::string_view::npos || text.find(" -") != std::string_view::npos; }

std::vector<Mark> find_marks(std::string_view text, indexer::Analyser& analyser, const WordMatcher& matches) {
    std::vector<Mark> marks;
    if (has_loose_hyphen(text)) {
        for (const indexer::AnalysedWord& word : analyser.analyse(text)) add_mark(marks, word.token, matches(word.token.word));
        return marks;
    }
    for (const indexer::Token& token : indexer::tokenize(text)) add_mark(marks, token, matches(token.word));
    return marks;
}

std::string lower(std::string_view text) {
    std::string letters(text);
    std::transform(letters.begin(), letters.end(), letters.begin(), [](unsigned char c) { return c < 0x80 ? std::tolower(c) : c; });
    return letters;
}

void remember_word(std::string_view text, const Mark& mark, std::vector<FoundWord>* words) {
    if (words == nullptr) return;
    const auto piece = [&](std::size_t begin, std::size_t end) { return lower(text.substr(begin, end - begin)); };
    FoundWord word{piece(mark.word_begin, mark.begin), piece(mark.begin, mark.end), piece(mark.end, mark.word_end),
                   mark.like.empty() ? FoundWord::Reason::Word : FoundWord::Reason::Like, mark.like};
    if (std::find(words->begin(), words->end(), word) == words->end()) words->push_back(std::move(word));
}

// The part [begin, end) of `text` with its marks.
std::string render(std::string_view text, const std::vector<Mark>& marks, std::size_t begin, std::size_t end, std::vector<FoundWord>* words) {
    std::string html;
    std::size_t at = begin;
    for (const Mark& mark : marks) {
        if (mark.begin < begin || mark.end > end) continue;
        html += indexer::escape_html(text.substr(at, mark.begin - at));
        html += "<mark>" + indexer::escape_html(text.substr(mark.begin, mark.end - mark.begin)) + "</mark>";
        remember_word(text, mark, words);
        at = mark.end;
    }
    return html + indexer::escape_html(text.substr(at, end - at));
}

// The nearest place at or before `at` where a word begins.
std::size_t word_start(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] != ' ') --at;
    return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != ' ') ++at;
    return at;
}

std::string cut(const Passage& passage, std::size_t bytes, std::vector<FoundWord>* words) {
    if (passage.text.size() <= bytes + bytes / 3) return render(passage.text, passage.marks, 0, passage.text.size(), words);
    const std::size_t first = passage.marks.empty() ? 0 : passage.marks.front().begin;
    const std::size_t begin = first < bytes / 2 ? 0 : word_start(passage.text, first - bytes / 4);
    const std::size_t end = word_end(passage.text, std::min(begin + bytes, passage.text.size()));
    return (begin > 0 ? std::string(Ellipsis) + " " : "") + render(passage.text, passage.marks, begin, end, words) + (end < passage.text.size() ? " " + std::string(Ellipsis) : "");
}

std::vector<Passage> read_passages(std::string_view passages, indexer::Analyser& analyser, const WordMatcher& matches) {
    std::vector<Passage> found;
    while (!passages.empty()) {
        const std::size_t end = std::min(passages.find('\n'), passages.size());
        Passage passage{passages.substr(0, end), {}, {}};
        passage.marks = find_marks(passage.text, analyser, matches);
        for (const Mark& mark : passage.marks) passage.stems.insert(mark.stem);
        found.push_back(std::move(passage));
        passages.remove_prefix(std::min(end + 1, passages.size()));
    }
    return found;
}

// How many words asked for it has that the fragments so far have not.
std::size_t news(const Passage& passage, const std::set<std::string>& told) {
    return static_cast<std::size_t>(
        std::count_if(passage.stems.begin(), passage.stems.end(), [&](const std::string& stem) { return !told.contains(stem); }));
}

}  // namespace

std::string mark_words(std::string_view text, indexer::Analyser& analyser, const WordMatcher& matches, std::vector<FoundWord>* words) {
    return render(text, find_marks(text, analyser, matches), 0, text.size(), words);
}

Snippet make_snippet(std::string_view passages, indexer::Analyser& analyser, const WordMatcher& matches, const SnippetLimits& limits) {
    std::vector<Passage> all = read_passages(passages, analyser, matches);
    Snippet snippet;
    std::set<std::string> told;
    while (snippet.fragments.size() < limits.fragments) {
        const auto best = std::max_element(all.begin(), all.end(), [&](const Passage& a, const Passage& b) {
            const auto worth = [&](const Passage& p) { return std::pair(news(p, told), p.marks.size()); };
            return worth(a) < worth(b);
        });
        if (best == all.end() || news(*best, told) == 0) break;
        std::string fragment = cut(*best, limits.bytes, &snippet.words);
        // One ellipsis between two fragments is enough.
        if (!snippet.fragments.empty() && snippet.fragments.back().ends_with(Ellipsis) && fragment.starts_with(Ellipsis))
            fragment.erase(0, Ellipsis.size() + 1);
        snippet.fragments.push_back(std::move(fragment));
        told.insert(best->stems.begin(), best->stems.end());
        all.erase(best);
    }
    if (snippet.fragments.empty() && !all.empty()) snippet.fragments.push_back(cut(all.front(), limits.bytes, nullptr));
    return snippet;
}

}  // namespace hub
