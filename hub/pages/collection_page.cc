// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/collection_page.h"

#include "hub/pages/companion_parts.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <map>

namespace hub {

using indexer::Companion;
using indexer::Expected;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

using Cards = std::map<std::string, Json>;  // slug -> card, of the notes that exist

Expected<Cards> read_cards(const Context& context, const Json& front) {
    std::vector<std::string> slugs = values_at(front, "onderdelen[].notitie");
    for (const std::string& slug : values_at(front, "werkt_niet_vanzelf[].notitie")) slugs.push_back(slug);
    const Expected<std::vector<Json>> found = context.index.cards(slugs);
    if (!found) return indexer::same_error(found);
    Cards cards;
    for (const Json& card : *found) cards[first_value(card, "slug")] = card;
    return cards;
}

// What a part shows of its note; a note that is gone is named by its slug, so that the place in the list stays.
Json note_fields(const Context& context, const Cards& cards, const std::string& slug) {
    const auto card = cards.find(slug);
    if (card == cards.end())
        return {{"titel", slug}, {"href", false}, {"ontbreekt", true}, {"ontbreekt_uitleg", context.text("onderdeel_weg")},
                {"soort_label", false}, {"organisaties", false}, {"jaar", false}, {"heeft_richtingen", false}, {"richtingen", Json::array()}};
    Json view = card_view(context, card->second);
    const bool withdrawn = view.at("ingetrokken");
    view["ontbreekt"] = withdrawn;
    view["ontbreekt_uitleg"] = withdrawn ? Json(context.text("onderdeel_ingetrokken")) : Json(false);
    view["heeft_richtingen"] = !view.at("richtingen").empty();
    return view;
}

Json new_group(const Context& context, std::size_t number, const std::string& phase) {
    return {{"groep_id", "deel-" + std::to_string(number)},
            {"fase_titel", phase.empty() ? "" : capitalised(context.label("fase", phase))},
            {"fase_uitleg", phase.empty() ? "" : term_definition(context, "fase", phase)},
            {"items", Json::array()}};
}

// The maker's order holds: a phase that comes back makes a new group.
Json part_groups(const Context& context, const Json& front, const Cards& cards) {
    Json groups = Json::array();
    std::string phase_before;
    std::size_t number = 0;
    for (const Json& part : front.value("onderdelen", Json::array())) {
        const std::string phase = first_value(part, "fase");
        if (groups.empty() || phase != phase_before) groups.push_back(new_group(context, groups.size() + 1, phase));
        phase_before = phase;
        Json view = note_fields(context, cards, first_value(part, "notitie"));
        const std::string place = std::to_string(++number);
        view.update({{"nummer", place}, {"anker", "onderdeel-" + place}, {"reden", first_value(part, "reden")}, {"doen", first_value(part, "doen")}});
        groups.back()["items"].push_back(std::move(view));
    }
    if (number == 0) return false;
    return {{"aantal", std::to_string(number)}, {"enkel", number == 1}, {"groepen", groups}};
}

Json caveats(const Context& context, const Json& front, const Cards& cards) {
    Json points = Json::array();
    for (const Json& caveat : front.value("werkt_niet_vanzelf", Json::array())) {
        Json view = note_fields(context, cards, first_value(caveat, "notitie"));
        view["tekst"] = first_value(caveat, "tekst");
        points.push_back(std::move(view));
    }
    return points.empty() ? Json(false) : Json{{"punten", points}};
}

Json elsewhere(const Json& front) {
    Json list = Json::array();
    for (const Json& place : front.value("elders", Json::array()))
        list.push_back({{"titel", first_value(place, "titel")}, {"href", first_value(place, "url")}, {"wat", first_value(place, "wat")}});
    return framed(std::move(list));
}

// When the collection that this one was made from has changed since, the reader should know.
Json origin(const Context& context, const Companion& collection) {
    const std::string slug = first_value(collection.front, "afgeleid_van.collectie");
    if (slug.empty()) return false;
    const Companion* from = context.index.companions().find("collectie", slug);
    const std::string href = from == nullptr ? "" : context.address(companion_path(*from));
    const bool newer = from != nullptr && from->changed_at > collection.changed_at;
    return {{"titel", from == nullptr ? slug : first_value(from->front, "titel")},
            {"href", href},
            {"toelichting", first_value(collection.front, "afgeleid_van.toelichting")},
            {"oorsprong_gewijzigd", newer ? Json{{"datum", date_for_people(context, from->changed)}, {"href", href}} : Json(false)}};
}

// A collection is chosen by hand, so no search finds what comes into it; what can be followed is what its maker chooses from.
Json follow_themes(const Context& context, const Json& front) {
    std::vector<std::string> themes;
    for (const std::string& id : values_at(front, "themas"))
        if (const indexer::AgendaItem* item = context.index.community().find_agenda_item(id); item != nullptr && item->level == indexer::AgendaItem::Level::Theme)
            themes.push_back(id);
    return themes.empty() ? Json(false) : follow_view(context, context.text("volg_themas"), {{"thema", themes}});
}

}  // namespace

Expected<Page> collection_page(const Context& context, const Companion& collection) {
    const Json& front = collection.front;
    const Expected<Cards> cards = read_cards(context, front);
    if (!cards) return indexer::same_error(cards);
    const std::string title = first_value(front, "titel");
    const std::string kind = first_value(front, "soort");
    return render_page(context, "collectie", companion_path(collection),
                       {{"pagina_titel", title},
                        {"omschrijving", first_value(front, "samenvatting")},
                        {"kruimels", trail(context, {{context.text("lijst_collecties"), "/collecties"}})},
                        {"kruimel_hier", title},
                        {"kruimel_vertaald", false},
                        {"soort", kind},
                        {"soort_label", capitalised(term_label(context, "collectiesoort", kind))},
                        {"menukaart", kind == "menukaart"},
                        {"titel", title},
                        {"samenvatting", first_value(front, "samenvatting")},
                        {"voor_wie", facet_links(context, "actor", values_at(front, "actor"))},
                        {"themas", theme_links(context, values_at(front, "themas"))},
                        {"afgeleid_van", origin(context, collection)},
                        {"onderdelen", part_groups(context, front, *cards)},
                        {"werkt_niet_vanzelf", caveats(context, front, *cards)},
                        {"elders", elsewhere(front)},
                        {"html", collection.html},
                        {"volgen", follow_themes(context, front)},
                        {"herzien", review_view(context, front)},
                        {"gewijzigd", date_view(context, collection.changed)},
                        {"adres", companion_path(collection)}});
}

}  // namespace hub
