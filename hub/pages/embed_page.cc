// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/embed_page.h"

#include "hub/address.h"
#include "hub/pages/companion_parts.h"
#include "hub/pages/picks.h"
#include "hub/pages/question_words.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"
#include "indexer/html_escape.h"

#include <algorithm>

namespace hub {

using indexer::Companion;
using indexer::Expected;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

// The address of a note for readers who are on another site: whole, where that is known.
std::string note_address(const Context& context, const std::string& slug) { return context.full_address("/notities/" + encode_segment(slug)); }

Json found_item(const Context& context, const Json& card) {
    Json view = pick_fields(context, &card, first_value(card, "slug"));
    view.update({{"href", note_address(context, first_value(card, "slug"))}, {"reden", false}});
    return view;
}

Json part_item(const Context& context, const std::vector<Json>& cards, const Json& part) {
    const std::string slug = first_value(part, "notitie");
    const auto card = std::find_if(cards.begin(), cards.end(), [&](const Json& one) { return first_value(one, "slug") == slug; });
    Json view = pick_fields(context, card == cards.end() ? nullptr : &*card, slug);
    if (card != cards.end()) view["href"] = note_address(context, slug);
    view["reden"] = first_value(part, "reden");
    return view;
}

Page embedded(const Context& context, const Json& view) {
    Json frame{{"taal", context.request.language},
               {"commit_kort", short_commit(context.index.commit())},
               {"hub_href", context.full_address("/")},
               {"anderstalig", context.request.language == "nl" ? Json(false) : Json("nl")}};
    frame.update(view);
    Page page;
    page.body = context.site.render_alone("inbedden", context.request.language, std::move(frame));
    page.etag = context.etag();
    page.for_other_sites = true;
    return page;
}

}  // namespace

Expected<Page> embedded_search(const Context& context, const Query& query) {
    Query first = query;
    first.per_page = MostEmbedded;
    SearchOptions options;
    options.ranking_only = true;
    options.today = context.request.today;
    const Expected<SearchResult> found = context.index.search(first, options);
    if (!found) return indexer::same_error(found);
    Json items = Json::array();
    for (const Hit& hit : found->hits) items.push_back(found_item(context, hit.card));
    const std::string question = question_in_words(context, query);
    return embedded(context, {{"titel", question.empty() ? context.text("menukaart_alles") : context.text("menukaart_gezocht") + " \u2018" + question + "\u2019"},
                              {"titel_vertaald", true},
                              {"items", items},
                              {"leeg", items.empty()},
                              {"alle", counted(context, found->total, "menukaart_notitie")},
                              {"alle_href", std::string(context.public_address) + search_address(context.address("/zoeken"), query)}});
}

Expected<Page> embedded_collection(const Context& context, const Companion& collection) {
    const Expected<std::vector<Json>> cards = context.index.cards(values_at(collection.front, "onderdelen[].notitie"));
    if (!cards) return indexer::same_error(cards);
    Json items = Json::array();
    for (const Json& part : collection.front.value("onderdelen", Json::array())) items.push_back(part_item(context, *cards, part));
    return embedded(context, {{"titel", first_value(collection.front, "titel")},
                              {"titel_vertaald", false},
                              {"items", items},
                              {"leeg", items.empty()},
                              {"alle", context.text("inbedden_collectie")},
                              {"alle_href", context.full_address(companion_path(collection))}});
}

Json embed_view(const Context& context, const std::string& path, const std::string& title) {
    if (context.public_address.empty()) return false;
    return {{"code", "<iframe src=\"" + indexer::escape_html(context.full_address(path)) + "\" title=\"" + indexer::escape_html(title) +
                         "\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>"}};
}

}  // namespace hub
