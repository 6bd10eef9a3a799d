// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/type_ahead.h"

#include "indexer/tokenizer.h"
#include "indexer/word_folding.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace hub {
namespace {

constexpr std::size_t MostTyped = 8;       // words; what is longer is a question, not a name
constexpr std::size_t ShortestWrong = 4;   // letters: a typing error in less could be anything
// How many of each kind come first; what is left over is filled in the same order.
constexpr std::array<std::size_t, 4> Share{3, 4, 2, 2};

}  // namespace

bool begins_almost(std::string_view word, std::string_view typed) {
    const auto mismatch = std::mismatch(typed.begin(), typed.end(), word.begin(), word.end());
    const auto at = static_cast<std::size_t>(mismatch.first - typed.begin());
    if (at == typed.size()) return true;
    const std::string_view left = typed.substr(at), there = word.substr(at);
    if (there.starts_with(left.substr(1))) return true;  // a letter too many
    if (there.empty()) return false;
    if (there.substr(1).starts_with(left) || there.substr(1).starts_with(left.substr(1))) return true;  // one too few, or another
    const bool is_swapped = left.size() > 1 && there.size() > 1 && left[0] == there[1] && left[1] == there[0];
    return is_swapped && there.substr(2).starts_with(left.substr(2));
}

TypeAhead::TypeAhead(std::vector<NamedThing> things) : things_(std::move(things)) {
    for (std::uint32_t thing = 0; thing < things_.size(); ++thing) {
        add_name(thing, things_[thing].label_nl);
        if (!things_[thing].label_en.empty()) add_name(thing, things_[thing].label_en);
        for (const std::string& name : things_[thing].other_names) add_name(thing, name);
    }
    std::map<std::string, std::vector<std::uint32_t>> names_of;
    for (std::uint32_t name = 0; name < names_.size(); ++name)
        for (const indexer::Token& token : indexer::tokenize(names_[name].text)) {
            std::vector<std::uint32_t>& names = names_of[token.word];
            if (names.empty() || names.back() != name) names.push_back(name);
        }
    for (auto& [word, names] : names_of) words_.push_back({word, std::move(names)});
}

void TypeAhead::add_name(std::uint32_t thing, const std::string& text) { names_.push_back({thing, text, indexer::fold_word(text)}); }

// One question.
class TypeAhead::Finding {
public:
    Finding(const TypeAhead& all, std::string_view typed, std::string_view language)
        : all_(all), typed_(indexer::fold_word(typed)), is_english_(language == "en"), tokens_(indexer::tokenize(typed)) {}

    std::vector<Suggestion> run(std::size_t most) {
        if (tokens_.empty() || tokens_.size() > MostTyped) return {};
        collect(tokens_.size());
        for (std::size_t wrong = 0; wrong < tokens_.size() && best_.empty(); ++wrong)
            if (tokens_[wrong].word.size() >= ShortestWrong) collect(wrong);
        return choose(most);
    }

private:
    // Smaller is better.
    using Rank = std::tuple<bool, bool, std::int64_t, std::size_t, std::string_view>;
    struct Candidate {
        Rank rank;
        std::uint32_t name = 0;
    };

    // The names that have all words typed; the word at `wrong` may have an error.
    void collect(std::size_t wrong) {
        std::vector<std::uint8_t> words_found(all_.names_.size());
        for (std::size_t i = 0; i < tokens_.size(); ++i)
            each_word(tokens_[i].word, i == wrong, [&](const Word& word) {
                for (const std::uint32_t name : word.names)
                    if (words_found[name] == i) ++words_found[name];
            });
        for (std::uint32_t name = 0; name < words_found.size(); ++name)
            if (words_found[name] == tokens_.size()) propose(name);
    }

    template <typename Action>
    void each_word(const std::string& typed, bool almost, Action action) const {
        if (almost) {
            for (const Word& word : all_.words_)
                if (begins_almost(word.word, typed)) action(word);
            return;
        }
        auto word = std::lower_bound(all_.words_.begin(), all_.words_.end(), typed, [](const Word& one, const std::string& other) { return one.word < other; });
        for (; word != all_.words_.end() && word->word.starts_with(typed); ++word) action(*word);
    }

    const std::string& label_of(const NamedThing& thing) const { return is_english_ && !thing.label_en.empty() ? thing.label_en : thing.label_nl; }

    // A thing counts once, under the best of its names.
    void propose(std::uint32_t number) {
        const Name& name = all_.names_[number];
        const NamedThing& thing = all_.things_[name.thing];
        const bool is_label = name.text == label_of(thing);
        const Rank rank{!name.folded.starts_with(typed_), !is_label, -static_cast<std::int64_t>(thing.notes), name.text.size(), name.text};
        const auto [known, is_new] = best_.try_emplace(name.thing, Candidate{rank, number});
        if (!is_new && rank < known->second.rank) known->second = {rank, number};
    }

    std::vector<Suggestion> choose(std::size_t most) const {
        std::array<std::vector<const Candidate*>, Share.size()> by_kind;
        for (const auto& [thing, candidate] : best_) by_kind[static_cast<std::size_t>(all_.things_[thing].kind)].push_back(&candidate);
        for (auto& kind : by_kind) {
            const auto middle = kind.begin() + static_cast<std::ptrdiff_t>(std::min(most, kind.size()));
            std::partial_sort(kind.begin(), middle, kind.end(), [](const Candidate* a, const Candidate* b) { return a->rank < b->rank; });
        }
        std::vector<Suggestion> chosen;
        const auto counts = divide(most, by_kind);
        for (std::size_t kind = 0; kind < by_kind.size(); ++kind)
            for (std::size_t i = 0; i < counts[kind]; ++i) chosen.push_back(to_suggestion(*by_kind[kind][i]));
        return chosen;
    }

    template <typename Candidates>
    static std::array<std::size_t, Share.size()> divide(std::size_t most, const Candidates& by_kind) {
        std::array<std::size_t, Share.size()> counts{};
        for (const bool is_rest : {false, true})
            for (std::size_t kind = 0; kind < counts.size(); ++kind) {
                const std::size_t wanted = is_rest ? by_kind[kind].size() : std::min(by_kind[kind].size(), Share[kind]);
                const std::size_t more = std::min(wanted - counts[kind], most);
                counts[kind] += more;
                most -= more;
            }
        return counts;
    }

    Suggestion to_suggestion(const Candidate& candidate) const {
        const Name& name = all_.names_[candidate.name];
        const NamedThing& thing = all_.things_[name.thing];
        const std::string& label = label_of(thing);
        return {thing.kind, thing.key, label, name.text == label ? "" : name.text, thing.notes};
    }

    const TypeAhead& all_;
    std::string typed_;
    bool is_english_;
    std::vector<indexer::Token> tokens_;
    std::map<std::uint32_t, Candidate> best_;  // by thing
};

std::vector<Suggestion> TypeAhead::find(std::string_view typed, std::string_view language, std::size_t most) const {
    return Finding(*this, typed, language).run(most);
}

}  // namespace hub
