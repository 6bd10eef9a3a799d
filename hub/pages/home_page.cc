// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/home_page.h"

#include "hub/address.h"
#include "hub/pages/theme_page.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>
#include <map>
#include <set>

namespace hub {

using indexer::AgendaItem;
using indexer::Expected;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

constexpr std::size_t MostNewest = 5;

Json theme_view(const Context& context, const AgendaItem& theme) {
    const bool english = context.request.language == "en";
    return {{"nummer", std::to_string(theme.number)},
            {"titel", context.label("thema", theme.id)},
            {"samenvatting", first_value(theme.fields, english ? "kort_en" : "kort")},
            {"href", context.address("/themas/" + encode_segment(theme.id))},
            {"aantal", std::to_string(note_count(context, "thema", theme.id))},
            {"soorten", kind_views(context, theme.id)}};
}

Json theme_views(const Context& context) {
    Json themes = Json::array();
    for (const AgendaItem& item : context.index.community().agenda)
        if (item.level == AgendaItem::Level::Theme) themes.push_back(theme_view(context, item));
    return themes;
}

// The design a note is placed at: of its findings the one that its vocabulary names first, which is the strongest for effects.
std::string design_group(const Context& context, const Json& card) {
    const indexer::Vocabulary* designs = context.index.community().find_vocabulary("opzet");
    if (designs == nullptr) return {};
    const std::vector<std::string> used = values_at(card, "onderbouwing[].opzet");
    for (const indexer::Term& term : designs->terms)
        if (std::find(used.begin(), used.end(), term.slug) != used.end()) return term.group;
    return {};
}

Json foundation_view(const Context& context, const std::vector<Json>& cards) {
    std::map<std::string, std::vector<bool>> squares;  // group -> per note whether it also tells what did not work
    for (const Json& card : cards)
        if (const std::string group = design_group(context, card); !group.empty()) squares[group].push_back(card.value("werkt_niet", false));
    Json rows = Json::array();
    for (const char* group : {"effect", "beschrijvend", "praktijk"}) {
        std::vector<bool>& notes = squares[group];
        std::sort(notes.begin(), notes.end());
        Json blocks = Json::array();
        for (const bool also_not : notes) blocks.push_back({{"ook_niet", also_not}});
        rows.push_back({{"label", context.text(std::string("rust_") + group)},
                        {"uitleg", context.text(std::string("rust_") + group + "_uitleg")},
                        {"aantal", std::to_string(notes.size())},
                        {"aantal_ook_niet", std::to_string(std::count(notes.begin(), notes.end(), true))},
                        {"blokjes", blocks}});
    }
    return {{"rijen", rows}};
}

Json examples(const Context& context) {
    Json list = Json::array();
    for (const std::string& text : values_at(context.index.community().home, "voorbeelden")) {
        Query query;
        query.text = text;
        list.push_back({{"vraag", text}, {"href", search_address(context.address("/zoeken"), query)}});
    }
    return list;
}

struct Totals {
    std::size_t findings = 0;
    std::size_t with_figure = 0;
    std::size_t also_not = 0;
    std::set<std::string> organisations;
};

Totals count(const std::vector<Json>& cards) {
    Totals totals;
    for (const Json& card : cards) {
        totals.findings += card.value("bevindingen", std::size_t{0});
        totals.with_figure += card.value("met_cijfer", std::size_t{0});
        totals.also_not += card.value("werkt_niet", false);
        for (std::string& organisation : values_at(card, "organisaties")) totals.organisations.insert(std::move(organisation));
    }
    return totals;
}

}  // namespace

Expected<Page> home_page(const Context& context) {
    const Expected<std::vector<Json>> cards = context.index.all_cards();
    if (!cards) return tl::unexpected(cards.error());
    Expected<Json> newest = newest_views(context, {}, MostNewest);
    if (!newest) return tl::unexpected(newest.error());
    const Totals totals = count(*cards);
    Query all;
    all.sort = Sort::Newest;
    const Json view{{"pagina_titel", context.text("home_titel")},
                    {"omschrijving", context.text("over_hub")},
                    {"totaal", std::to_string(cards->size())},
                    {"heeft_voorbeelden", !examples(context).empty()},
                    {"voorbeelden", examples(context)},
                    {"themas", theme_views(context)},
                    {"rollen", false},
                    {"nieuwste_href", search_address(context.address("/zoeken"), all)},
                    {"nieuwste", *newest},
                    {"rust", foundation_view(context, *cards)},
                    {"bevindingen", std::to_string(totals.findings)},
                    {"bevindingen_met_cijfer", std::to_string(totals.with_figure)},
                    {"notities_ook_niet", std::to_string(totals.also_not)},
                    {"organisaties_aantal", std::to_string(totals.organisations.size())},
                    {"kennisvragen", false}};
    return render_page(context, "home", "/", view);
}

}  // namespace hub
