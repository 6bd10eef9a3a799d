// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/theme_page.h"

#include "hub/address.h"
#include "hub/pages/facet_view.h"
#include "hub/pages/view.h"

#include <cstdint>

namespace hub {

using indexer::AgendaItem;
using indexer::Expected;
using indexer::Json;

namespace {

constexpr std::size_t MostNewestOfTheme = 5;

Json action_view(const Context& context, const AgendaItem& action) {
    const std::size_t count = note_count(context, "actie", action.id);
    return {{"actie_id", action.id},
            {"tekst", context.label("actie", action.id)},
            {"nul", count == 0},
            {"aantal", std::to_string(count)},
            {"enkel", count == 1},
            {"actie_href", facet_address(context, "actie", action.id)},
            {"actie_pagina_href", context.address("/acties/" + encode_segment(action.id))}};
}

Json objective_view(const Context& context, const AgendaItem& objective) {
    Json actions = Json::array();
    for (const AgendaItem& item : context.index.community().agenda)
        if (item.parent == objective.id) actions.push_back(action_view(context, item));
    return {{"id", objective.id},
            {"doel_nummer", std::to_string(objective.number)},
            {"titel", context.label("doelstelling", objective.id)},
            {"aantal", std::to_string(note_count(context, "doelstelling", objective.id))},
            {"alle_href", facet_address(context, "doelstelling", objective.id)},
            {"heeft_acties", !actions.empty()},
            {"acties", actions}};
}

std::string summary_of(const AgendaItem& theme) { return theme.fields.value("samenvatting", std::string()); }

}  // namespace

std::size_t note_count(const Context& context, const std::string& facet, const std::string& value) {
    return context.index.columns().documents_with(facet, value);
}

Json kind_views(const Context& context, const std::string& theme) {
    const Facet kinds{"soort", context.index.count("soort", {{"thema", {theme}}})};
    Json views = Json::array();
    for (const FacetValue& kind : in_order(context, kinds)) {
        if (kind.count == 0) continue;
        Query query;
        query.filters = {{"thema", {theme}}, {"soort", {kind.value}}};
        const std::string label = context.label("soort", kind.value);
        views.push_back({{"aantal_soort", std::to_string(kind.count)},
                         {"label", kind.count == 1 ? label : context.site.text_or(context.request.language, "soorten_" + kind.value, label)},
                         {"href", search_address(context.address("/zoeken"), query)}});
    }
    return views;
}

Expected<FoundCards> newest_cards(const Context& context, const std::map<std::string, std::vector<std::string>>& filters, std::size_t most) {
    Query query;
    query.filters = filters;
    query.sort = Sort::Newest;
    query.per_page = most;
    SearchOptions options;
    options.ranking_only = true;
    const auto found = context.index.search(query, options);
    if (!found) return indexer::same_error(found);
    FoundCards cards{found->total, {}};
    for (const Hit& hit : found->hits) cards.cards.push_back(hit.card);
    return cards;
}

Expected<Json> newest_views(const Context& context, const std::map<std::string, std::vector<std::string>>& filters, std::size_t most) {
    const Expected<FoundCards> found = newest_cards(context, filters, most);
    if (!found) return indexer::same_error(found);
    Json views = Json::array();
    for (const Json& card : found->cards) views.push_back(card_view(context, card));
    return views;
}

Expected<Page> theme_page(const Context& context, const AgendaItem& theme) {
    Expected<Json> newest = newest_views(context, {{"thema", {theme.id}}}, MostNewestOfTheme);
    if (!newest) return indexer::same_error(newest);
    Json objectives = Json::array();
    for (const AgendaItem& item : context.index.community().agenda)
        if (item.parent == theme.id) objectives.push_back(objective_view(context, item));
    Query all;
    all.filters["thema"] = {theme.id};
    all.sort = Sort::Newest;
    const std::string path = "/themas/" + encode_segment(theme.id);
    const Json view{{"pagina_titel", context.label("thema", theme.id)},
                    {"omschrijving", summary_of(theme).substr(0, summary_of(theme).find(". ") + 1)},
                    {"kruimels", Json::array({{{"label", "Home"}, {"href", context.address("/")}}})},
                    {"kruimel_hier", context.label("thema", theme.id)},
                    {"kruimel_vertaald", true},
                    {"nummer", std::to_string(theme.number)},
                    {"titel", context.label("thema", theme.id)},
                    {"samenvatting", summary_of(theme)},
                    {"anderstalig", context.request.language == "nl" ? Json(false) : Json("nl")},
                    {"aantal_notities", std::to_string(note_count(context, "thema", theme.id))},
                    {"soorten", kind_views(context, theme.id)},
                    {"zoek_binnen", Json::array({{{"naam", "thema"}, {"waarde", theme.id}}})},
                    {"doelstellingen", objectives},
                    {"nieuwste_href", search_address(context.address("/zoeken"), all)},
                    {"nieuwste", *newest},
                    {"volgen", follow_view(context, context.text("volg_thema"), {{"thema", {theme.id}}})}};
    return render_page(context, "thema", path, view);
}

}  // namespace hub
