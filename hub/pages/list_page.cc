// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/list_page.h"

#include "hub/address.h"
#include "hub/pages/companion_parts.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::Companion;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

std::string note_count_text(const Context& context, const Companion& companion) {
    const std::size_t notes = values_at(companion.front, companion.kind == "collectie" ? "onderdelen[].notitie" : "notities").size();
    return notes == 0 ? "" : counted(context, notes, "noot_notitie");
}

Json item_view(const Context& context, const Companion& companion) {
    const bool question = companion.kind == "kennisvraag";
    const std::string code = first_value(companion.front, question ? "status" : "soort");
    const std::string label = term_label(context, question ? "vraagstatus" : companion.kind + "soort", code);
    const std::string notes = note_count_text(context, companion);
    return {{"titel", first_value(companion.front, "titel")},
            {"href", context.address(companion_path(companion))},
            {"tab", capitalised(label)},
            {"samenvatting", first_value(companion.front, "samenvatting")},
            {"noot", notes.empty() && question ? context.text("noot_geen") : notes}};
}

Json items_with(const Context& context, const std::vector<const Companion*>& companions, const char* field, const std::string& value) {
    Json items = Json::array();
    for (const Companion* companion : companions) {
        const std::vector<std::string> values = values_at(companion->front, field);
        if (std::find(values.begin(), values.end(), value) != values.end()) items.push_back(item_view(context, *companion));
    }
    return items;
}

void add_group(Json& groups, const std::string& id, const std::string& title, Json items) {
    if (!items.empty()) groups.push_back({{"groep_id", id}, {"groep_titel", title}, {"items", std::move(items)}});
}

Json groups_by_theme(const Context& context, const std::vector<const Companion*>& companions) {
    Json groups = Json::array();
    for (const indexer::AgendaItem& item : context.index.community().agenda)
        if (item.level == indexer::AgendaItem::Level::Theme)
            add_group(groups, item.id, theme_title(context, item), items_with(context, companions, "themas", item.id));
    return groups;
}

Json groups_by_kind(const Context& context, const std::vector<const Companion*>& companions, const std::string& vocabulary) {
    Json groups = Json::array();
    const indexer::Vocabulary* kinds = context.index.community().find_vocabulary(vocabulary);
    if (kinds == nullptr) return groups;
    for (const indexer::Term& kind : kinds->terms) {
        const std::string label = context.request.language == "en" ? kind.label_en : kind.label_nl;
        const std::string title = context.site.text_or(context.request.language, "groep_" + kind.slug, capitalised(label));
        add_group(groups, kind.slug, title, items_with(context, companions, "soort", kind.slug));
    }
    return groups;
}

Page list_page(const Context& context, const std::string& folder, std::size_t count, const Json& groups) {
    const std::string title = context.text("lijst_" + folder);
    const std::string introduction = context.text("lijst_" + folder + "_inleiding");
    return render_page(context, "lijst", "/" + folder,
                       {{"pagina_titel", title},
                        {"omschrijving", introduction},
                        {"kruimels", trail(context)},
                        {"kruimel_hier", title},
                        {"kruimel_vertaald", true},
                        {"titel", title},
                        {"inleiding", introduction},
                        {"aantal_lijst", counted(context, count, "lijst_" + folder)},
                        {"leeg", groups.empty()},
                        {"groepen", groups}});
}

}  // namespace

Page companions_page(const Context& context, const indexer::ContentKind& kind) {
    const std::vector<const Companion*> companions = context.index.companions().of_kind(kind.slug);
    const Json groups = kind.slug == "kennisvraag" ? groups_by_theme(context, companions)
                                                   : groups_by_kind(context, companions, std::string(kind.slug) + "soort");
    return list_page(context, std::string(kind.folder), companions.size(), groups);
}

Page figure_tables_page(const Context& context) {
    Json items = Json::array();
    for (const indexer::FigureTable& table : context.index.companions().figures)
        items.push_back({{"titel", first_value(table.about, "titel")},
                         {"href", context.address("/cijfers/" + encode_segment(table.slug))},
                         {"tab", false},
                         {"samenvatting", first_value(table.about, "samenvatting")},
                         {"noot", counted(context, table.figures.size(), "noot_cijfer")}});
    Json groups = Json::array();
    add_group(groups, "cijfers", "", items);
    return list_page(context, "cijfers", items.size(), groups);
}

}  // namespace hub
