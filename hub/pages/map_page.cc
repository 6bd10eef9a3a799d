// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/map_page.h"

#include "hub/address.h"
#include "hub/map_parameters.h"
#include "hub/pages/facet_view.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>
#include <array>

namespace hub {

using indexer::Json;

namespace {

constexpr const char* MapPath = "/witte-vlekken";

// Five sizes of circles for any number of findings, so that no circle outgrows its cell.
std::string circle_size(std::uint32_t findings) {
    constexpr std::array<std::uint32_t, 4> Least{2, 3, 5, 9};
    return std::to_string(1 + std::count_if(Least.begin(), Least.end(), [&](std::uint32_t least) { return findings >= least; }));
}

class MapView {
public:
    MapView(const Context& context, const Query& query, const MapSidesChosen& sides, const EvidenceMap& map) : context_(context), query_(query), sides_(sides), map_(map) {}

    Json make() {
        Json columns = Json::array(), rows = Json::array();
        for (const MapLine& column : map_.columns)
            if (column.notes > 0) columns.push_back(line_view(sides_.column, column));
        for (std::size_t row = 0; row < map_.rows.size(); ++row)
            if (map_.rows[row].notes > 0) rows.push_back(row_view(row));
        return {{"kolommen", columns}, {"rijen", rows}, {"leeg_aantal", std::to_string(empty_)}, {"vakken_aantal", std::to_string(empty_ + filled_)}};
    }

private:
    Json line_view(const std::string& facet, const MapLine& line) const {
        return {{"label", capitalised(context_.label(facet, line.value))},
                {"href", address_of(facet, line.value)},
                {"aantal", std::to_string(line.notes)},
                {"enkele_notitie", line.notes == 1}};
    }

    Json row_view(std::size_t row) {
        Json view = line_view(sides_.row, map_.rows[row]);
        view["vakken"] = Json::array();
        for (std::size_t column = 0; column < map_.columns.size(); ++column)
            if (map_.columns[column].notes > 0) view["vakken"].push_back(cell_view(row, column));
        return view;
    }

    Json cell_view(std::size_t row, std::size_t column) {
        const MapCell& cell = map_.cells[row][column];
        Json view{{"kolom_label", capitalised(context_.label(sides_.column, map_.columns[column].value))}, {"gevuld", false}, {"vraag", false}};
        ++(cell.is_empty() ? empty_ : filled_);
        if (cell.is_empty())
            view["vraag"] = question_view(map_.rows[row]);
        else
            view["gevuld"] = filled_view(cell, row, column);
        return view;
    }

    Json filled_view(const MapCell& cell, std::size_t row, std::size_t column) const {
        Query both = query_;
        both.filters[sides_.row] = {map_.rows[row].value};
        both.filters[sides_.column] = {map_.columns[column].value};
        Json directions = Json::array();
        for (const indexer::Term& term : terms("richting"))
            if (const auto found = cell.by_direction.find(term.slug); found != cell.by_direction.end())
                directions.push_back({{"code", term.slug},
                                      {"label", context_.label("richting", term.slug)},
                                      {"aantal", std::to_string(found->second)},
                                      {"maat", circle_size(found->second)}});
        return {{"vak_href", search_address(context_.address("/zoeken"), both)}, {"per_richting", directions}, {"rust_op", support_of(cell)}};
    }

    // "effect 2, praktijk 1": what kinds of knowledge the findings rest on.
    std::string support_of(const MapCell& cell) const {
        std::vector<std::string> told;
        for (const char* group : {"effect", "beschrijvend", "praktijk", ""})
            if (const auto found = cell.by_support.find(group); found != cell.by_support.end())
                told.push_back(context_.text(*group == 0 ? "kaart_opzet_onbekend" : "kaart_" + std::string(group)) + " " + std::to_string(found->second));
        return joined(told);
    }

    // Of the questions that are asked about this row the first; there may be none.
    Json question_view(const MapLine& row) const {
        if (row.questions.empty()) return false;
        const indexer::Companion* question = context_.index.companions().find("kennisvraag", row.questions.front());
        if (question == nullptr) return false;
        return {{"vraag_href", context_.address("/kennisvragen/" + encode_segment(question->slug))}, {"vraag_titel", indexer::first_value(question->front, "titel")}};
    }

