// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/agenda_page.h"

#include "hub/address.h"
#include "hub/pages/companion_parts.h"
#include "hub/pages/note_parts.h"
#include "hub/pages/theme_page.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::AgendaItem;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

using Items = std::vector<AgendaItem>;

std::string title_of(const Context& context, const AgendaItem& item) { return context.request.language == "en" ? item.title_en : item.title_nl; }

Json count_fields(std::size_t count) { return {{"aantal", std::to_string(count)}, {"nul", count == 0}, {"enkel", count == 1}}; }

Json action_view(const Context& context, const AgendaItem& action, std::size_t number) {
    Json view = count_fields(note_count(context, "actie", action.id));
    view.update({{"actie_id", action.id},
                 {"actie_nummer", std::to_string(number)},
                 {"titel", title_of(context, action)},
                 {"actie_pagina_href", context.address("/acties/" + encode_segment(action.id))}});
    return view;
}

Json objective_view(const Context& context, const Items& items, const AgendaItem& objective) {
    Json actions = Json::array();
    for (const AgendaItem& item : items)
        if (item.parent == objective.id) actions.push_back(action_view(context, item, actions.size() + 1));
    const std::size_t count = note_count(context, "doelstelling", objective.id);
    Query all;
    all.filters["doelstelling"] = {objective.id};
    Json view = count_fields(count);
    view.update({{"doel_id", objective.id},
                 {"doel_nummer", std::to_string(objective.number)},
                 {"titel", title_of(context, objective)},
                 {"alle_href", count == 0 ? Json(false) : Json(search_address(context.address("/zoeken"), all))},
                 {"acties", actions}});
    return view;
}

// Only the leading edition has notes of its own; `leads` says whether this is it.
Json theme_view(const Context& context, const Items& items, const AgendaItem& theme, bool leads) {
    Json objectives = Json::array();
    for (const AgendaItem& item : items)
        if (item.parent == theme.id) objectives.push_back(objective_view(context, items, item));
    const std::size_t count = note_count(context, "thema", theme.id);
    const bool english = context.request.language == "en" && theme.fields.contains("kort_en");
    return {{"thema_id", theme.id},
            {"nummer", std::to_string(theme.number)},
            {"titel", title_of(context, theme)},
            {"href", leads ? Json(context.address("/themas/" + encode_segment(theme.id))) : Json(false)},
            {"samenvatting", first_value(theme.fields, english ? "kort_en" : "kort")},
            {"aantal", leads ? Json(std::to_string(count)) : Json(false)},
            {"enkel", count == 1},
            {"doelstellingen", framed(std::move(objectives))}};
}

// "juni 2025" for 2025-06, "2025" for 2025.
std::string date_text(const Context& context, const std::string& date) {
    if (date.size() == 7) return context.text("maand_" + date.substr(5, 2)) + " " + date.substr(0, 4);
    return date_for_people(context, date);
}

Json edition_view(const Context& context, const Json& edition, bool leads) {
    const Items items = indexer::read_agenda(edition);
    Json themes = Json::array();
    for (const AgendaItem& item : items)
        if (item.level == AgendaItem::Level::Theme) themes.push_back(theme_view(context, items, item, leads));
    return {{"editie_id", first_value(edition, "slug")},
            {"titel", first_value(edition, "titel")},
            {"datum", date_text(context, first_value(edition, "datum"))},
            {"horizon", first_value(edition, "horizon")},
            {"toelichting", first_value(edition, "toelichting")},
            {"bron", edition.contains("bron") ? source_view(context, edition.at("bron")) : Json(false)},
            {"onbekend", points(edition, "onbekend")},
            {"themas", themes}};
}

const Json* find_edition(const Context& context, const std::string& slug) {
    const std::vector<Json>& editions = context.index.companions().editions;
    const auto found = std::find_if(editions.begin(), editions.end(), [&](const Json& edition) { return first_value(edition, "slug") == slug; });
    return found == editions.end() ? nullptr : &*found;
}

// One end of a link between editions; false when there is none.
Json end_view(const Context& context, const Json* edition, const std::string& id) {
    if (edition == nullptr || id.empty()) return false;
    for (const AgendaItem& item : indexer::read_agenda(*edition))
        if (item.id == id)
            return {{"label", context.text("thema") + " " + std::to_string(item.number) + ": " + title_of(context, item)},
                    {"editie_titel", first_value(*edition, "titel")},
                    {"href", "#" + id}};
    return false;
}

// The sources of all crosswalks stand in one list at the foot of the page, numbered on.
Json references(const Json& crosswalk, const Json& link, std::size_t before) {
    const std::vector<std::string> ids = values_at(crosswalk, "bronnen[].id");
    Json list = Json::array();
    for (const std::string& id : values_at(link, "bronnen")) {
        const auto found = std::find(ids.begin(), ids.end(), id);
        if (found == ids.end()) continue;
        const std::string number = std::to_string(before + static_cast<std::size_t>(found - ids.begin()) + 1);
        list.push_back({{"bron_nummer", number}, {"bron_anker", "bron-" + number}});
    }
    return list;
}

std::string certainty_key(std::string certainty) {
    std::replace(certainty.begin(), certainty.end(), '-', '_');
    return "zekerheid_" + certainty;
}

Json crosswalk_view(const Context& context, const Json& crosswalk, std::size_t sources_before) {
    const Json* from = find_edition(context, first_value(crosswalk, "van"));
    const Json* to = find_edition(context, first_value(crosswalk, "naar"));
    Json links = Json::array();
    for (const Json& link : crosswalk.value("verbanden", Json::array())) {
        const std::string certainty = first_value(link, "zekerheid", "onbekend");
        links.push_back({{"van", end_view(context, from, first_value(link, "van"))},
                         {"naar", end_view(context, to, first_value(link, "naar"))},
                         {"zekerheid", certainty},
                         {"zekerheid_label", context.text(certainty_key(certainty))},
                         {"grond", first_value(link, "grond")},
                         {"verwijzingen", references(crosswalk, link, sources_before)}});
    }
    return {{"oversteek_id", first_value(crosswalk, "slug")},
            {"titel", first_value(crosswalk, "titel")},
            {"van_titel", from == nullptr ? "" : first_value(*from, "titel")},
            {"naar_titel", to == nullptr ? "" : first_value(*to, "titel")},
            {"samenvatting", first_value(crosswalk, "samenvatting")},
            {"verbanden", links},
            {"onbekend", points(crosswalk, "onbekend")}};
}

}  // namespace

Page agenda_page(const Context& context) {
    const indexer::Companions& companions = context.index.companions();
    Json editions = Json::array();
    for (const Json& edition : companions.editions) editions.push_back(edition_view(context, edition, editions.empty()));
    Json crosswalks = Json::array();
    Json sources = {{"bronnen", Json::array()}};
    for (const Json& crosswalk : companions.crosswalks) {
        crosswalks.push_back(crosswalk_view(context, crosswalk, sources["bronnen"].size()));
        for (const Json& source : crosswalk.value("bronnen", Json::array())) sources["bronnen"].push_back(source);
    }
    const std::string title = context.text("nav_agenda");
    return render_page(context, "agenda", "/agenda",
                       {{"pagina_titel", title},
                        {"omschrijving", context.text("agenda_inleiding")},
                        {"kruimels", trail(context)},
                        {"kruimel_hier", title},
                        {"kruimel_vertaald", true},
                        {"edities", editions},
                        {"oversteken", framed(std::move(crosswalks))},
                        {"bronnen", source_views(context, sources)}});
}

}  // namespace hub
