// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/search_page.h"

#include "hub/address.h"
#include "hub/freshness.h"
#include "hub/menu_card_parameters.h"
#include "hub/pages/carried_view.h"
#include "hub/pages/counter_view.h"
#include "hub/pages/embed_page.h"
#include "hub/pages/facet_view.h"
#include "hub/pages/view.h"
#include "hub/pagination.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::Json;
using indexer::first_value;

namespace {

std::string question_address(const Context& context, const Query& query) { return context.carrying(search_address(context.address("/zoeken"), query)); }

Json found_word_view(const Context& context, const FoundWord& word) {
    Json view{{"voor", word.before}, {"woord", word.word}, {"na", word.after}, {"waarom", false}};
    if (word.reason == FoundWord::Reason::Like) view["waarom"] = context.text("lijkt_op") + " " + word.asked;
    if (word.reason == FoundWord::Reason::Concept) view["waarom"] = context.text("zelfde_begrip");
    return view;
}

// Why a note stands lower than its words alone would put it; its year is shown already.
Json standing_view(const Context& context, const Hit& hit) {
    const Freshness::Status status = status_of(first_value(hit.card, "status"));
    if (status == Freshness::Status::Withdrawn) return context.text("kaart_ingetrokken");
    if (status == Freshness::Status::Outdated) return context.text("hit_verouderd");
    if (hit.is_overdue) return context.text("hit_nakijken") + " " + date_for_people(context, first_value(hit.card, "herzien_voor"));
    return false;
}

Json hit_view(const Context& context, const Query& query, const Hit& hit) {
    Json view = card_view(context, hit.card);
    const std::string anchor = "notitie-" + hit.slug;
    view["bewaar"] = save_view(context, hit.slug, search_address(context.address("/zoeken"), query) + "#" + anchor);
    view["anker"] = view["bewaar"] == false ? Json(false) : Json(anchor);
    view["titel_html"] = hit.title;
    view["stand"] = standing_view(context, hit);
    view["fragmenten"] = Json::array();
    for (const std::string& fragment : hit.fragments) view["fragmenten"].push_back({{"html", fragment}});
    view["onderbouwing"] = support_views(context, hit.card);
    view["gevonden_via"] = Json::array();
    for (const FoundWord& word : hit.found_by) view["gevonden_via"].push_back(found_word_view(context, word));
    view["heeft_via"] = !hit.found_by.empty();
    return view;
}

Json sort_view(const Context& context, const Query& query) {
    Json options = Json::array();
    for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Title}) {
        Query other = query;
        other.sort = sort;
        other.page = 1;
        options.push_back({{"label", context.text("sorteer_" + sort_name(sort))},
                           {"href", question_address(context, other)},
                           {"actief", query.sort == sort}});
    }
    return {{"opties", options}};
}

std::string page_address(const Context& context, Query query, std::size_t page) {
    query.page = page;
    return question_address(context, query);
}

Json browse_view(const Context& context, const Query& query, const SearchResult& result) {
    const Pagination pages = paginate(result.total, query.page, query.per_page);
    if (result.total == 0) return false;
    Json numbers = Json::array();
    for (const std::size_t number : pages.numbers)
        numbers.push_back({{"nummer", std::to_string(number)},
                           {"href", page_address(context, query, number)},
                           {"hier", number == query.page},
                           {"gat", number == 0}});
    return {{"van", std::to_string(pages.first)},
            {"tot", std::to_string(pages.last)},
            {"totaal", std::to_string(result.total)},
            {"vorige_href", query.page > 1 ? page_address(context, query, query.page - 1) : ""},
            {"volgende_href", query.page < pages.pages ? page_address(context, query, query.page + 1) : ""},
            {"heeft_paginas", pages.pages > 1},
            {"paginas", numbers}};
}

Json relaxation_view(const Context& context, const Query& query, const Relaxation& relaxation) {
    Query other = query;
    if (relaxation.facet.empty())
        other.text = relaxation.text;
    else
        other = toggled(query, relaxation.facet, relaxation.value);
    other.page = 1;
    return {{"facet_label", relaxation.facet.empty() ? "" : facet_title(context, relaxation.facet)},
            {"label", relaxation.facet.empty() ? relaxation.value : context.label(relaxation.facet, relaxation.value)},
            {"href", question_address(context, other)},
            {"aantal", std::to_string(relaxation.total)},
            {"enkele_notitie", relaxation.total == 1}};
}

Json empty_view(const Context& context, const Query& query, const SearchResult& result) {
    if (result.total != 0) return false;
    Json without = Json::array();
    for (const Relaxation& relaxation : result.relaxations) without.push_back(relaxation_view(context, query, relaxation));
    return {{"heeft_zonder", !without.empty()}, {"zonder", without}};
}

Json suggestion_view(const Context& context, const Query& query, const SearchResult& result) {
    if (result.suggestion.empty()) return false;
    Query other = query;
    other.text = result.suggestion;
    other.page = 1;
    return {{"vraag", result.suggestion}, {"href", question_address(context, other)}};
}