    std::string address_of(const std::string& facet, const std::string& value) const {
        Query with = query_;
        with.filters[facet] = {value};
        return search_address(context_.address("/zoeken"), with);
    }

    const std::vector<indexer::Term>& terms(std::string_view vocabulary) const {
        static const std::vector<indexer::Term> none;
        const indexer::Vocabulary* found = context_.index.community().find_vocabulary(vocabulary);
        return found == nullptr ? none : found->terms;
    }

    const Context& context_;
    const Query& query_;
    const MapSidesChosen& sides_;
    const EvidenceMap& map_;
    std::size_t empty_ = 0, filled_ = 0;
};

Json side_options(const Context& context, const std::string& chosen) {
    Json options = Json::array();
    for (const std::string_view side : MapSides)
        options.push_back({{"waarde", side}, {"label", facet_title(context, side)}, {"gekozen", side == chosen}});
    return options;
}

Json kept_fields(const Query& query) {
    Json fields = Json::array();
    for (const auto& [facet, values] : query.filters)
        for (const std::string& value : values) fields.push_back({{"naam", facet_parameter(facet)}, {"waarde", value}});
    if (query.literal) fields.push_back({{"naam", "letterlijk"}, {"waarde", "ja"}});
    return fields;
}

// Values of a list that no note is about at all: the whitest spots.
Json unnamed(const Context& context, const std::string& facet, const std::vector<MapLine>& lines) {
    std::vector<std::string> labels;
    for (const MapLine& line : lines)
        if (line.notes == 0) labels.push_back(context.label(facet, line.value));
    return labels.empty() ? Json(false) : Json{{"veld_label", facet_title(context, facet)}, {"waarden_tekst", joined(labels)}};
}

Json legend(const Context& context) {
    Json signs = Json::array();
    if (const indexer::Vocabulary* directions = context.index.community().find_vocabulary("richting"))
        for (const indexer::Term& term : directions->terms) signs.push_back({{"code", term.slug}, {"label", context.label("richting", term.slug)}});
    return signs;
}

}  // namespace

Page map_page(const Context& context, const Query& query, const MapSidesChosen& sides, const EvidenceMap& map) {
    const Json table = MapView(context, query, sides, map).make();
    const QueryAddress address = [&](const Query& other) { return map_address(context.address(MapPath), other, sides); };
    Json view{{"pagina_titel", context.text("nav_witte-vlekken")},
              {"omschrijving", context.text("kaart_uitleg")},
              {"kruimels", Json::array({{{"label", "Home"}, {"href", context.address("/")}}})},
              {"kruimel_hier", context.text("nav_witte-vlekken")},
              {"kruimel_vertaald", true},
              {"niet_indexeren", query.has_words() || !query.filters.empty() || sides != MapSidesChosen{}},
              {"q_kaart", query.text},
              {"zoek_binnen_kaart", kept_fields(query)},
              {"rij_opties", side_options(context, sides.row)},
              {"kolom_opties", side_options(context, sides.column)},
              {"rij_titel", facet_title(context, sides.row)},
              {"kolom_titel", facet_title(context, sides.column)},
              {"notities_aantal", std::to_string(map.notes)},
              {"bevindingen_aantal", std::to_string(map.findings)},
              {"draai_href", map_address(context.address(MapPath), query, {sides.column, sides.row})},
              {"zoek_href", search_address(context.address("/zoeken"), query)},
              {"csv_href", map_address(context.address(std::string(MapPath) + ".csv"), query, sides)},
              {"keuzes", choice_views(context, query, 0, address)},
              {"legenda", legend(context)},
              {"zonder_rij", unnamed(context, sides.row, map.rows)},
              {"zonder_kolom", unnamed(context, sides.column, map.columns)},
              {"kaart_leeg", table.at("rijen").empty() || table.at("kolommen").empty()}};
    view.update(table);
    return render_page(context, "witte-vlekken", MapPath, view);
}

}  // namespace hub
