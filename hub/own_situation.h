// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/community.h"
#include "indexer/field_table.h"
#include "indexer/json.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

// What a reader may tell of the own situation, in the order of the page: one row makes the parameter, the choice in the form and the
// answer. `field`: a row of the field table whose values are a closed list.
struct OwnField {
    std::string_view parameter;
    std::string_view field;
};
inline constexpr std::array OwnFields{
    OwnField{"mijn-sector", "sector"},
    OwnField{"mijn-omvang", "omvang_organisatie"},
    OwnField{"mijn-doelgroep", "doelgroep"},
    OwnField{"mijn-regio", "regio"},
    OwnField{"mijn-kosten", "kostenklasse"},
};

// Name of the field -> the value chosen, which is in its list; what is not told is not in it.
using OwnSituation = std::map<std::string, std::string, std::less<>>;

// How a note stands to the reader in one field. There is no total: the fields are not worth the same, and not the same to everyone.
enum class Likeness { Same, Near, Different, Unknown };

// Why it is near, or not to be told.
enum class LikenessReason {
    None,
    Broader,       // the note's value holds the own one: "landelijk" for a town, "alle werknemers" for some of them
    Narrower,      // the note's value is part of the own one
    OneStep,       // next to it in a list that goes up: sizes of organisations, costs per person
    NotTold,       // the note says nothing
    NotComparable  // the note's value has no place in the list that goes up: costs of a whole programme against costs per person
};

struct LikenessAnswer {
    Likeness likeness = Likeness::Unknown;
    LikenessReason reason = LikenessReason::NotTold;

    bool operator==(const LikenessAnswer&) const = default;
};

// `own` held against all values a note has for the field; the nearest of them answers.
//
// Near is only what the closed list itself says: `valt_onder`, at any depth, and one `stap` of difference. Nothing is made of names,
// of neighbours on the map or of what two values have above them in common: two towns are different, also in one province.
LikenessAnswer liken(const indexer::Vocabulary& vocabulary, std::string_view own, const std::vector<std::string>& of_note);

// The same for a note by its front matter. Pre: the community has the list.
LikenessAnswer liken_note(const OwnField& own, std::string_view value, const indexer::Json& front, const indexer::Community& community);

// Their names in the API and in site/locale (past_..., past_waarom_...): "zelfde", "in_de_buurt", ...; "" for no reason.
std::string code_of(Likeness likeness);
std::string code_of(LikenessReason reason);

// The values of a list that one can choose as one's own: all, or those with a step where the list goes up.
std::vector<const indexer::Term*> own_choices(const indexer::Vocabulary& vocabulary);

// The list behind a row; null when this community has none.
const indexer::Vocabulary* vocabulary_of(const OwnField& own, const indexer::Community& community);

}  // namespace hub
