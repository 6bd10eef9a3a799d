// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/shortlist_page.h"

#include "hub/comparison.h"
#include "hub/pages/carried_view.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::Expected;
using indexer::Json;
using indexer::first_value;

namespace {

struct ReadShortlist {
    std::vector<std::string> slugs;
    std::vector<ParameterMistake> mistakes;
};

ReadShortlist read_shortlist(const Context& context) {
    ReadShortlist read;
    bool is_read = false;
    for (const auto& [name, value] : context.request.parameters) {
        if (name != "n")
            read.mistakes.push_back({name, "deze parameter bestaat niet."});
        else if (is_read)
            read.mistakes.push_back({name, "staat er meer dan een keer; wij kiezen niet welke geldt."});
        else if (!value.empty())
            read_slugs(name, value, MostShortlisted, read.slugs, read.mistakes);
        is_read = is_read || name == "n";
    }
    if (!context.carried.shortlist.empty()) read.mistakes.push_back({"lijst", "op deze pagina heet de lijst n."});
    return read;
}

// The list is what is carried from here on.
Context with_list(const Context& context, const std::vector<std::string>& slugs) {
    Context with = context;
    with.carried.shortlist = slugs;
    return with;
}

std::string address_without(const Context& context, const std::string& slug) {
    std::vector<std::string> others = context.carried.shortlist;
    std::erase(others, slug);
    return shortlist_address(context, others);
}

// What the note says of itself is read only for those who told of themselves.
Expected<Json> likeness_of(const Context& context, const std::string& slug) {
    if (context.carried.own.empty()) return Json(false);
    const Expected<std::optional<NoteView>> note = context.index.find_note(slug);
    if (!note) return indexer::same_error(note);
    return *note ? likeness_views(context, (*note)->page.at("velden")) : Json(false);
}

Expected<Json> saved_views(const Context& context, const std::vector<Json>& cards) {
    Json views = Json::array();
    for (const Json& card : cards) {
        const std::string slug = first_value(card, "slug");
        Expected<Json> likeness = likeness_of(context, slug);
        if (!likeness) return indexer::same_error(likeness);
        Json view = card_view(context, card);
        view.update({{"samenvatting", first_value(card, "samenvatting")},
                     {"onderbouwing", support_views(context, card)},
                     {"bewaar", {{"bewaard", true}, {"href", address_without(context, slug)}}},
                     {"past_bij", std::move(*likeness)}});
        views.push_back(std::move(view));
    }
    return views;
}

// Slugs on the list that are of no note (any more), each with the list without it.
Json gone_views(const Context& context, const std::vector<std::string>& present) {
    Json gone = Json::array();
    for (const std::string& slug : context.carried.shortlist)
        if (std::find(present.begin(), present.end(), slug) == present.end())
            gone.push_back({{"slug", slug}, {"haal_weg_href", address_without(context, slug)}});
    return gone.empty() ? Json(false) : Json{{"slugs", gone}};
}

std::vector<std::string> slugs_of(const std::vector<Json>& cards) {
    std::vector<std::string> slugs;
    for (const Json& card : cards) slugs.push_back(first_value(card, "slug"));
    return slugs;
}

Json compare_links(const Context& context, const std::vector<std::string>& present) {
    if (present.size() < LeastCompared) return false;
    const std::vector<std::string> first(present.begin(), present.begin() + static_cast<std::ptrdiff_t>(std::min(present.size(), MostCompared)));
    return {{"href", compare_address(context, first)}, {"eerste_aantal", std::to_string(first.size())}, {"alle", first.size() == present.size()}};
}

Expected<Json> list_view(const Context& context, const std::vector<std::string>& slugs) {
    const Expected<std::vector<Json>> cards = context.index.cards(slugs);
    if (!cards) return indexer::same_error(cards);
    Expected<Json> saved = saved_views(context, *cards);
    if (!saved) return indexer::same_error(saved);
    const std::vector<std::string> present = slugs_of(*cards);
    const std::string address = context.address("/lijst") + (slugs.empty() ? "" : "?n=" + slug_list(slugs));
    const Context without_list = with_list(context, {});
    return Json{{"kaarten", std::move(*saved)},
                {"leeg", slugs.empty()},
                {"aantal_bewaard", std::to_string(present.size())},
                {"enkel", present.size() == 1},
                {"weg", gone_views(context, present)},
                {"vergelijk", compare_links(context, present)},
                {"menukaart_href", present.empty() ? Json(false) : Json(context.address("/menukaart") + "?n=" + slug_list(present))},
                {"kies", present.size() > MostCompared ? choose_view(context, *cards, {}) : Json(false)},
                {"past", slugs.empty() ? Json(false) : situation_form(without_list, address, {{"n", slug_list(slugs)}})},
                {"zoek_href", context.carrying(context.address("/zoeken"))}};
}

}  // namespace

std::variant<Page, Problem> shortlist_page(const Context& context) {
    const ReadShortlist read = read_shortlist(context);
    if (!read.mistakes.empty()) return Problem{400, {}, {}, read.mistakes};
    const Expected<Json> list = list_view(with_list(context, read.slugs), read.slugs);
    if (!list) return to_problem(list.error());
    Json view{{"pagina_titel", context.text("mijn_lijst")},
              {"omschrijving", context.text("lijst_uitleg")},
              {"niet_indexeren", true},
              {"kruimels", Json::array({{{"label", "Home"}, {"href", context.address("/")}}})},
              {"kruimel_hier", context.text("mijn_lijst")},
              {"kruimel_vertaald", true}};
    view.update(*list);
    return render_page(context, "bewaard", "/lijst", view);
}

}  // namespace hub
