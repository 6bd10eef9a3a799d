// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace hub {

// What is looked for besides the stems of the words themselves, each with its weight; a word in the text weighs 1. Zero switches a
// layer off (`watwerkt search --laag`), so that its worth can be measured. docs/search.md has the measurements.
struct SearchLayers {
    double title = 0.5;     // the word stands in the title
    double fields = 0.1;    // in the summary, or in a statement of a finding
    double parts = 0.3;     // parts of a compound asked for, and compounds that the word is a part of
    double near = 0.3;      // two neighbouring words of the question stand within ten words
    double concept_named = 0.3;  // the thesaurus: the note names the same concept, under whatever label
    double likes = 0.25;    // stems that look like the word; of a word that the notes do not have, see search_plan.cc
    double verbs = 0.3;     // the two parts of a separable verb near each other
    double freshness = 0.3;  // how current the note is (freshness.h); the same for every word, so mild beside what a word is worth
};

// For a question that wants its words and nothing else: what is left only ranks.
constexpr SearchLayers literal_layers(SearchLayers layers) {
    layers.parts = layers.concept_named = layers.likes = layers.verbs = 0;
    return layers;
}

// A layer by the name it has for people.
struct NamedLayer {
    std::string_view name;
    double SearchLayers::*weight;
};
inline constexpr std::array<NamedLayer, 8> LayerNames{{{"titel", &SearchLayers::title},
                                                       {"velden", &SearchLayers::fields},
                                                       {"delen", &SearchLayers::parts},
                                                       {"nabijheid", &SearchLayers::near},
                                                       {"begrippen", &SearchLayers::concept_named},
                                                       {"gelijkenis", &SearchLayers::likes},
                                                       {"werkwoorden", &SearchLayers::verbs},
                                                       {"actualiteit", &SearchLayers::freshness}}};

}  // namespace hub
