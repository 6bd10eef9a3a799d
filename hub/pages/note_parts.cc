// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/note_parts.h"

#include "hub/address.h"
#include "hub/note_versions.h"
#include "hub/pages/companion_parts.h"
#include "hub/pages/note_citation.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::AgendaItem;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

constexpr std::size_t MostHistory = 10;

bool is_web_address(const std::string& url) { return url.starts_with("https://") || url.starts_with("http://"); }

Json successor(const Context& context, const Json& front) {
    const std::string slug = first_value(front, "vervangen_door");
    const auto cards = slug.empty() ? indexer::Expected<std::vector<Json>>(std::vector<Json>{}) : context.index.cards({slug});
    if (!cards || cards->empty()) return {{"nieuw_href", ""}};
    return {{"nieuw_href", context.address("/notities/" + encode_segment(slug))}, {"nieuw_titel", first_value(cards->front(), "titel")}};
}

Json mistakes_view(const Json& page) {
    Json list = Json::array();
    for (const Json& mistake : page.at("fouten"))
        list.push_back({{"melding", mistake.at("melding")}, {"veld", mistake.at("veld")}, {"regel", std::to_string(mistake.at("regel").get<int>())}});
    return list.empty() ? Json(false) : Json{{"fouten", list}};
}

// Where and with whom a finding was studied: the group it names, the regions and sectors of the note.
std::string studied_where(const Context& context, const Json& front, const Json& finding) {
    std::vector<std::string> parts;
    for (const char* facet : {"regio", "sector"})
        for (const std::string& value : values_at(front, facet)) parts.push_back(context.label(facet, value));
    const std::string group = first_value(finding, "groep");
    if (!group.empty()) parts.push_back(group);
    return joined(parts);
}

std::size_t source_number(const Json& front, const std::string& id) {
    const std::vector<std::string> ids = values_at(front, "bronnen[].id");
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin()) + 1;
}

Json finding_view(const Context& context, const NoteView& note, const Json& finding, std::size_t number) {
    const Json& front = note.page.at("velden");
    const std::string source = std::to_string(source_number(front, first_value(finding, "bron")));
    const std::string direction = first_value(finding, "richting", "onbekend");
    Json support = finding.value("onderbouwing", Json::object());
    support["lane"] = first_value(finding, "lane");
    const std::string anchor = "bevinding-" + std::to_string(number);
    return {{"nummer", std::to_string(number)},
            {"anker", anchor},
            {"uitspraak", first_value(finding, "uitspraak")},
            {"groep", false},  // told under overdraagbaarheid
            {"bron", {{"bron_nummer", source}, {"bron_anker", "bron-" + source}}},
            {"richting", {{"code", direction}, {"label", context.label("richting", direction)}}},
            {"onderbouwing", support_view(context, support)},
            {"omvang", first_value(finding, "omvang")},
            {"kosten", first_value(front, "kosten.tekst").empty() ? "" : context.text("zie_kosten")},
            {"overdraagbaarheid", studied_where(context, front, finding)},
            {"blijvend_href", permanent_address(context, note) + "#" + anchor},
            {"citaat", citation(context, note, ", " + context.text("bevinding") + " " + std::to_string(number))}};
}

Json objective_view(const Context& context, const AgendaItem& objective, const Json& front) {
    const std::string theme = "/themas/" + encode_segment(objective.parent);
    Json actions = Json::array();
    for (const std::string& id : values_at(front, "acties")) {
        const AgendaItem* action = context.index.community().find_agenda_item(id);
        if (action != nullptr && action->parent == objective.id)
            actions.push_back({{"tekst", context.label("actie", id)}, {"href", context.address(theme + "#" + id)}});
    }
    return {{"doel_nummer", std::to_string(objective.number)},
            {"doel_titel", context.label("doelstelling", objective.id)},
            {"href", context.address(theme + "#" + objective.id)},
            {"heeft_acties", !actions.empty()},
            {"acties", actions}};
}

}  // namespace

Json banner_views(const Context& context, const Json& page) {
    const Json& front = page.at("velden");
    const std::string status = first_value(front, "status", "actueel");
    Json views{{"deels", mistakes_view(page)}, {"ingetrokken", false}, {"verouderd", false}, {"onleesbaar", false}, {"herzien", false}};
    if (status == "actueel") views["herzien"] = review_view(context, front);
    if (status == "ingetrokken") views["ingetrokken"] = successor(context, front);
    if (status == "verouderd") {
        views["verouderd"] = successor(context, front);
        views["verouderd"]["herzien_voor"] = date_for_people(context, first_value(front, "herzien_voor"));
    }
    if (page.contains("niet_opgemaakt")) views["onleesbaar"] = {{"reden", page.at("niet_opgemaakt")}};
    return views;
}

Json question_views(const Context& context, const Json& front) {
    const auto answer = [&](const char* path) -> Json {
        const std::string text = first_value(front, path);
        return text.empty() ? Json(false) : Json{{"tekst", text}};
    };
    Json contact = false;
    if (const std::string organisation = first_value(front, "contact.organisatie"); !organisation.empty()) {
        const std::string url = first_value(front, "contact.url");
        contact = {{"organisatie", organisation},
                   {"contact_href", is_web_address(url) ? url : ""},
                   {"bevestigd_op", date_for_people(context, first_value(front, "contact.bevestigd_op"))}};
    }
    return {{"kosten", answer("kosten.tekst")}, {"financiering", answer("financiering")}, {"opbrengst", answer("opbrengst")}, {"contact", contact}};
}

