// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/companion_json.h"

#include "hub/address.h"
#include "hub/api/json_parts.h"

#include <algorithm>
#include <cstdint>

namespace hub {

using indexer::Companion;
using indexer::Concept;
using indexer::FigureTable;
using indexer::Json;

namespace {

Json links_of(const std::string& folder, const std::string& slug) {
    const std::string path = "/" + folder + "/" + encode_segment(slug);
    return {{"self", link("/v1" + path)}, {"pagina", link(path)}};
}

std::string folder_of(const std::string& kind) {
    const auto found = std::find_if(indexer::CompanionKinds.begin(), indexer::CompanionKinds.end(), [&](const auto& one) { return one.slug == kind; });
    return std::string(found->folder);
}

Json list_json(const SearchIndex& index, const std::string& folder, Json results) {
    const std::size_t total = results.size();
    return {{"commit", index.commit()}, {"totaal", total}, {"resultaten", std::move(results)}, {"_links", {{"self", link("/v1/" + folder)}}}};
}

Json slugs_with_links(const std::vector<std::string>& slugs) {
    Json list = Json::array();
    for (const std::string& slug : slugs) list.push_back({{"slug", slug}, {"_links", links_of("begrippen", slug)}});
    return list;
}

}  // namespace

Json companions_json(const SearchIndex& index, const indexer::ContentKind& kind) {
    Json results = Json::array();
    for (const Companion* item : index.companions().of_kind(kind.slug)) {
        Json json{{"slug", item->slug}};
        for (const char* field : {"titel", "soort", "status", "samenvatting", "themas", "actor", "voor_wie"})
            if (item->front.contains(field)) json[field] = item->front[field];
        json["gewijzigd"] = item->changed;
        json = with_api_names(json);
        json["_links"] = links_of(std::string(kind.folder), item->slug);
        results.push_back(std::move(json));
    }
    return list_json(index, std::string(kind.folder), std::move(results));
}

Json companion_json(const SearchIndex& index, const Companion& companion) {
    Json json{{"commit", index.commit()}, {"slug", companion.slug}};
    json.update(with_api_names(companion.front));
    json["tekst"] = companion.html;
    json["gewijzigd"] = companion.changed;
    json["_links"] = links_of(folder_of(companion.kind), companion.slug);
    return json;
}

Json concept_json(const SearchIndex& index, const Concept& named) {
    const std::uint32_t notes = index.columns().documents_with("begrip", named.slug);
    Json links = links_of("begrippen", named.slug);
    links["notities"] = link("/v1/notities?begrip=" + encode_parameter(named.slug));
    return {{"slug", named.slug},
            {"voorkeurslabel", {{"nl", named.label_nl}, {"en", named.label_en}}},
            {"andereLabels", {{"nl", named.other_nl}, {"en", named.other_en}}},
            {"definitie", named.definition},
            {"bron", named.source},
            {"breder", slugs_with_links(named.broader)},
            {"smaller", slugs_with_links(named.narrower)},
            {"verwant", slugs_with_links(named.related)},
            {"aantal", notes},
            {"_links", links}};
}

Json concepts_json(const SearchIndex& index) {
    Json results = Json::array();
    for (const Concept& named : index.community().concepts) results.push_back(concept_json(index, named));
    return list_json(index, "begrippen", std::move(results));
}

Json figure_tables_json(const SearchIndex& index) {
    Json results = Json::array();
    for (const FigureTable& table : index.companions().figures) {
        Json json{{"slug", table.slug}};
        json.update(with_api_names(table.about));
        json["aantal"] = table.figures.size();
        json["_links"] = links_of("cijfers", table.slug);
        results.push_back(std::move(json));
    }
    return list_json(index, "cijfers", std::move(results));
}

Json figure_table_json(const SearchIndex& index, const FigureTable& table) {
    Json json = with_api_names(to_json(table));
    json["commit"] = index.commit();
    json["_links"] = links_of("cijfers", table.slug);
    json["_links"]["csv"] = link("/cijfers/" + encode_segment(table.slug) + ".csv");
    return json;
}

}  // namespace hub
