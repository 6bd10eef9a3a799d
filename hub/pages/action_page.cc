// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/action_page.h"

#include "hub/address.h"
#include "hub/pages/companion_parts.h"
#include "hub/pages/theme_page.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>
#include <map>

namespace hub {

using indexer::AgendaItem;
using indexer::Companion;
using indexer::Json;
using indexer::first_value;

namespace {

constexpr std::size_t MostNotes = 5;
constexpr std::size_t MostCounted = 10'000;  // notes whose findings are counted

struct Findings {
    std::map<std::string, std::size_t> by_direction;
    std::size_t total = 0;
};

Findings count_findings(const std::vector<Json>& cards) {
    Findings findings;
    for (const Json& card : cards) {
        const Json counts = card.value("per_richting", Json::object());
        for (const auto& [direction, count] : counts.items()) {
            findings.by_direction[direction] += count.get<std::size_t>();
            findings.total += count.get<std::size_t>();
        }
    }
    return findings;
}

// All directions, zero too, in the order of their list: what is missing is told as well.
Json direction_counts(const Context& context, const Findings& findings) {
    const indexer::Vocabulary* directions = context.index.community().find_vocabulary("richting");
    if (findings.total == 0 || directions == nullptr) return false;
    Json list = Json::array();
    for (const indexer::Term& term : directions->terms) {
        const auto found = findings.by_direction.find(term.slug);
        const std::size_t count = found == findings.by_direction.end() ? 0 : found->second;
        list.push_back({{"code", term.slug}, {"label", context.label("richting", term.slug)}, {"aantal", std::to_string(count)}, {"nul", count == 0}});
    }
    return framed(std::move(list));
}

std::string last_change(const std::vector<Json>& cards, const std::vector<const Companion*>& companions) {
    std::string last;
    for (const Json& card : cards) last = std::max(last, first_value(card, "gewijzigd"));
    for (const Companion* companion : companions) last = std::max(last, companion->changed);
    return last;
}

Json objective_fields(const Context& context, const AgendaItem& objective) {
    const std::size_t count = note_count(context, "doelstelling", objective.id);
    return {{"titel", context.label("doelstelling", objective.id)},
            {"href", context.address("/themas/" + encode_segment(objective.parent) + "#" + objective.id)},
            {"doel_aantal", std::to_string(count)},
            {"zoek_href", count == 0 ? Json(false) : Json(facet_address(context, "doelstelling", objective.id))}};
}

// Where the action stands in the agenda.
Json place_view(const Context& context, const AgendaItem& action, const AgendaItem& objective, const AgendaItem& theme) {
    const Json& edition = context.index.companions().editions.front();
    const std::string number = std::to_string(place_in_agenda(context.index.community(), action));
    const std::string objective_label = context.text("doelstelling") + " " + std::to_string(objective.number);
    return {{"kruimels", trail(context, {{context.text("nav_agenda"), "/agenda"},
                                         {theme_title(context, theme), "/themas/" + encode_segment(theme.id)},
                                         {objective_label, "/themas/" + encode_segment(theme.id) + "#" + objective.id}})},
            {"kruimel_hier", context.text("actie") + " " + number},
            {"kruimel_vertaald", true},
            {"thema_nummer", std::to_string(theme.number)},
            {"doel_nummer", std::to_string(objective.number)},
            {"actie_nummer", number},
            {"thema", {{"label", theme_title(context, theme)}, {"href", context.address("/themas/" + encode_segment(theme.id))}}},
            {"doelstelling", objective_fields(context, objective)},
            {"editie", {{"titel", first_value(edition, "titel")}, {"href", context.address("/agenda#" + first_value(edition, "slug"))}}}};
}

struct Named {
    std::vector<const Companion*> questions, networks, collections;

    std::vector<const Companion*> all() const {
        std::vector<const Companion*> everything = questions;
        everything.insert(everything.end(), networks.begin(), networks.end());
        everything.insert(everything.end(), collections.begin(), collections.end());
        return everything;
    }
};

// Collections name no actions, so they count when they hold one of its notes.
Named companions_of(const Context& context, const std::string& action, const std::vector<Json>& cards) {
    const indexer::Companions& companions = context.index.companions();
    Named named{companions.that_name("kennisvraag", "acties", action), companions.that_name("gemeenschap", "acties", action), {}};
    for (const Json& card : cards)
        for (const Companion* collection : companions.that_name("collectie", "onderdelen[].notitie", first_value(card, "slug")))
            if (std::find(named.collections.begin(), named.collections.end(), collection) == named.collections.end())
                named.collections.push_back(collection);
    return named;
}

Json totals(const Context& context, std::size_t notes, std::size_t findings, const Named& named) {
    Json list = Json::array();
    for (const auto& [count, text] : {std::pair<std::size_t, const char*>{notes, "noot_notitie"}, {findings, "telling_bevinding"},
                                      {named.questions.size(), "lijst_kennisvragen"}, {named.networks.size(), "lijst_gemeenschappen"}})
        list.push_back({{"aantal", std::to_string(count)}, {"label", context.text(std::string(text) + (count == 1 ? "_een" : "_meer"))}});
    return list;
}

}  // namespace

indexer::Expected<Page> action_page(const Context& context, const AgendaItem& action) {
    const indexer::Community& community = context.index.community();
    const AgendaItem& objective = *community.find_agenda_item(action.parent);
    const AgendaItem& theme = *community.find_agenda_item(objective.parent);
    const indexer::Expected<FoundCards> found = newest_cards(context, {{"actie", {action.id}}}, MostCounted);
    if (!found) return indexer::same_error(found);
    const Findings findings = count_findings(found->cards);
    const Named named = companions_of(context, action.id, found->cards);
    const std::string title = context.label("actie", action.id);
    Json view = place_view(context, action, objective, theme);
    view.update({{"pagina_titel", title},
                 {"omschrijving", first_value(action.fields, "tekst")},
                 {"actie_id", action.id},
                 {"onderdeel", first_value(action.fields, "onderdeel")},
                 {"titel", title},
                 {"tekst", first_value(action.fields, "tekst")},
                 {"tellingen", totals(context, found->total, findings.total, named)},
                 {"leeg", found->total == 0 && named.all().empty()},
                 {"richtingen", direction_counts(context, findings)},
                 {"notities", card_list(context, found->cards, found->total, MostNotes, facet_address(context, "actie", action.id))},
                 {"kennisvragen", companion_links(context, named.questions)},
                 {"gemeenschappen", companion_links(context, named.networks)},
                 {"collecties", companion_links(context, named.collections)},
                 {"volgen", follow_view(context, context.text("volg_actie"), {{"actie", {action.id}}})},
                 {"gewijzigd", date_view(context, last_change(found->cards, named.all()))}});
    return render_page(context, "actie", "/acties/" + encode_segment(action.id), view);
}

}  // namespace hub
