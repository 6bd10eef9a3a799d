// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/verb_forms.h"

#include <algorithm>
#include <array>
#include <vector>

namespace indexer {
namespace {

constexpr std::size_t ShortestStem = 3;
constexpr std::size_t ShortestVerb = 4;  // doen

constexpr std::array<std::string_view, 24> Particles{"aan",  "achter", "af",    "bij",  "binnen", "door",  "in",   "mee", "na",   "neer", "om",   "onder",
                                                     "op",   "over",   "samen", "tegen", "terug", "thuis", "toe",  "uit", "vast", "voor", "weg",  "weer"};

constexpr std::array<std::string_view, 5> Inseparable{"be", "ver", "ont", "her", "er"};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool is_voiceless(std::string_view stem) {
    return stem.ends_with("ch") || (!stem.empty() && std::string_view("tkfspx").find(stem.back()) != std::string_view::npos);
}

bool has_one_vowel_group(std::string_view stem) {
    int groups = 0;
    for (std::size_t i = 0; i < stem.size(); ++i) groups += is_vowel(stem[i]) && (i == 0 || !is_vowel(stem[i - 1]));
    return groups == 1;
}

// How a stem may be spelt before -en: solliciteer -> solliciter-, stop -> stopp-, wandel -> wandel-, reis -> reiz-.
std::vector<std::string> infinitives(std::string_view stem) {
    std::vector<std::string> found;
    const std::size_t size = stem.size();
    const bool long_vowel = size >= 3 && is_vowel(stem[size - 2]) && stem[size - 2] == stem[size - 3] && !is_vowel(stem[size - 1]);
    const bool short_vowel = size >= 2 && is_vowel(stem[size - 2]) && !is_vowel(stem[size - 1]) && (size < 3 || !is_vowel(stem[size - 3]));
    if (long_vowel) found.push_back(std::string(stem.substr(0, size - 2)) + stem.back() + "en");
    if (short_vowel) found.push_back(std::string(stem) + stem.back() + "en");
    if (!long_vowel && !(short_vowel && has_one_vowel_group(stem))) found.push_back(std::string(stem) + "en");
    for (std::size_t i = 0, plain = found.size(); i < plain; ++i) {
        std::string voiced = found[i];
        char& last = voiced[voiced.size() - 3];
        if (last != 's' && last != 'f') continue;
        last = last == 's' ? 'z' : 'v';
        found.push_back(voiced);
    }
    return found;
}

// The stems that a participle's end may belong to: "solliciteerd" -> solliciteer; "meld" -> meld (a d of its own).
std::vector<std::string> participle_stems(std::string_view rest) {
    std::vector<std::string> stems;
    for (const std::string_view ending : {"d", "t"}) {
        if (!rest.ends_with(ending) || rest.size() < ending.size() + ShortestStem - 1) continue;
        const std::string_view stem = rest.substr(0, rest.size() - ending.size());
        const bool sound_was_voiced = ending.front() == 'd' && (stem.ends_with('s') || stem.ends_with('f'));  // ge-reis-d, of reizen
        if ((ending.front() == 't') == is_voiceless(stem) || sound_was_voiced) stems.emplace_back(stem);
        stems.emplace_back(rest);
    }
    return stems;
}

// bemiddeld -> bemiddelen: verbs with a fixed prefix take no ge-.
std::optional<std::string> without_ge(std::string_view word, const Lexicon& lexicon) {
    for (const std::string_view ending : {"d", "t"}) {
        if (!word.ends_with(ending)) continue;
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        if (stem.size() < ShortestVerb || (ending.front() == 't') != is_voiceless(stem)) continue;
        for (const std::string& infinitive : infinitives(stem))
            if (lexicon.has(infinitive)) return infinitive;
    }
    return std::nullopt;
}

// Nouns make compounds, finite verbs do not; a few come about by chance.
constexpr unsigned MostByChance = 3;

bool is_noun(const std::string& word, const Lexicon& lexicon) {
    const auto found = lexicon.find(word);
    return found && found->as_modifier > MostByChance;
}

std::optional<std::string> known_infinitive(std::string_view stem, const Lexicon& lexicon) {
    for (std::string& infinitive : infinitives(stem))
        if (lexicon.has(infinitive)) return std::move(infinitive);
    return std::nullopt;
}

// werkt. Not plant or rust, which have a plural or a past of their own.
std::optional<std::string> infinitive_of_present(const std::string& word, const Lexicon& lexicon) {
    const std::string_view stem = std::string_view(word).substr(0, word.size() - 1);
    if (!word.ends_with('t') || stem.size() < ShortestStem || stem.ends_with('t') || stem.ends_with('d') || !lexicon.has(word)) return std::nullopt;
    const bool has_own_forms = lexicon.has(word + "te") || (lexicon.has(word + "en") && !lexicon.has(word + "e"));
    return has_own_forms || is_noun(word, lexicon) ? std::nullopt : known_infinitive(stem, lexicon);
}

// werkte, werkten; meldde, meldden. `ending`: te or de.
std::optional<std::string> infinitive_of_past(const std::string& word, const std::string& ending, const Lexicon& lexicon) {
    const std::string_view singular = std::string_view(word).substr(0, word.size() - (word.ends_with('n') ? 1 : 0));
    if (!singular.ends_with(ending) || singular.size() < ending.size() + ShortestStem) return std::nullopt;
    const std::string stem(singular.substr(0, singular.size() - ending.size()));
    const bool was_voiced = ending == "de" && (stem.ends_with('s') || stem.ends_with('f'));
    if ((ending == "te") != is_voiceless(stem) && !was_voiced) return std::nullopt;
    const std::string past = stem + ending;
    if (!lexicon.has(past) || !lexicon.has(past + "n") || !lexicon.has(stem.ends_with('t') ? stem : stem + "t")) return std::nullopt;
    if (is_noun(past, lexicon) || is_noun(past + "n", lexicon) || is_noun(stem + ending.front(), lexicon)) return std::nullopt;
    return known_infinitive(stem, lexicon);
}

}  // namespace

std::optional<std::string> infinitive_of_finite(std::string_view word, const Lexicon& lexicon) {
    const std::string text(word);
    if (auto present = infinitive_of_present(text, lexicon)) return present;
    for (const char* ending : {"te", "de"})
        if (auto past = infinitive_of_past(text, ending, lexicon)) return past;
    return std::nullopt;
}

std::optional<std::string> infinitive_of_participle(std::string_view word, const Lexicon& lexicon) {
    const std::string_view uninflected = word.substr(0, word.size() - (word.ends_with('e') ? 1 : 0));
    if (uninflected != word) return lexicon.has(uninflected) ? infinitive_of_participle(uninflected, lexicon) : std::nullopt;
    const auto try_particle = [&](std::string_view particle) -> std::optional<std::string> {
        if (!word.starts_with(particle) || !word.substr(particle.size()).starts_with("ge")) return std::nullopt;
        const std::string_view rest = word.substr(particle.size() + 2);
        for (const std::string& stem : participle_stems(rest)) {
            if (stem.size() < ShortestStem) continue;
            for (const std::string& infinitive : infinitives(stem))
                if (lexicon.has(std::string(particle) + infinitive)) return std::string(particle) + infinitive;
        }
        return std::nullopt;
    };
    if (auto simple = try_particle("")) return simple;
    for (const std::string_view prefix : Inseparable)
        if (word.starts_with(prefix))
            if (auto found = without_ge(word, lexicon)) return found;
    for (const std::string_view particle : Particles)
        if (auto found = try_particle(particle)) return found;
    return std::nullopt;
}

std::optional<SeparableVerb> split_separable_verb(std::string_view word, const Lexicon& lexicon) {
    if (!word.ends_with("en") || !lexicon.has(word)) return std::nullopt;
    for (const std::string_view particle : Particles) {
        if (!word.starts_with(particle) || word.size() < particle.size() + ShortestVerb) continue;
        const std::string_view verb = word.substr(particle.size());
        // A participle with -ge- in it tells a separable verb (afgewezen) from one that is not (ondernemen).
        const std::string_view onset = verb.substr(0, verb.find_first_of("aeiouy"));
        if (!onset.empty() && lexicon.has(verb) && lexicon.has_beginning(std::string(particle) + "ge" + std::string(onset))) return SeparableVerb{std::string(particle), std::string(verb)};
    }
    return std::nullopt;
}

}  // namespace indexer