// What was looked for besides the words, and the way to have it without; the way back when it was without.
Json explained_view(const Context& context, const Query& query, const SearchResult& result) {
    Json words = Json::array();
    bool widened = false;
    for (const AskedWord& asked : result.asked) {
        Json also = Json::array();
        for (const std::string& word : asked.also) also.push_back({{"ook_woord", word}});
        widened = widened || !also.empty();
        words.push_back({{"woord", asked.word}, {"heeft_ook", !also.empty()}, {"ook", also}});
    }
    if (!widened && !query.literal) return false;
    Query other = query;
    other.literal = !query.literal;
    other.page = 1;
    const std::string address = question_address(context, other);
    return {{"woorden", words}, {"letterlijk_href", query.literal ? Json(false) : Json(address)}, {"ruimer_href", query.literal ? Json(address) : Json(false)}};
}

// The choices, the order and what is carried stay when new words are typed.
Json hidden_fields(const Context& context, const Query& query) {
    Json fields = carried_fields(context.carried);
    for (const auto& [facet, values] : query.filters)
        for (const std::string& value : values) fields.push_back({{"naam", facet_parameter(facet)}, {"waarde", value}});
    if (query.literal) fields.push_back({{"naam", "letterlijk"}, {"waarde", "ja"}});
    if (query.sort != Sort::Relevance) fields.push_back({{"naam", "sorteer"}, {"waarde", sort_name(query.sort)}});
    return fields;
}

// One of the first notes is followed by the strongest finding that points the other way. True when there was something to contradict
// in them, and nobody does yet.
bool add_counter_voice(const Context& context, const SearchResult& result, Json& hits) {
    constexpr std::size_t FirstNotes = 3;
    bool misses = false;
    for (std::size_t i = 0; i < std::min(FirstNotes, hits.size()); ++i) {
        const Json counter = counter_views(context, result.hits[i].slug, "tegenstem_bij_hit");
        hits[i]["tegenstem"] = counter.at("tegenstem");
        if (counter.at("tegenstem") != false) return false;
        misses = misses || counter.at("geen_tegenstem") == true;
    }
    return misses;
}

Query without_pages(Query query) {
    query.page = 1;
    query.per_page = Query{}.per_page;
    return query;
}

// The same notes as a map, which has no order and no pages.
std::string map_address_of(const Context& context, const Query& query) {
    Query asked = without_pages(query);
    asked.sort = Sort::Relevance;
    return search_address(context.address("/witte-vlekken"), asked);
}

// The same notes on a sheet of paper. Who chose one actor gets the card that says so.
std::string menu_card_of(const Context& context, const Query& query) {
    MenuCardQuery asked;
    asked.query = without_pages(query);
    const auto actors = query.filters.find("actor");
    if (actors != query.filters.end() && actors->second.size() == 1) {
        asked.actor = actors->second.front();
        asked.query.filters.erase("actor");
    }
    return menu_card_address(context.address("/menukaart"), asked);
}

std::string page_title(const Context& context, const Query& query, const SearchResult& result) {
    const std::string asked = query.text.empty() ? context.text("zoeken") : query.text;
    return asked + ": " + std::to_string(result.total) + " " + context.text(result.total == 1 ? "notitie" : "notities");
}

// How many notes there are for these words without any choice; counted from the facets' own totals would be wrong, so it is asked.
std::size_t total_without_choices(const Context& context, const Query& query, const SearchResult& result) {
    if (query.filters.empty()) return result.total;
    Query without = query;
    without.filters.clear();
    without.page = without.per_page = 1;
    SearchOptions options;
    options.ranking_only = true;
    const auto found = context.index.search(without, options);
    return found ? found->total : 0;
}

}  // namespace

Page search_page(const Context& context, const Query& query, const SearchResult& result) {
    Json hits = Json::array();
    for (const Hit& hit : result.hits) hits.push_back(hit_view(context, query, hit));
    const bool misses_counter_voice = query.page == 1 && add_counter_voice(context, result, hits);
    Json view{{"pagina_titel", page_title(context, query, result)},
                    {"omschrijving", context.text("zoeken_label")},
                    {"niet_indexeren", !context.request.parameters.empty()},
                    {"q", query.text},
                    {"zoek_binnen", hidden_fields(context, query)},
                    {"mijn_lijst", shortlist_bar(context)},
                    {"totaal", std::to_string(result.total)},
                    {"alles", std::to_string(result.all_documents)},
                    {"totaal_nul", result.total == 0},
                    {"sortering", result.total > 1 ? sort_view(context, query) : Json(false)},
                    {"keuzes", choice_views(context, query, total_without_choices(context, query, result), [&](const Query& other) { return question_address(context, other); })},
                    {"gezocht", explained_view(context, query, result)},
                    {"bedoelde", suggestion_view(context, query, result)},
                    {"leeg", empty_view(context, query, result)},
                    {"geen_tegenstem", misses_counter_voice},
                    {"kaart_href", map_address_of(context, query)},
                    {"hits", hits},
                    {"bladeren", browse_view(context, query, result)},
                    {"volgen", {{"label", context.text("volg_zoekvraag")}, {"volg_href", feed_address(context.request.base(), query)}}},
                    {"menukaart_href", result.total == 0 ? Json(false) : Json(menu_card_of(context, query))},
                    {"inbedden", result.total == 0 ? Json(false) : embed_view(context, search_address("/inbedden/zoeken", without_pages(query)), page_title(context, query, result))},
                    {"csv_href", result.total == 0 ? Json(false) : Json(table_address(context.request.base(), query))},
                    {"csv_alles", result.total <= MostReachableHits}};
    view.update(facet_views(context, query, result));
    return render_page(context, "zoeken", "/zoeken", view);
}

}  // namespace hub
