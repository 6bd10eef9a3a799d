// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/view.h"

#include "hub/address.h"
#include "indexer/calendar_date.h"
#include "indexer/field_values.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <cctype>

namespace hub {

using indexer::AgendaItem;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

// Addresses of the same page in the other language: the path is the same, the prefix differs.
std::string other_language_address(const Context& context) {
    std::string address = (context.request.language == "nl" ? "/en" : "") + context.request.path;
    char separator = '?';
    for (const auto& [name, value] : context.request.parameters) {
        address += separator + encode_parameter(name) + "=" + encode_parameter(value);
        separator = '&';
    }
    return context.carrying(address);
}

Json theme_links(const Context& context, const std::string& here) {
    Json links = Json::array();
    for (const AgendaItem& item : context.index.community().agenda) {
        if (item.level != AgendaItem::Level::Theme) continue;
        const std::string path = "/themas/" + encode_segment(item.id);
        links.push_back({{"label", context.label("thema", item.id)}, {"href", context.address(path)}, {"hier", path == here}});
    }
    return links;
}

// Whether `here` is the page at `path` or one below it.
bool is_at(const std::string& here, const std::string& path) { return here == path || here.starts_with(path + "/"); }

Json nav_link(const Context& context, const std::string& here, const std::string& path, const std::string& text) {
    return {{"label", context.text(text)}, {"href", context.address(path)}, {"actief", is_at(here, path)}, {"hier", here == path}};
}

Json nav_menu(const std::string& label, const std::string& href, bool active, const Json& below) {
    return {{"label", label}, {"href", href}, {"actief", active}, {"heeft_onder", true}, {"onder", below}};
}

Json navigation(const Context& context, const std::string& here, const Json& themes) {
    Json more = Json::array();
    for (const char* name : {"gemeenschappen", "cijfers", "begrippen", "agenda"})
        more.push_back(nav_link(context, here, "/" + std::string(name), "nav_" + std::string(name)));
    const bool in_more = std::any_of(more.begin(), more.end(), [](const Json& link) { return link.at("actief") == true; });
    Json links = Json::array({nav_link(context, here, "/zoeken", "zoeken")});
    if (!themes.empty()) links.push_back(nav_menu(context.text("themas"), context.address("/#themas"), here.starts_with("/themas/"), themes));
    for (const char* name : {"witte-vlekken", "collecties", "kennisvragen"}) links.push_back(nav_link(context, here, "/" + std::string(name), "nav_" + std::string(name)));
    links.push_back(nav_menu(context.text("nav_meer"), context.address("/agenda"), in_more || is_at(here, "/acties"), more));
    return links;
}

}  // namespace

Json base_view(const Context& context, const std::string& here) {
    const Json themes = theme_links(context, here);
    Json view{{"taal", context.request.language},
              {"basis", context.request.base()},
              {"andere_taal_href", other_language_address(context)},
              {"commit", context.index.commit()},
              {"commit_kort", short_commit(context.index.commit())},
              {"q", ""},
              {"voet_themas", themes}};
    view["nav"] = navigation(context, here, themes);
    return view;
}

Page render_page(const Context& context, const std::string& name, const std::string& here, const Json& view) {
    Page page;
    page.body = context.site.render(name, context.request.language, base_view(context, here), view);
    page.etag = context.etag();
    return page;
}

std::string facet_title(const Context& context, std::string_view facet) {
    const indexer::Field* field = indexer::find_field(facet);
    const indexer::Vocabulary* vocabulary =
        field == nullptr ? nullptr : context.index.community().find_vocabulary(field->vocabulary);
    const bool english = context.request.language == "en";
    const std::string otherwise =
        vocabulary == nullptr ? std::string(facet) : english ? vocabulary->title_en : vocabulary->title_nl;
    return context.site.text_or(context.request.language, "veld." + std::string(facet), otherwise);
}

