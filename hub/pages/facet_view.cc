// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/facet_view.h"

#include "hub/address.h"
#include "hub/pages/view.h"

#include <algorithm>

namespace hub {

using indexer::Json;

namespace {

constexpr std::size_t FirstShown = 6;

Json value_view(const Context& context, const Query& query, const std::string& facet, const FacetValue& value) {
    const bool direction = facet == "richting";
    return {{"waarde", value.value},
            {"label", context.label(facet, value.value)},
            {"aantal", std::to_string(value.count)},
            {"nul", value.count == 0},
            {"gekozen", value.chosen},
            {"href", context.carrying(search_address(context.address("/zoeken"), toggled(query, facet, value.value)))},
            {"symbool", direction ? Json("richting-" + value.value) : Json(false)}};
}

// Lists of a vocabulary with an order of its own keep it: directions, phases. Others: most frequent first.
bool keeps_its_order(const std::string& facet) { return facet == "richting" || facet == "fase" || facet == "thema" || facet == "soort"; }

// Place of a value in the list that defines it.
std::size_t place_of(const indexer::Community& community, const indexer::Field& field, const std::string& value) {
    if (field.facet == indexer::FacetKind::Agenda)
        return static_cast<std::size_t>(community.find_agenda_item(value) - community.agenda.data());
    const indexer::Vocabulary* vocabulary = community.find_vocabulary(field.vocabulary);
    return vocabulary == nullptr ? 0 : static_cast<std::size_t>(vocabulary->find(value) - vocabulary->terms.data());
}

// In sight as long as it says something; folded only when ticking would change the results.
bool is_useful(const Facet& facet, std::size_t total) {
    const bool in_front = indexer::find_field(facet.name)->place == indexer::FacetPlace::Front;
    return std::any_of(facet.values.begin(), facet.values.end(),
                       [&](const FacetValue& value) { return value.count > 0 && (in_front || value.count < total); });
}

Json facet_view(const Context& context, const Query& query, const Facet& facet) {
    Json first = Json::array(), rest = Json::array();
    bool chosen_in_rest = false;
    for (const FacetValue& value : in_order(context, facet)) {
        const bool in_front = first.size() < FirstShown;
        chosen_in_rest = chosen_in_rest || (!in_front && value.chosen);
        (in_front ? first : rest).push_back(value_view(context, query, facet.name, value));
    }
    Json view{{"naam", facet_parameter(facet.name)}, {"titel", facet_title(context, facet.name)}, {"waarden", first}, {"meer", false}};
    if (!rest.empty())
        view["meer"] = {{"meer_aantal", std::to_string(facet.values.size())}, {"open", chosen_in_rest}, {"overige", rest}};
    return view;
}

}  // namespace

std::vector<FacetValue> in_order(const Context& context, const Facet& facet) {
    std::vector<FacetValue> values = facet.values;
    const indexer::Field* field = indexer::find_field(facet.name);
    const auto place = [&](const FacetValue& value) { return place_of(context.index.community(), *field, value.value); };
    std::stable_sort(values.begin(), values.end(), [&](const FacetValue& a, const FacetValue& b) {
        if (facet.name == "jaar") return a.value > b.value;
        if (keeps_its_order(facet.name)) return place(a) < place(b);
        return a.chosen != b.chosen ? a.chosen : a.count > b.count;
    });
    return values;
}

Json facet_views(const Context& context, const Query& query, const SearchResult& result) {
    Json front = Json::array(), folded = Json::array();
    bool chosen_in_folded = false;
    for (const Facet& facet : result.facets) {
        const indexer::FacetPlace place = indexer::find_field(facet.name)->place;
        const bool chosen = query.filters.contains(facet.name);
        if (!chosen && (place == indexer::FacetPlace::Nowhere || !is_useful(facet, result.total))) continue;
        chosen_in_folded = chosen_in_folded || (chosen && place != indexer::FacetPlace::Front);
        (place == indexer::FacetPlace::Front ? front : folded).push_back(facet_view(context, query, facet));
    }
    return {{"facetten", front},
            {"meer_facetten", folded.empty() ? Json(false) : Json{{"meer_open", chosen_in_folded}, {"lijst", folded}}},
            {"verfijnen", !front.empty() || !folded.empty()}};
}

Json choice_views(const Context& context, const Query& query, std::size_t total_without, const QueryAddress& address) {
    Json chips = Json::array();
    for (const indexer::Field& field : indexer::Fields) {
        const std::string facet(field.name);
        const auto chosen = query.filters.find(facet);
        if (chosen == query.filters.end()) continue;
        for (const std::string& value : chosen->second)
            chips.push_back({{"facet_label", facet_title(context, facet)},
                             {"label", context.label(facet, value)},
                             {"verwijder_href", address(toggled(query, facet, value))}});
    }
    if (chips.empty()) return false;
    Query without = query;
    without.filters.clear();
    without.page = 1;
    return {{"aantal", std::to_string(chips.size())},
            {"enkel", chips.size() == 1},
            {"wis_href", address(without)},
            {"wis_aantal", std::to_string(total_without)},
            {"wis_helpt", total_without > 0},
            {"chips", chips}};
}

}  // namespace hub
