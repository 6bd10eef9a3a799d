// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/companions.h"

#include "indexer/field_values.h"

#include <algorithm>

namespace indexer {
namespace {

Json to_json(const Companion& companion) {
    return {{"soort", companion.kind}, {"slug", companion.slug}, {"pad", companion.path},
            {"velden", companion.front}, {"html", companion.html}, {"gewijzigd", companion.changed}, {"gewijzigd_op", companion.changed_at}};
}

Companion companion_from_json(const Json& json) {
    return {json.at("soort"), json.at("slug"), json.at("pad"), json.at("velden"), json.at("html"), json.at("gewijzigd"), json.at("gewijzigd_op")};
}

}  // namespace

const Companion* Companions::find(std::string_view kind, std::string_view slug) const {
    const auto found = std::find_if(items.begin(), items.end(), [&](const Companion& item) { return item.kind == kind && item.slug == slug; });
    return found == items.end() ? nullptr : &*found;
}

const FigureTable* Companions::find_figures(std::string_view slug) const {
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const FigureTable& table) { return table.slug == slug; });
    return found == figures.end() ? nullptr : &*found;
}

std::vector<const Companion*> Companions::of_kind(std::string_view kind) const {
    std::vector<const Companion*> found;
    for (const Companion& item : items)
        if (item.kind == kind) found.push_back(&item);
    return found;
}

std::vector<const Companion*> Companions::that_name(std::string_view kind, std::string_view path, std::string_view value) const {
    std::vector<const Companion*> found = of_kind(kind);
    std::erase_if(found, [&](const Companion* item) {
        const std::vector<std::string> values = values_at(item->front, path);
        return std::find(values.begin(), values.end(), value) == values.end();
    });
    return found;
}

Json to_json(const Companions& companions) {
    Json items = Json::array();
    for (const Companion& item : companions.items) items.push_back(to_json(item));
    Json figures = Json::array();
    for (const FigureTable& table : companions.figures) figures.push_back(to_json(table));
    return {{"onderdelen", items}, {"cijfers", figures}, {"edities", companions.editions}, {"oversteken", companions.crosswalks}};
}

Companions companions_from_json(const Json& json) {
    Companions companions;
    for (const Json& item : json.at("onderdelen")) companions.items.push_back(companion_from_json(item));
    for (const Json& table : json.at("cijfers")) companions.figures.push_back(figure_table_from_json(table));
    companions.editions = json.at("edities").get<std::vector<Json>>();
    companions.crosswalks = json.at("oversteken").get<std::vector<Json>>();
    return companions;
}

}  // namespace indexer
