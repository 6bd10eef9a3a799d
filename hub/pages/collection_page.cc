// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/collection_page.h"

#include "hub/api/atom_feed.h"
#include "hub/menu_card_parameters.h"
#include "hub/pages/companion_parts.h"
#include "hub/pages/embed_page.h"
#include "hub/pages/picks.h"
#include "hub/pages/sheet_address.h"
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

const Json* find_card(const Cards& cards, const std::string& slug) {
    const auto card = cards.find(slug);
    return card == cards.end() ? nullptr : &card->second;
}

// The maker's order holds.
Json part_groups(const Context& context, const Json& front, const Cards& cards) {
    PickGroups groups(context);
    for (const Json& part : front.value("onderdelen", Json::array())) {
        const std::string slug = first_value(part, "notitie");
        groups.add(pick_fields(context, find_card(cards, slug), slug), first_value(part, "fase"), first_value(part, "reden"), first_value(part, "doen"));
    }
    return groups.view();
}

Json caveats(const Context& context, const Json& front, const Cards& cards) {
    Json points = Json::array();
    for (const Json& caveat : front.value("werkt_niet_vanzelf", Json::array())) {
        const std::string slug = first_value(caveat, "notitie");
        Json view = pick_fields(context, find_card(cards, slug), slug);
        view["tekst"] = first_value(caveat, "tekst");
        points.push_back(std::move(view));
    }
    return points.empty() ? Json(false) : Json{{"kop", context.text("werkt_niet_vanzelf")}, {"punten", points}};
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

// A collection without notes of its own (a list of places elsewhere) leads to what its maker chooses from.
Json follow_themes(const Context& context, const Json& front) {
    std::vector<std::string> themes;
    for (const std::string& id : values_at(front, "themas"))
        if (const indexer::AgendaItem* item = context.index.community().find_agenda_item(id); item != nullptr && item->level == indexer::AgendaItem::Level::Theme)
            themes.push_back(id);
    return themes.empty() ? Json(false) : follow_view(context, context.text("volg_themas"), {{"thema", themes}});
}

Json follow_collection(const Context& context, const Companion& collection) {
    if (values_at(collection.front, "onderdelen[].notitie").empty()) return follow_themes(context, collection.front);
    return {{"label", context.text("volg_collectie")}, {"volg_href", context.address(collection_feed_path(collection))}};
}

// The same notes as a card, for one actor at a time.
Json menu_card_link(const Context& context, const Companion& collection) {
    if (values_at(collection.front, "onderdelen[].notitie").empty()) return false;
    MenuCardQuery asked;
    asked.collection = collection.slug;
    return menu_card_address(context.address("/menukaart"), asked);
}

Expected<Page> collection_page(const Context& context, const Companion& collection) {
    const Json& front = collection.front;
    const Expected<Cards> cards = read_cards(context, front);
    if (!cards) return indexer::same_error(cards);
    const std::string title = first_value(front, "titel");
    const std::string kind = first_value(front, "soort");
    Json view{{"pagina_titel", title},
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
              {"volgen", follow_collection(context, collection)},
              {"weggelaten", false},
              {"menukaart_href", menu_card_link(context, collection)},
              {"inbedden", embed_view(context, "/inbedden" + companion_path(collection), title)},
              {"herzien", review_view(context, front)},
              {"gewijzigd", date_view(context, collection.changed)}};
    view.update(sheet_address_view(context, companion_path(collection)));
    return render_page(context, "collectie", companion_path(collection), view);
}

}  // namespace

// A slug may hold a dot, so a collection of that very name comes first.
std::variant<Page, Problem> collection_answer(const Context& context, const std::string& name) {
    constexpr std::string_view FeedEnding = ".atom";
    const Companion* found = context.index.companions().find("collectie", name);
    const bool as_feed = found == nullptr && name.ends_with(FeedEnding);
    if (as_feed) found = context.index.companions().find("collectie", name.substr(0, name.size() - FeedEnding.size()));
    if (found == nullptr) return Problem{404, {}, {}, {}};
    Expected<Page> page = as_feed ? collection_feed(context, *found) : collection_page(context, *found);
    if (!page) return to_problem(page.error());
    return std::move(*page);
}

}  // namespace hub
