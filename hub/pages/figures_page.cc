// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/figures_page.h"

#include "hub/address.h"
#include "hub/csv_writer.h"
#include "hub/pages/companion_parts.h"
#include "hub/pages/note_parts.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace hub {

using indexer::Figure;
using indexer::FigureTable;
using indexer::Json;
using indexer::first_value;

namespace {

// A year is over when the next one has begun; a day when it has passed. Both compare as text.
bool is_outdated(const Figure& figure, const std::string& today) {
    return !figure.outdated_after.empty() && today.substr(0, figure.outdated_after.size()) > figure.outdated_after;
}

Json figure_source(const Context& context, const Figure& figure) {
    return source_view(context, {{"titel", figure.source_title},
                                 {"uitgever", figure.source_publisher},
                                 {"jaar", figure.source_year},
                                 {"url", figure.source_url},
                                 {"gelezen", figure.reading_depth}});
}

Json row_view(const Context& context, const Figure& figure) {
    return {{"rij_id", figure.slug},
            {"feit", figure.fact},
            {"cijfer", figure.written},
            {"peiljaar", figure.year},
            {"groep", figure.group},
            {"kanttekening", figure.caveat},
            {"verouderd_na", figure.outdated_after},
            {"verouderd", is_outdated(figure, context.request.today)},
            {"bron", figure_source(context, figure)}};
}

std::string percent(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", value);
    std::string written = text.data();
    return written.ends_with(".0") ? written.substr(0, written.size() - 2) : written;
}

std::string bar_label(const Figure& figure) {
    if (!figure.group.empty()) return figure.group;
    return figure.year.empty() ? figure.fact : figure.year;
}

Json chart_view(const std::vector<const Figure*>& figures) {
    std::vector<double> values;
    for (const Figure* figure : figures)
        if (figure->value) values.push_back(*figure->value);
    Json bars = Json::array();
    for (const Figure* figure : figures) {
        if (!figure->value) continue;
        const Bar bar = bar_of(*figure->value, values);
        bars.push_back({{"x", percent(bar.begin)}, {"breedte", percent(bar.length)}, {"label", bar_label(*figure)}, {"waarde", figure->written}});
    }
    return bars.empty() ? Json(false) : Json{{"nul_x", percent(bar_of(0, values).begin)}, {"balken", bars}};
}

Json rows_view(const Context& context, const std::vector<const Figure*>& figures) {
    Json rows = Json::array();
    for (const Figure* figure : figures) rows.push_back(row_view(context, *figure));
    return rows;
}

std::vector<const Figure*> figures_of(const FigureTable& table, const std::string& series) {
    std::vector<const Figure*> found;
    for (const Figure& figure : table.figures)
        if (figure.series == series) found.push_back(&figure);
    return found;
}

Json series_views(const Context& context, const FigureTable& table) {
    Json list = Json::array();
    for (const Json& series : table.about.value("reeksen", Json::array())) {
        const std::string id = first_value(series, "reeks");
        const std::vector<const Figure*> figures = figures_of(table, id);
        list.push_back({{"reeks_id", id},
                        {"titel", first_value(series, "titel")},
                        {"as", first_value(series, "as")},
                        {"let_op", first_value(series, "let_op")},
                        {"grafiek", chart_view(figures)},
                        {"rijen", rows_view(context, figures)}});
    }
    return framed(std::move(list));
}

Json count_view(std::size_t count) {
    return count == 0 ? Json(false) : Json{{"aantal", std::to_string(count)}, {"enkel", count == 1}};
}

// The columns of the file, in its order.
struct Column {
    const char* name;
    std::string Figure::* text;
};
constexpr std::array Columns{Column{"slug", &Figure::slug}, Column{"feit", &Figure::fact}, Column{"cijfer", &Figure::written},
                             Column{"waarde", nullptr}, Column{"eenheid", &Figure::unit}, Column{"peiljaar", &Figure::year},
                             Column{"groep", &Figure::group}, Column{"bron_titel", &Figure::source_title},
                             Column{"bron_uitgever", &Figure::source_publisher}, Column{"bron_jaar", &Figure::source_year},
                             Column{"bron_url", &Figure::source_url}, Column{"gelezen", &Figure::reading_depth},
                             Column{"kanttekening", &Figure::caveat}, Column{"verouderd_na", &Figure::outdated_after},
                             Column{"reeks", &Figure::series}};

std::string number_text(const std::optional<double>& value) {
    if (!value) return {};
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.15g", *value);
    return text.data();
}

std::vector<std::string> figure_cells(const Figure& figure) {
    std::vector<std::string> cells;
    for (const Column& column : Columns)
        cells.push_back(column.text == nullptr ? csv_number(number_text(figure.value)) : csv_text(figure.*column.text));
    return cells;
}

}  // namespace

Bar bar_of(double value, const std::vector<double>& values) {
    double low = 0, high = 0;
    for (const double other : values) {
        low = std::min(low, other);
        high = std::max(high, other);
    }
    if (high == low) return {};
    const auto place = [&](double at) { return (at - low) / (high - low) * 100; };
    return {std::min(place(0), place(value)), std::abs(place(value) - place(0))};
}

Page figures_page(const Context& context, const FigureTable& table) {
    const std::string title = first_value(table.about, "titel");
    const auto outdated = static_cast<std::size_t>(std::count_if(
        table.figures.begin(), table.figures.end(), [&](const Figure& figure) { return is_outdated(figure, context.request.today); }));
    const std::vector<const Figure*> others = figures_of(table, "");
    const std::string path = "/cijfers/" + encode_segment(table.slug);
    return render_page(context, "cijfers", path,
                       {{"pagina_titel", title},
                        {"omschrijving", first_value(table.about, "samenvatting")},
                        {"kruimels", trail(context, {{context.text("nav_cijfers"), "/cijfers"}})},
                        {"kruimel_hier", title},
                        {"kruimel_vertaald", false},
                        {"titel", title},
                        {"samenvatting", first_value(table.about, "samenvatting")},
                        {"aantal", std::to_string(table.figures.size())},
                        {"enkel", table.figures.size() == 1},
                        {"verouderd_aantal", count_view(outdated)},
                        {"csv_href", context.address(path + ".csv")},
                        {"gewijzigd", false},
                        {"reeksen", series_views(context, table)},
                        {"overige", others.empty() ? Json(false) : Json{{"rijen", rows_view(context, others)}}}});
}

Page figures_csv(const Context& context, const FigureTable& table) {
    Page page;
    page.type = CsvType;
    page.etag = context.index.commit().substr(0, 16);
    std::vector<std::string> names;
    for (const Column& column : Columns) names.push_back(csv_text(column.name));
    page.body = csv_row(names);
    for (const Figure& figure : table.figures) page.body += csv_row(figure_cells(figure));
    return page;
}

}  // namespace hub