Json finding_views(const Context& context, const NoteView& note) {
    Json views = Json::array();
    for (const Json& finding : note.page.at("velden").value("bevindingen", Json::array()))
        views.push_back(finding_view(context, note, finding, views.size() + 1));
    return views;
}

Json source_view(const Context& context, const Json& source) {
    const std::string url = first_value(source, "url");
    const std::string depth = first_value(source, "gelezen");
    return {{"titel", first_value(source, "titel")},
            {"href", is_web_address(url) ? url : ""},
            {"uitgever", first_value(source, "uitgever")},
            {"bron_jaar", first_value(source, "jaar")},
            {"geraadpleegd", date_for_people(context, first_value(source, "geraadpleegd"))},
            {"leesdiepte", depth.empty() ? Json(false) : Json{{"code", depth}, {"label", context.label("gelezen", depth)}}}};
}

Json source_views(const Context& context, const Json& front) {
    Json list = Json::array();
    for (const Json& source : front.value("bronnen", Json::array())) {
        const std::string number = std::to_string(list.size() + 1);
        Json view = source_view(context, source);
        view.update({{"bron_nummer", number}, {"bron_anker", "bron-" + number}});
        list.push_back(std::move(view));
    }
    return list.empty() ? Json(false) : Json{{"lijst", list}};
}

Json trait_views(const Context& context, const Json& front) {
    Json groups = Json::array();
    for (const indexer::Field& field : indexer::Fields) {
        const bool elsewhere = field.path.starts_with("bevindingen") || field.path.starts_with("bronnen");
        if (field.facet == indexer::FacetKind::None || field.facet == indexer::FacetKind::Agenda || elsewhere) continue;
        Json values = Json::array();
        for (const std::string& value : indexer::facet_values(front, field))
            values.push_back({{"label", context.label(field.name, value)}, {"href", facet_address(context, std::string(field.name), value)}});
        if (!values.empty()) groups.push_back({{"label", facet_title(context, field.name)}, {"waarden", values}});
    }
    return {{"groepen", groups}};
}

Json agenda_views(const Context& context, const Json& front) {
    Json themes = Json::array();
    for (const std::string& id : values_at(front, "themas")) {
        const AgendaItem* theme = context.index.community().find_agenda_item(id);
        if (theme == nullptr) continue;
        Json objectives = Json::array();
        for (const std::string& objective_id : values_at(front, "doelstellingen")) {
            const AgendaItem* objective = context.index.community().find_agenda_item(objective_id);
            if (objective != nullptr && objective->parent == id) objectives.push_back(objective_view(context, *objective, front));
        }
        themes.push_back({{"nummer", std::to_string(theme->number)},
                          {"titel", context.label("thema", id)},
                          {"href", context.address("/themas/" + encode_segment(id))},
                          {"heeft_doelen", !objectives.empty()},
                          {"doelen", objectives}});
    }
    return themes.empty() ? Json(false) : Json{{"themas", themes}};
}

Json related_views(const Context& context, const Json& front) {
    const auto cards = context.index.cards(values_at(front, "verwant"));
    Json notes = Json::array();
    if (cards)
        for (const Json& card : *cards) notes.push_back(card_view(context, card));
    return notes.empty() ? Json(false) : Json{{"notities", notes}};
}

namespace {

constexpr std::size_t MostConcepts = 12;

// The concepts that the fewest notes use tell most about this one.
Json concept_views(const Context& context, const std::string& slug) {
    std::vector<FacetValue> named = context.index.concepts_of(slug);
    std::sort(named.begin(), named.end(), [](const FacetValue& a, const FacetValue& b) { return a.count < b.count; });
    if (named.size() > MostConcepts) named.resize(MostConcepts);
    Json links = Json::array();
    for (const FacetValue& value : named) links.push_back(concept_link(context, value.value));
    return framed(std::move(links));
}

}  // namespace

Json elsewhere_views(const Context& context, const NoteView& note) {
    const indexer::Companions& companions = context.index.companions();
    const Json views{{"begrippen", concept_views(context, note.slug)},
                     {"in_collecties", companion_links(context, companions.that_name("collectie", "onderdelen[].notitie", note.slug))},
                     {"in_kennisvragen", companion_links(context, companions.that_name("kennisvraag", "notities", note.slug))},
                     {"in_gemeenschappen", companion_links(context, companions.that_name("gemeenschap", "notities", note.slug))}};
    const bool none = std::all_of(views.begin(), views.end(), [](const Json& view) { return view == false; });
    return none ? Json(false) : views;
}

Json history_views(const Context& context, const NoteView& note) {
    Json steps = Json::array();
    const std::string versions = context.address("/notities/" + encode_segment(note.slug) + "/versies");
    for (const Json& entry : note.page.at("geschiedenis")) {
        if (steps.size() == MostHistory) break;
        const bool here = steps.empty();
        const std::string address = context.address(version_path(note.slug, entry.at("commit")));
        steps.push_back({{"hier", here},
                         {"toen_href", here || is_deletion(entry) ? Json(false) : Json(address)},
                         {"verschil_href", here || is_deletion(entry) || !note.version.empty() ? Json(false) : Json(address + "/verschil")},
                         {"stap_commit", short_commit(entry.at("commit"))},
                         {"datum", date_for_people(context, entry.at("datum"))},
                         {"datum_iso", entry.at("datum")},
                         {"wie", entry.at("auteur")},
                         {"wat", entry.at("onderwerp")}});
    }
    return steps.empty() ? Json(false) : Json{{"stappen", steps}, {"versies_href", versions}};
}

}  // namespace hub
