// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/map_json.h"

#include "hub/csv_writer.h"

namespace hub {

using indexer::Json;

namespace {

Json line_json(const Context& context, const std::string& facet, const MapLine& line) {
    return {{"waarde", line.value}, {"label", context.label(facet, line.value)}, {"notities", line.notes}, {"bevindingen", line.findings}};
}

Json lines_json(const Context& context, const std::string& facet, const std::vector<MapLine>& lines) {
    Json list = Json::array();
    for (const MapLine& line : lines) list.push_back(line_json(context, facet, line));
    return list;
}

Json counts_json(const std::map<std::string, std::uint32_t>& counts) {
    Json object = Json::object();
    for (const auto& [name, count] : counts) object[name.empty() ? "nietVermeld" : name] = count;
    return object;
}

std::uint32_t count_of(const std::map<std::string, std::uint32_t>& counts, const std::string& name) {
    const auto found = counts.find(name);
    return found == counts.end() ? 0 : found->second;
}

std::vector<std::string> directions(const Context& context) {
    std::vector<std::string> slugs;
    if (const indexer::Vocabulary* vocabulary = context.index.community().find_vocabulary("richting"))
        for (const indexer::Term& term : vocabulary->terms) slugs.push_back(term.slug);
    return slugs;
}

constexpr const char* Groups[] = {"effect", "beschrijvend", "praktijk"};

std::string head_line(const MapSidesChosen& sides, const std::vector<std::string>& directions_in_order) {
    std::vector<std::string> cells{csv_text(sides.row), csv_text(sides.column), csv_text("notities")};
    for (const std::string& direction : directions_in_order) cells.push_back(csv_text("richting_" + direction));
    for (const char* group : Groups) cells.push_back(csv_text("onderbouwing_" + std::string(group)));
    return csv_row(cells);
}

std::string cell_line(const Context& context, const MapSidesChosen& sides, const MapLine& row, const MapLine& column, const MapCell& cell) {
    std::vector<std::string> cells{csv_text(context.label(sides.row, row.value)), csv_text(context.label(sides.column, column.value)), csv_number(std::to_string(cell.notes))};
    for (const std::string& direction : directions(context)) cells.push_back(csv_number(std::to_string(count_of(cell.by_direction, direction))));
    for (const char* group : Groups) cells.push_back(csv_number(std::to_string(count_of(cell.by_support, group))));
    return csv_row(cells);
}

}  // namespace

Json map_json(const Context& context, const MapSidesChosen& sides, const EvidenceMap& map) {
    Json cells = Json::array();
    for (std::size_t row = 0; row < map.rows.size(); ++row)
        for (std::size_t column = 0; column < map.columns.size(); ++column) {
            const MapCell& cell = map.cells[row][column];
            if (cell.is_empty()) continue;
            cells.push_back({{"rij", map.rows[row].value},
                             {"kolom", map.columns[column].value},
                             {"notities", cell.notes},
                             {"perRichting", counts_json(cell.by_direction)},
                             {"perOnderbouwing", counts_json(cell.by_support)}});
        }
    return {{"commit", context.index.commit()},
            {"rij", sides.row},
            {"kolom", sides.column},
            {"notities", map.notes},
            {"bevindingen", map.findings},
            {"rijen", lines_json(context, sides.row, map.rows)},
            {"kolommen", lines_json(context, sides.column, map.columns)},
            {"vakken", cells}};
}

Page map_csv(const Context& context, const MapSidesChosen& sides, const EvidenceMap& map) {
    Page page;
    page.type = "text/csv; charset=utf-8";
    page.etag = context.etag();
    page.body = head_line(sides, directions(context));
    for (std::size_t row = 0; row < map.rows.size(); ++row)
        for (std::size_t column = 0; column < map.columns.size(); ++column)
            page.body += cell_line(context, sides, map.rows[row], map.columns[column], map.cells[row][column]);
    return page;
}

}  // namespace hub
