// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/search_json.h"

#include "hub/address.h"
#include "hub/api/json_parts.h"
#include "indexer/field_values.h"
#include "indexer/index_writer.h"
#include "indexer/stored_note.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace hub {

using indexer::AgendaItem;
using indexer::Json;

namespace {

Json facet_json(const SearchIndex& index, const Facet& facet, const std::string& language) {
    Json::array_t values;
    values.reserve(facet.values.size());
    for (const FacetValue& value : facet.values) {
        // Hundreds an answer: member by member, because an initializer list copies each of them twice.
        Json::object_t one;
        one.reserve(4);
        one.emplace("waarde", value.value);
        one.emplace("label", index.community().label(facet.name, value.value, language));
        one.emplace("aantal", value.count);
        one.emplace("gekozen", value.chosen);
        values.emplace_back(std::move(one));
    }
    return values;
}

Json found_word_json(const FoundWord& word) {
    Json json{{"woord", word.before + word.word + word.after}};
    if (!word.before.empty() || !word.after.empty()) json["deel"] = word.word;
    if (word.reason == FoundWord::Reason::Like) json["lijktOp"] = word.asked;
    if (word.reason == FoundWord::Reason::Concept) json["zelfdeBegrip"] = true;
    return json;
}

Json hit_json(const Hit& hit) {
    Json json{{"slug", hit.slug}};
    for (const char* field : {"soort", "titel", "samenvatting", "themas", "organisaties", "jaar", "regio", "status", "taal", "richtingen"})
        if (hit.card.contains(field)) json[field] = hit.card[field];
    if (hit.card.contains("herzien_voor")) json["herzienVoor"] = hit.card["herzien_voor"];
    json["actualiteit"] = std::round(hit.freshness * 100) / 100;
    json["fragmenten"] = hit.fragments;
    for (const FoundWord& word : hit.found_by) json["waarom"].push_back(found_word_json(word));
    json["_links"] = {{"self", link("/v1/notities/" + encode_segment(hit.slug))}, {"pagina", link("/notities/" + encode_segment(hit.slug))}};
    return json;
}

Json page_links(const Query& query, const SearchResult& result, const std::string& path) {
    Json links{{"self", link(search_address(path, query))}};
    const std::size_t reachable = std::min(result.total, MostReachableHits);
    Query other = query;
    if (query.page * query.per_page < reachable) {
        other.page = query.page + 1;
        links["volgende"] = link(search_address(path, other));
    }
    if (query.page > 1) {
        other.page = query.page - 1;
        links["vorige"] = link(search_address(path, other));
    }
    return links;
}

std::size_t count_of(const SearchIndex& index, const AgendaItem& item) {
    return index.columns().documents_with(std::string(indexer::facet_of(item.level)), item.id);
}

Json items_below(const SearchIndex& index, const std::string& parent, AgendaItem::Level level, const std::string& language) {
    Json list = Json::array();
    for (const AgendaItem& item : index.community().agenda) {
        if (item.level != level || item.parent != parent) continue;
        Json json{{level == AgendaItem::Level::Theme ? "slug" : "id", item.id},
                  {"nummer", item.number},
                  {"titel", language == "en" ? item.title_en : item.title_nl},
                  {"aantal", count_of(index, item)}};
        if (level == AgendaItem::Level::Theme) {
            json["doelstellingen"] = items_below(index, item.id, AgendaItem::Level::Objective, language);
            json["_links"] = {{"notities", link("/v1/notities?thema=" + encode_parameter(item.id))}, {"pagina", link("/themas/" + encode_segment(item.id))}};
        } else if (level == AgendaItem::Level::Objective) {
            json["acties"] = items_below(index, item.id, AgendaItem::Level::Action, language);
        }
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace

Json search_json(const SearchIndex& index, const Query& query, const SearchResult& result, const std::string& language, const std::string& path) {
    Json json{{"commit", result.commit},
              {"vraag", query.text},
              {"totaal", result.total},
              {"pagina", query.page},
              {"perPagina", query.per_page},
              {"sorteer", sort_name(query.sort)}};
    if (query.literal) json["letterlijk"] = true;
    for (const AskedWord& asked : result.asked)
        if (!asked.also.empty()) json["ookGezocht"][asked.word] = asked.also;
    if (!result.suggestion.empty()) json["suggestie"] = result.suggestion;
    json["facetten"] = Json::object();
    for (const Facet& facet : result.facets) json["facetten"][facet_parameter(facet.name)] = facet_json(index, facet, language);
    json["resultaten"] = Json::array();
    for (const Hit& hit : result.hits) json["resultaten"].push_back(hit_json(hit));
    for (const Relaxation& relaxation : result.relaxations)
        json["weglaten"].push_back({{"facet", facet_parameter(relaxation.facet)}, {"waarde", relaxation.value}, {"aantal", relaxation.total}});
    json["_links"] = page_links(query, result, path);
    return json;
}

namespace {

Json similar_json(const NoteView& note) {
    Json list = Json::array();
    for (const Json& card : note.similar) {
        const std::string other = indexer::first_value(card, "slug");
        list.push_back({{"slug", other}, {"titel", indexer::first_value(card, "titel")}, {"_links", {{"self", link("/v1/notities/" + encode_segment(other))}}}});
    }
    return list;
}

}  // namespace

Json note_json(const SearchIndex& index, const NoteView& note) {
    Json json{{"commit", index.commit()}, {"slug", note.slug}};
    json.update(with_api_names(note.page.at("velden")));
    json["tekst"] = note.page.at("html");
    json["meerZoals"] = similar_json(note);
    json["geschiedenis"] = note.page.at("geschiedenis");
    json["fouten"] = note.page.at("fouten");
    json["_links"] = {{"self", link("/v1/notities/" + encode_segment(note.slug))}, {"pagina", link("/notities/" + encode_segment(note.slug))}};
    return json;
}

Json themes_json(const SearchIndex& index, const std::string& language) {
    return {{"commit", index.commit()}, {"themas", items_below(index, "", AgendaItem::Level::Theme, language)}, {"_links", {{"self", link("/v1/themas")}}}};
}

Json status_json(const SearchIndex& index) {
    Json mistakes = Json::array();
    for (const indexer::Mistake& mistake : index.mistakes()) mistakes.push_back(indexer::to_json(mistake));
    return {{"commit", index.commit()},
            {"schema", indexer::SchemaVersion},
            {"notities", index.document_count()},
            {"nietGepubliceerd", index.unserved().at("notities")},
            {"geweigerd", index.unserved().at("bestanden")},
            {"fouten", mistakes},
            {"_links", {{"self", link("/v1/status")}}}};
}

}  // namespace hub