Json direction_views(const Context& context, const Json& codes) {
    Json views = Json::array();
    const std::vector<std::string> given = values_at(codes, "");
    const indexer::Vocabulary* directions = context.index.community().find_vocabulary("richting");
    if (directions == nullptr) return views;
    for (const indexer::Term& term : directions->terms)
        if (std::find(given.begin(), given.end(), term.slug) != given.end())
            views.push_back({{"code", term.slug}, {"label", context.label("richting", term.slug)}});
    return views;
}

Json support_view(const Context& context, const Json& support) {
    const std::string design = first_value(support, "opzet");
    const std::string level = first_value(support, "maryland");
    const indexer::Vocabulary* designs = context.index.community().find_vocabulary("opzet");
    const indexer::Term* term = designs == nullptr ? nullptr : designs->find(design);
    const std::string group = term == nullptr ? "" : term->group;
    const std::string label = design.empty() ? context.text("opzet_onbekend") : context.label("opzet", design);
    if (first_value(support, "lane") == "praktijkkennis" || group == "praktijk") return {{"vorm", "praktijkkennis"}, {"tekst", label}};
    if (group == "effect" && !level.empty()) return {{"vorm", level}, {"tekst", label + ", " + level + " " + context.text("van_5")}};
    if (group == "effect" || design.empty()) return {{"vorm", "niet-beoordeeld"}, {"tekst", label}};
    return {{"vorm", "beschrijvend"}, {"tekst", label}};
}

Json support_views(const Context& context, const Json& card) {
    Json views = Json::array();
    for (const Json& support : card.value("onderbouwing", Json::array())) {
        Json mark = support_view(context, support);
        if (std::find(views.begin(), views.end(), mark) == views.end()) views.push_back(std::move(mark));
    }
    return views;
}

Json card_view(const Context& context, const Json& card) {
    const std::string slug = first_value(card, "slug");
    const std::string kind = first_value(card, "soort");
    const std::string language = first_value(card, "taal", "nl");
    std::vector<std::string> regions;
    for (const std::string& region : values_at(card, "regio")) regions.push_back(context.label("regio", region));
    return {{"slug", slug},
            {"href", context.carrying(context.address("/notities/" + encode_segment(slug)))},
            {"soort", kind},
            {"soort_label", capitalised(context.label("soort", kind))},
            {"titel", indexer::show_hidden_controls(first_value(card, "titel"))},
            {"organisaties", joined(values_at(card, "organisaties"))},
            {"jaar", first_value(card, "jaar")},
            {"regio", joined(regions)},
            {"anderstalig", language == context.request.language ? Json(false) : Json(language)},
            {"ingetrokken", first_value(card, "status") == "ingetrokken"},
            {"richtingen", direction_views(context, card.value("richtingen", Json::array()))},
            {"ook_niet", card.value("werkt_niet", false)}};
}

std::string joined(const std::vector<std::string>& texts, const std::string& separator) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : separator) + text;
    return all;
}

std::string date_for_people(const Context& context, const std::string& iso) {
    if (!indexer::parse_date(iso)) return iso;
    const std::string month = context.text("maand_" + iso.substr(5, 2));
    return std::to_string(std::stoi(iso.substr(8, 2))) + " " + month + " " + iso.substr(0, 4);
}

std::string facet_address(const Context& context, const std::string& facet, const std::string& value) {
    Query query;
    query.filters[facet] = {value};
    return context.carrying(search_address(context.address("/zoeken"), query));
}

Json follow_view(const Context& context, const std::string& label, const Filters& filters) {
    Query query;
    query.filters = filters;
    return {{"label", label}, {"volg_href", feed_address(context.request.base(), query)}};
}

Json points(const Json& object, const char* field) {
    Json list = Json::array();
    for (const std::string& text : values_at(object, field)) list.push_back({{"tekst", text}});
    return list.empty() ? Json(false) : Json{{"punten", list}};
}

std::string short_commit(const std::string& commit) {
    constexpr std::size_t Letters = 7;
    return commit.substr(0, Letters);
}

std::string capitalised(std::string text) {
    if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

}  // namespace hub
