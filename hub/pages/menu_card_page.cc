// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/menu_card_page.h"

#include "hub/pages/companion_parts.h"
#include "hub/pages/menu_card_choice.h"
#include "hub/pages/picks.h"
#include "hub/pages/question_words.h"
#include "hub/pages/sheet_address.h"
#include "hub/pages/sheet_space.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>
#include <set>

namespace hub {

using indexer::Companion;
using indexer::Expected;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

constexpr std::size_t MostCaveats = 2;
constexpr std::size_t MostCaveatBytes = 260;  // a longer one is left to its note: it is told whole or not at all

// A card with its first `count` items on it, and what that leaves out.
struct MenuCard {
    const Context& context;
    const MenuCardQuery& asked;
    const Companion* collection;
    const MenuCardChoice& choice;
    std::size_t count;
};

// What is on the card, in the order of the phases.
std::vector<const MenuCardItem*> placed(const MenuCard& card) {
    std::vector<const MenuCardItem*> items;
    for (std::size_t i = 0; i < card.count; ++i) items.push_back(&card.choice.items[i]);
    std::stable_sort(items.begin(), items.end(), [](const auto* one, const auto* other) { return one->phase_place < other->phase_place; });
    return items;
}

std::string card_title(const Context& context, const MenuCardQuery& asked) {
    if (asked.actor.empty()) return context.text("menukaart");
    return context.text("menukaart_voor") + " " + context.label("actor", asked.actor);
}

std::string card_source(const MenuCard& card) {
    if (card.collection != nullptr) return card.context.text("menukaart_uit_collectie") + " " + first_value(card.collection->front, "titel");
    if (!card.asked.slugs.empty()) return card.context.text("menukaart_gekozen");
    const std::string question = question_in_words(card.context, card.asked.query);
    return question.empty() ? card.context.text("menukaart_alles") : card.context.text("menukaart_gezocht") + " \u2018" + question + "\u2019";
}

Json left_out_row(const Context& context, const char* why, const std::vector<std::string>& names) {
    const bool in_dutch = context.request.language != "nl";
    return {{"waarom", context.text(why)}, {"wat", joined(names, "; ")}, {"anderstalig", in_dutch ? Json("nl") : Json(false)}};
}

// What found no room. Of a question only the number is told: who wants the rest asks it again.
Json no_room_row(const MenuCard& card) {
    const auto& items = card.choice.items;
    std::vector<std::string> titles;
    for (std::size_t i = card.count; i < items.size(); ++i) titles.push_back(card_view(card.context, items[i].note.card).at("titel"));
    const bool by_hand = card.collection != nullptr || !card.asked.slugs.empty();
    if (by_hand) return left_out_row(card.context, "menukaart_past_niet", titles);
    return {{"waarom", card.context.text("menukaart_past_niet")},
            {"wat", counted(card.context, titles.size() + card.choice.more, "menukaart_andere")},
            {"anderstalig", false}};
}

Json left_out(const MenuCard& card) {
    Json rows = Json::array();
    if (card.count < card.choice.items.size() || card.choice.more > 0) rows.push_back(no_room_row(card));
    if (!card.choice.for_others.empty()) rows.push_back(left_out_row(card.context, "menukaart_niet_voor", card.choice.for_others));
    if (!card.choice.withdrawn.empty()) rows.push_back(left_out_row(card.context, "menukaart_ingetrokken", card.choice.withdrawn));
    if (!card.choice.unknown.empty()) rows.push_back(left_out_row(card.context, "menukaart_onbekend", card.choice.unknown));
    return framed(std::move(rows));
}

Json caveat(const MenuCard& card, const MenuCardItem& item, const std::string& text) {
    Json view = card_view(card.context, item.note.card);
    view.update({{"tekst", text}, {"ontbreekt", false}});
    return view;
}

// What did not work, of the first notes on the card that say so in few words.
Json card_caveats(const MenuCard& card) {
    Json list = Json::array();
    for (const MenuCardItem* item : placed(card)) {
        const std::vector<std::string> texts = values_at(item->note.page.at("velden"), "werkt_niet");
        const auto text = std::find_if(texts.begin(), texts.end(), [](const std::string& one) { return one.size() <= MostCaveatBytes; });
        if (text != texts.end() && list.size() < MostCaveats) list.push_back(caveat(card, *item, *text));
    }
    return list.empty() ? Json(false) : Json{{"kop", card.context.text("wat_werkte_niet")}, {"punten", list}};
}

Json parts(const MenuCard& card) {
    PickGroups groups(card.context, card.context.text("menukaart_zonder_fase"));
    for (const MenuCardItem* item : placed(card)) groups.add(pick_fields(card.context, &item->note.card, item->note.slug), item->phase, item->reason, "");
    return groups.view();
}

// Whom the same card could be made for: the actors of what is on it.
Json actor_links(const MenuCard& card) {
    std::set<std::string> actors;
    for (const MenuCardItem& item : card.choice.items)
        for (const std::string& actor : values_at(item.note.page.at("velden"), "actor")) actors.insert(actor);
    const indexer::Vocabulary* known = card.context.index.community().find_vocabulary("actor");
    MenuCardQuery other = card.asked;
    other.query.filters.erase("actor");
    Json links = Json::array();
    const auto add = [&](const std::string& actor, const std::string& label) {
        other.actor = actor;
        links.push_back({{"label", label}, {"href", menu_card_address(card.context.address("/menukaart"), other)}, {"hier", actor == card.asked.actor}});
    };
    add("", card.context.text("menukaart_iedereen"));
    if (known != nullptr)
        for (const indexer::Term& term : known->terms)
            if (actors.contains(term.slug)) add(term.slug, card.context.label("actor", term.slug));
    return framed(std::move(links));
}

PrintedItem printed(const Context& context, const MenuCardItem& item) {
    const Json view = card_view(context, item.note.card);
    std::string marks;
    for (const std::string& label : values_at(view, "richtingen[].label")) marks += label + "     ";
    const std::string organisations = view.at("organisaties");
    return {item.phase.empty() ? context.text("menukaart_zonder_fase") : context.label("fase", item.phase), view.at("titel"), item.reason, organisations + ", " + context.text("jaar_onbekend"), marks};
}

std::string all_texts(const Json& rows) {
    std::string text;
    for (const char* field : {"lijst[].waarom", "lijst[].wat"}) text += joined(values_at(rows, field), " ") + " ";
    return rows == false ? "" : text;
}

PrintedFrame frame_of(const MenuCard& card, const Json& address) {
    PrintedFrame frame;
    frame.title = card_title(card.context, card.asked);
    frame.lede = card_source(card) + ". " + card.context.text("menukaart_kruis_aan");
    const Json points = card_caveats(card);
    if (points != false)
        for (const Json& point : points.at("punten"))
            frame.caveats.push_back(first_value(point, "tekst") + " " + first_value(point, "titel") + " " + first_value(point, "organisaties") + " " + card.context.text("jaar_onbekend"));
    frame.left_out = all_texts(left_out(card));
    frame.foot = card.context.text("niet_beoordeeld") + frame.title + first_value(address, "adres") + std::string(160, '-');
    frame.code = address.at("qr") == false ? 0 : printed_code_side(address.at("qr").at("maat"));
    return frame;
}

// The most that stands on one sheet: letters never shrink.
std::size_t most_that_fit(MenuCard card, const Json& address) {
    for (card.count = card.choice.items.size(); card.count > 0; --card.count) {
        std::vector<PrintedItem> items;
        for (const MenuCardItem* item : placed(card)) items.push_back(printed(card.context, *item));
        if (fits_sheet(frame_of(card, address), items)) break;
    }
    return card.count;
}

Page card_page(MenuCard card) {
    Json address = sheet_address_view(card.context, menu_card_address("/menukaart", card.asked));
    card.count = most_that_fit(card, address);
    const std::string title = card_title(card.context, card.asked);
    Json view{{"pagina_titel", title},
              {"omschrijving", card_source(card)},
              {"niet_indexeren", true},
              {"kruimels", trail(card.context, {{card.context.text("zoeken"), "/zoeken"}})},
              {"kruimel_hier", title},
              {"kruimel_vertaald", true},
              {"titel", title},
              {"bron", card_source(card)},
              {"voor", actor_links(card)},
              {"onderdelen", parts(card)},
              {"werkt_niet_vanzelf", card_caveats(card)},
              {"weggelaten", left_out(card)},
              {"gewijzigd", date_view(card.context, card.context.request.today)}};
    view.update(address);
    return render_page(card.context, "menukaart", "/menukaart", view);
}

}  // namespace

std::variant<Page, Problem> menu_card_page(const Context& context) {
    const ReadMenuCardQuery read = read_menu_card_query(context.request, context.index.community());
    if (!read.mistakes.empty()) return Problem{400, {}, {}, read.mistakes};
    const Companion* collection = context.index.companions().find("collectie", read.asked.collection);
    if (collection == nullptr && !read.asked.collection.empty())
        return Problem{400, {}, {}, {{"collectie", "'" + read.asked.collection + "' is geen collectie; zij staan op /collecties."}}};
    const Expected<MenuCardChoice> choice = choose_for_menu_card(context, read.asked, collection);
    if (!choice) return to_problem(choice.error());
    if (!read.asked.slugs.empty() && choice->unknown.size() == read.asked.slugs.size())
        return Problem{400, {}, {}, {{"n", "geen van deze notities bestaat: " + joined(choice->unknown) + "."}}};
    return card_page({context, read.asked, collection, *choice, 0});
}

}  // namespace hub
