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
            {"href", search_address(context.address("/zoeken"), toggled(query, facet, value.value))},
            {"symbool", direction ? Json("richting-" + value.value) : Json(false)}};
}

// Lists of a vocabulary with an order of its own keep it: directions, phases. Others: most frequent first.
bool keeps_its_order(const std::string& facet) { return facet == "richting" || facet == "fase" || facet == "thema" || facet == "soort"; }

std::vector<FacetValue> in_order(const Context& context, const Facet& facet) {
    std::vector<FacetValue> values = facet.values;
    const indexer::Field* field = indexer::find_field(facet.name);
    const indexer::Vocabulary* vocabulary = context.index.community().find_vocabulary(field->vocabulary);
    const auto place = [&](const FacetValue& value) {
        if (vocabulary == nullptr) return std::size_t{0};
        return static_cast<std::size_t>(vocabulary->find(value.value) - vocabulary->terms.data());
    };
    std::stable_sort(values.begin(), values.end(), [&](const FacetValue& a, const FacetValue& b) {
        if (facet.name == "jaar") return a.value > b.value;
        if (keeps_its_order(facet.name)) return place(a) < place(b);
        return a.chosen != b.chosen ? a.chosen : a.count > b.count;
    });
    return values;
}

}  // namespace

Json facet_views(const Context& context, const Query& query, const SearchResult& result) {
    Json views = Json::array();
    for (const Facet& facet : result.facets) {
        const indexer::Field* field = indexer::find_field(facet.name);
        if (!field->shown && !query.filters.contains(facet.name)) continue;
        Json first = Json::array(), rest = Json::array();
        bool chosen_in_rest = false;
        for (const FacetValue& value : in_order(context, facet)) {
            chosen_in_rest = chosen_in_rest || (first.size() >= FirstShown && value.chosen);
            (first.size() < FirstShown ? first : rest).push_back(value_view(context, query, facet.name, value));
        }
        Json view{{"naam", facet_parameter(facet.name)}, {"titel", facet_title(context, facet.name)}, {"waarden", first}, {"meer", false}};
        if (!rest.empty())
            view["meer"] = {{"meer_aantal", std::to_string(facet.values.size())}, {"open", chosen_in_rest}, {"overige", rest}};
        views.push_back(std::move(view));
    }
    return views;
}

Json choice_views(const Context& context, const Query& query, std::size_t total_without) {
    Json chips = Json::array();
    for (const auto& [facet, values] : query.filters)
        for (const std::string& value : values)
            chips.push_back({{"facet_label", facet_title(context, facet)},
                             {"label", context.label(facet, value)},
                             {"verwijder_href", search_address(context.address("/zoeken"), toggled(query, facet, value))}});
    if (chips.empty()) return false;
    Query without = query;
    without.filters.clear();
    without.page = 1;
    return {{"aantal", std::to_string(chips.size())},
            {"enkel", chips.size() == 1},
            {"wis_href", search_address(context.address("/zoeken"), without)},
            {"wis_aantal", std::to_string(total_without)},
            {"chips", chips}};
}

}  // namespace hub
