// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/word_difference.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace hub {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::ptrdiff_t MostSteps = 500;  // words taken out and put in; what is kept to find the way back grows with its square

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Words and what stands between them, in turn; together they are `text`.
Words split(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const bool space = is_space(text.front());
        const auto end = std::find_if(text.begin(), text.end(), [&](char c) { return is_space(c) != space; });
        const auto length = static_cast<std::size_t>(end - text.begin());
        words.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return words;
}

// Puts pieces together: neighbours of one kind become one, and blanks between two changes belong to both.
class Pieces {
public:
    void add(TextPiece::Kind kind, std::string_view text) {
        if (kind == TextPiece::Kind::Removed) return change(removed_, text);
        if (kind == TextPiece::Kind::Added) return change(added_, text);
        const bool only_blank = std::all_of(text.begin(), text.end(), is_space);
        const bool after_change = !removed_.empty() || !added_.empty();
        if (only_blank && after_change && blank_.empty()) {
            blank_ = text;
            return;
        }
        flush();
        same_ += text;
    }

    std::vector<TextPiece> finish() {
        flush();
        put(TextPiece::Kind::Same, same_);
        return std::move(pieces_);
    }

private:
    void change(std::string& side, std::string_view text) {
        if (removed_.empty() && added_.empty()) put(TextPiece::Kind::Same, same_);
        removed_ += blank_;
        added_ += blank_;
        blank_.clear();
        side += text;
    }

    void flush() {
        put(TextPiece::Kind::Removed, removed_);
        put(TextPiece::Kind::Added, added_);
        same_ += blank_;
        blank_.clear();
    }

    void put(TextPiece::Kind kind, std::string& text) {
        if (!text.empty()) pieces_.push_back({kind, text});
        text.clear();
    }

    std::vector<TextPiece> pieces_;
    std::string same_, removed_, added_, blank_;
};

// Myers' greedy search. `reached[d][k + d]`: how far in `before` one comes with d words taken out or put in, on the diagonal where k
// more were taken out than put in.
class Search {
public:
    Search(const Words& before, const Words& after) : before_(before), after_(after) {}

    // False when more steps are needed than we take.
    bool run() {
        const std::ptrdiff_t most = std::min(MostSteps, size(before_) + size(after_));
        for (std::ptrdiff_t d = 0; d <= most; ++d) {
            reached_.emplace_back(static_cast<std::size_t>(2 * d + 1), 0);
            for (std::ptrdiff_t k = -d; k <= d; k += 2) {
                const std::ptrdiff_t x = slide(d == 0 ? 0 : comes_down(d, k) ? at(d - 1, k + 1) : at(d - 1, k - 1) + 1, k);
                reached_.back()[static_cast<std::size_t>(k + d)] = x;
                if (x >= size(before_) && x - k >= size(after_)) return true;
            }
        }
        return false;
    }

    // The way back from the end; pre: run() was true.
    std::vector<TextPiece> steps() const {
        std::vector<TextPiece> found;
        std::ptrdiff_t x = size(before_), y = size(after_);
        for (std::ptrdiff_t d = static_cast<std::ptrdiff_t>(reached_.size()) - 1; d > 0; --d) {
            const std::ptrdiff_t k = x - y;
            const bool down = comes_down(d, k);
            const std::ptrdiff_t from_x = at(d - 1, down ? k + 1 : k - 1), from_y = from_x - (down ? k + 1 : k - 1);
            go_back(found, x, y, from_x + (down ? 0 : 1));
            found.push_back(down ? TextPiece{TextPiece::Kind::Added, std::string(word(after_, from_y))}
                                 : TextPiece{TextPiece::Kind::Removed, std::string(word(before_, from_x))});
            x = from_x;
            y = from_y;
        }
        go_back(found, x, y, 0);
        std::reverse(found.begin(), found.end());
        return found;
    }

private:
    static std::ptrdiff_t size(const Words& words) { return static_cast<std::ptrdiff_t>(words.size()); }
    static std::string_view word(const Words& words, std::ptrdiff_t place) { return words[static_cast<std::size_t>(place)]; }

    std::ptrdiff_t at(std::ptrdiff_t d, std::ptrdiff_t k) const { return reached_[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + d)]; }

    // Whether the way to diagonal k with d steps ends with a word put in.
    bool comes_down(std::ptrdiff_t d, std::ptrdiff_t k) const { return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1)); }

    std::ptrdiff_t slide(std::ptrdiff_t x, std::ptrdiff_t k) const {
        while (x < size(before_) && x - k < size(after_) && word(before_, x) == word(after_, x - k)) ++x;
        return x;
    }

    void go_back(std::vector<TextPiece>& found, std::ptrdiff_t& x, std::ptrdiff_t& y, std::ptrdiff_t to_x) const {
        for (; x > to_x; --x, --y) found.push_back({TextPiece::Kind::Same, std::string(word(before_, x - 1))});
    }

    const Words& before_;
    const Words& after_;
    std::vector<std::vector<std::ptrdiff_t>> reached_;
};

std::vector<TextPiece> steps_between(const Words& before, const Words& after) {
    Search search(before, after);
    if (search.run()) return search.steps();
    std::vector<TextPiece> all;
    for (const std::string_view word : before) all.push_back({TextPiece::Kind::Removed, std::string(word)});
    for (const std::string_view word : after) all.push_back({TextPiece::Kind::Added, std::string(word)});
    return all;
}

// How many words both begin with.
std::size_t common_beginning(const Words& before, const Words& after) {
    return static_cast<std::size_t>(std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin());
}

std::size_t common_end(const Words& before, const Words& after, std::size_t beginning) {
    const auto most = static_cast<std::ptrdiff_t>(std::min(before.size(), after.size()) - beginning);
    return static_cast<std::size_t>(std::mismatch(before.rbegin(), before.rbegin() + most, after.rbegin()).first - before.rbegin());
}

}  // namespace

std::vector<TextPiece> word_difference(std::string_view before, std::string_view after) {
    const Words old_words = split(before), new_words = split(after);
    const std::size_t beginning = common_beginning(old_words, new_words);
    const std::size_t end = common_end(old_words, new_words, beginning);
    const auto middle = [&](const Words& words) {
        return Words(words.begin() + static_cast<std::ptrdiff_t>(beginning), words.end() - static_cast<std::ptrdiff_t>(end));
    };
    Pieces pieces;
    for (std::size_t i = 0; i < beginning; ++i) pieces.add(TextPiece::Kind::Same, old_words[i]);
    for (const TextPiece& step : steps_between(middle(old_words), middle(new_words))) pieces.add(step.kind, step.text);
    for (std::size_t i = old_words.size() - end; i < old_words.size(); ++i) pieces.add(TextPiece::Kind::Same, old_words[i]);
    return pieces.finish();
}

double shared_words(std::string_view before, std::string_view after) {
    const auto words_of = [](std::string_view text) {
        Words words = split(text);
        std::erase_if(words, [](std::string_view word) { return is_space(word.front()); });
        std::sort(words.begin(), words.end());
        return words;
    };
    const Words old_words = words_of(before), new_words = words_of(after);
    Words both;
    std::set_intersection(old_words.begin(), old_words.end(), new_words.begin(), new_words.end(), std::back_inserter(both));
    const std::size_t all = old_words.size() + new_words.size();
    return all == 0 ? 1.0 : 2.0 * static_cast<double>(both.size()) / static_cast<double>(all);
}

}  // namespace hub
