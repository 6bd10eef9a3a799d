// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/companion_parts.h"

#include "hub/address.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>
#include <cctype>

namespace hub {

using indexer::AgendaItem;
using indexer::Companion;
using indexer::Json;
using indexer::first_value;

Json framed(Json list) { return list.empty() ? Json(false) : Json{{"lijst", std::move(list)}}; }

Json trail(const Context& context, const std::vector<std::pair<std::string, std::string>>& above) {
    Json crumbs = Json::array({{{"label", "Home"}, {"href", context.address("/")}}});
    for (const auto& [label, path] : above) crumbs.push_back({{"label", label}, {"href", context.address(path)}});
    return crumbs;
}

Json card_list(const Context& context, const std::vector<Json>& cards, std::size_t total, std::size_t most, const std::string& all_address) {
    if (cards.empty()) return false;
    Json views = Json::array();
    for (const Json& card : cards) {
        if (views.size() == most) break;
        views.push_back(card_view(context, card));
    }
    const bool cut = views.size() < total && !all_address.empty();
    return {{"aantal", std::to_string(total)}, {"enkel", total == 1}, {"lijst", views}, {"alle_href", cut ? Json(all_address) : Json(false)}};
}

indexer::Expected<Json> note_list(const Context& context, const std::vector<std::string>& slugs) {
    const indexer::Expected<std::vector<Json>> cards = context.index.cards(slugs);
    if (!cards) return indexer::same_error(cards);
    return card_list(context, *cards, cards->size(), cards->size());
}

std::string theme_title(const Context& context, const AgendaItem& theme) {
    return context.text("thema") + " " + std::to_string(theme.number) + ": " + context.label("thema", theme.id);
}

Json theme_links(const Context& context, const std::vector<std::string>& ids) {
    Json links = Json::array();
    for (const std::string& id : ids)
        if (const AgendaItem* theme = context.index.community().find_agenda_item(id))
            links.push_back({{"label", theme_title(context, *theme)}, {"href", context.address("/themas/" + encode_segment(id))}});
    return framed(std::move(links));
}

Json facet_links(const Context& context, const std::string& facet, const std::vector<std::string>& values) {
    Json links = Json::array();
    for (const std::string& value : values) {
        Query query;
        query.filters[facet] = {value};
        links.push_back({{"label", context.label(facet, value)}, {"href", search_address(context.address("/zoeken"), query)}});
    }
    return framed(std::move(links));
}

Json concept_link(const Context& context, const std::string& slug) {
    const indexer::Concept* named = context.index.community().find_concept(slug);
    const bool dutch_only = context.request.language == "en" && named != nullptr && named->label_en.empty();
    return {{"label", context.label("begrip", slug)},
            {"label_taal", dutch_only ? Json("nl") : Json(false)},
            {"href", context.address("/begrippen/" + encode_segment(slug))}};
}

std::size_t place_in_agenda(const indexer::Community& community, const AgendaItem& item) {
    std::size_t place = 1;
    for (const AgendaItem& other : community.agenda) {
        if (other.id == item.id) break;
        if (other.parent == item.parent) ++place;
    }
    return place;
}

namespace {

std::string uncapitalised(std::string text) {
    if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

}  // namespace

Json action_links(const Context& context, const std::vector<std::string>& ids) {
    const indexer::Community& community = context.index.community();
    Json links = Json::array();
    for (const std::string& id : ids) {
        const AgendaItem* action = community.find_agenda_item(id);
        const AgendaItem* objective = action == nullptr ? nullptr : community.find_agenda_item(action->parent);
        const AgendaItem* theme = objective == nullptr ? nullptr : community.find_agenda_item(objective->parent);
        if (theme == nullptr) continue;
        const std::string number = context.text("thema") + " " + std::to_string(theme->number) + ", " + uncapitalised(context.text("doelstelling")) + " " +
                                   std::to_string(objective->number) + ", " + uncapitalised(context.text("actie")) + " " +
                                   std::to_string(place_in_agenda(community, *action));
        links.push_back({{"nummer", number}, {"titel", context.label("actie", id)}, {"href", context.address("/acties/" + encode_segment(id))}});
    }
    return framed(std::move(links));
}

std::string companion_path(const Companion& companion) {
    const auto kind = std::find_if(indexer::CompanionKinds.begin(), indexer::CompanionKinds.end(),
                                   [&](const indexer::ContentKind& one) { return one.slug == companion.kind; });
    return "/" + std::string(kind->folder) + "/" + encode_segment(companion.slug);
}

Json companion_links(const Context& context, const std::vector<const Companion*>& companions) {
    Json links = Json::array();
    for (const Companion* companion : companions) {
        const std::string status = first_value(companion->front, "status");
        links.push_back({{"titel", first_value(companion->front, "titel")},
                         {"label", first_value(companion->front, "titel")},
                         {"href", context.address(companion_path(*companion))},
                         {"status", status},
                         {"status_label", term_label(context, "vraagstatus", status)},
                         {"soort_label", term_label(context, companion->kind + "soort", first_value(companion->front, "soort"))}});
    }
    return framed(std::move(links));
}

namespace {

const indexer::Term* find_term(const Context& context, const std::string& vocabulary, const std::string& slug) {
    const indexer::Vocabulary* list = context.index.community().find_vocabulary(vocabulary);
    return list == nullptr ? nullptr : list->find(slug);
}

}  // namespace

std::string term_label(const Context& context, const std::string& vocabulary, const std::string& slug) {
    const indexer::Term* term = find_term(context, vocabulary, slug);
    if (term == nullptr) return slug;
    return context.request.language == "en" ? term->label_en : term->label_nl;
}

std::string term_definition(const Context& context, const std::string& vocabulary, const std::string& slug) {
    const indexer::Term* term = find_term(context, vocabulary, slug);
    return term == nullptr ? "" : term->definition;
}

Json date_view(const Context& context, const std::string& iso) {
    if (iso.empty()) return false;
    return {{"datum", date_for_people(context, iso)}, {"datum_iso", iso}};
}

Json review_view(const Context& context, const Json& front) {
    const std::string before = first_value(front, "herzien_voor");
    if (before.empty()) return false;
    return {{"datum", date_for_people(context, before)}, {"voorbij", before < context.request.today}};
}

std::string counted(const Context& context, std::size_t count, const std::string& key) {
    return std::to_string(count) + " " + context.text(key + (count == 1 ? "_een" : "_meer"));
}

}  // namespace hub
