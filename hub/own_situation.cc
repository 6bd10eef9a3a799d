// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/own_situation.h"

#include "indexer/field_values.h"

#include <algorithm>
#include <cstdlib>

namespace hub {

namespace {

// Without find_field: under UBSan, GCC 12 takes no pointer to a row for a constant.
constexpr bool own_fields_are_closed_lists() {
    return std::all_of(OwnFields.begin(), OwnFields.end(), [](const OwnField& own) {
        return std::any_of(indexer::Fields.begin(), indexer::Fields.end(), [&](const indexer::Field& field) {
            return field.name == own.field && field.facet == indexer::FacetKind::Vocabulary;
        });
    });
}
static_assert(own_fields_are_closed_lists());

// Whether `lower` falls under `upper`, at any depth. People write these lists, so a circle in one must end here too.
bool falls_under(const indexer::Vocabulary& vocabulary, std::string_view lower, std::string_view upper) {
    std::vector<std::string_view> reached{lower};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const indexer::Term* term = vocabulary.find(reached[i]);
        if (term == nullptr) continue;
        for (const std::string& above : term->broader) {
            if (above == upper) return true;
            if (std::find(reached.begin(), reached.end(), above) == reached.end()) reached.push_back(above);
        }
    }
    return false;
}

int step_of(const indexer::Vocabulary& vocabulary, std::string_view slug) {
    const indexer::Term* term = vocabulary.find(slug);
    return term == nullptr ? 0 : term->step;
}

LikenessAnswer liken_one(const indexer::Vocabulary& vocabulary, std::string_view own, std::string_view other) {
    if (own == other) return {Likeness::Same, LikenessReason::None};
    if (falls_under(vocabulary, own, other)) return {Likeness::Near, LikenessReason::Broader};
    if (falls_under(vocabulary, other, own)) return {Likeness::Near, LikenessReason::Narrower};
    const int here = step_of(vocabulary, own), there = step_of(vocabulary, other);
    const bool unknown_value = vocabulary.find(other) == nullptr;
    if (unknown_value || (here != 0 && there == 0)) return {Likeness::Unknown, LikenessReason::NotComparable};
    if (here != 0 && std::abs(here - there) == 1) return {Likeness::Near, LikenessReason::OneStep};
    return {Likeness::Different, LikenessReason::None};
}

}  // namespace

LikenessAnswer liken(const indexer::Vocabulary& vocabulary, std::string_view own, const std::vector<std::string>& of_note) {
    LikenessAnswer nearest;
    for (const std::string& other : of_note) {
        const LikenessAnswer answer = liken_one(vocabulary, own, other);
        const bool says_why = answer.likeness == nearest.likeness && nearest.reason == LikenessReason::NotTold;
        if (answer.likeness < nearest.likeness || says_why) nearest = answer;
    }
    return nearest;
}

LikenessAnswer liken_note(const OwnField& own, std::string_view value, const indexer::Json& front, const indexer::Community& community) {
    return liken(*vocabulary_of(own, community), value, indexer::facet_values(front, *indexer::find_field(own.field)));
}

std::string code_of(Likeness likeness) {
    switch (likeness) {
        case Likeness::Same: return "zelfde";
        case Likeness::Near: return "in_de_buurt";
        case Likeness::Different: return "anders";
        default: return "onbekend";
    }
}

std::string code_of(LikenessReason reason) {
    switch (reason) {
        case LikenessReason::Broader: return "ruimer";
        case LikenessReason::Narrower: return "nauwer";
        case LikenessReason::OneStep: return "een_stap";
        case LikenessReason::NotTold: return "niet_vermeld";
        case LikenessReason::NotComparable: return "niet_vergelijkbaar";
        default: return "";
    }
}

std::vector<const indexer::Term*> own_choices(const indexer::Vocabulary& vocabulary) {
    const bool goes_up = std::any_of(vocabulary.terms.begin(), vocabulary.terms.end(), [](const indexer::Term& term) { return term.step != 0; });
    std::vector<const indexer::Term*> choices;
    for (const indexer::Term& term : vocabulary.terms)
        if (!goes_up || term.step != 0) choices.push_back(&term);
    return choices;
}

const indexer::Vocabulary* vocabulary_of(const OwnField& own, const indexer::Community& community) {
    return community.find_vocabulary(indexer::find_field(own.field)->vocabulary);
}

}  // namespace hub
