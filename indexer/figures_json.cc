// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/figure_columns.h"
#include "indexer/figures.h"

#include <cstdint>

namespace indexer {
namespace {

// Whole values as whole numbers: 404000 and not 404000.0.
Json to_json(std::optional<double> value) {
    constexpr double Exact = 9007199254740992;  // 2^53: up to here a double holds every whole number
    if (!value) return nullptr;
    const auto whole = *value > -Exact && *value < Exact ? static_cast<std::int64_t>(*value) : 0;
    return static_cast<double>(whole) == *value ? Json(whole) : Json(*value);
}

Json to_json(const Figure& figure) {
    Json json = Json::object();
    for (const FigureColumn& column : FigureColumns)
        json[std::string(column.name)] = column.text == nullptr ? to_json(figure.value) : Json(figure.*column.text);
    return json;
}

Figure figure_from_json(const Json& json) {
    Figure figure;
    for (const FigureColumn& column : FigureColumns)
        if (column.text != nullptr) figure.*column.text = json.at(std::string(column.name)).get<std::string>();
    const Json& value = json.at(std::string(ValueColumn));
    if (!value.is_null()) figure.value = value.get<double>();
    return figure;
}

}  // namespace

Json to_json(const FigureTable& table) {
    Json json{{"slug", table.slug}};
    json.update(table.about);
    json["cijfers"] = Json::array();
    for (const Figure& figure : table.figures) json["cijfers"].push_back(to_json(figure));
    return json;
}

FigureTable figure_table_from_json(const Json& json) {
    FigureTable table;
    table.slug = json.at("slug");
    table.about = json;
    table.about.erase("slug");
    table.about.erase("cijfers");
    for (const Json& figure : json.at("cijfers")) table.figures.push_back(figure_from_json(figure));
    return table;
}

}  // namespace indexer
