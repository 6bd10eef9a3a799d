// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/home_page.h"

#include "hub/address.h"
#include "hub/pages/theme_page.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::AgendaItem;
using indexer::Expected;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

constexpr std::size_t MostNewest = 5;
constexpr std::size_t MostSquares = 200;  // of one row; beyond that only the number is told

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

Json foundation_views(const Context& context, const Overview& overview) {
    Json rows = Json::array();
    for (const char* group : {"effect", "beschrijvend", "praktijk"}) {
        const auto found = overview.foundations.find(group);
        const std::vector<bool> notes = found == overview.foundations.end() ? std::vector<bool>{} : found->second;
        Json squares = Json::array();
        for (const bool also_not : notes.size() > MostSquares ? std::vector<bool>{} : notes) squares.push_back({{"ook_niet", also_not}});
        rows.push_back({{"label", context.text(std::string("rust_") + group)},
                        {"uitleg", context.text(std::string("rust_") + group + "_uitleg")},
                        {"aantal", std::to_string(notes.size())},
                        {"aantal_ook_niet", std::to_string(std::count(notes.begin(), notes.end(), true))},
                        {"blokjes", squares}});
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

}  // namespace

Expected<Page> home_page(const Context& context) {
    const Expected<Overview> overview = context.index.overview();
    if (!overview) return indexer::same_error(overview);
    Expected<Json> newest = newest_views(context, {}, MostNewest);
    if (!newest) return indexer::same_error(newest);
    Query all;
    all.sort = Sort::Newest;
    const auto questions = context.index.companions().of_kind("kennisvraag");
    const Json view{{"pagina_titel", context.text("home_titel")},
                    {"omschrijving", context.text("over_hub")},
                    {"totaal", std::to_string(overview->notes)},
                    {"heeft_voorbeelden", !examples(context).empty()},
                    {"voorbeelden", examples(context)},
                    {"themas", theme_views(context)},
                    {"rollen", false},
                    {"nieuwste_href", search_address(context.address("/zoeken"), all)},
                    {"nieuwste", *newest},
                    {"volgen", follow_view(context, context.text("volg_alle_wijzigingen"), {})},
                    {"rust", foundation_views(context, *overview)},
                    {"bevindingen", std::to_string(overview->findings)},
                    {"bevindingen_met_cijfer", std::to_string(overview->with_figure)},
                    {"notities_ook_niet", std::to_string(overview->also_not)},
                    {"organisaties_aantal", std::to_string(context.index.count("organisatie", {}).size())},
                    {"kennisvragen", questions.empty() ? Json(false) : Json{{"aantal", std::to_string(questions.size())}, {"href", context.address("/kennisvragen")}}}};
    return render_page(context, "home", "/", view);
}

}  // namespace hub
