// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/figures.h"

#include "indexer/csv.h"
#include "indexer/figure_columns.h"
#include "indexer/figure_values.h"
#include "indexer/nearest_word.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <map>

namespace indexer {
namespace {

constexpr std::size_t LongestField = 2000;  // bytes
constexpr std::size_t MostCompared = 100;  // names: looking for the nearest of more takes long
constexpr std::size_t LeastInSeries = 2;  // rows with a value: one is no comparison

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

class FigureReader {
public:
    FigureReader(std::string_view slug, std::string_view csv, const std::vector<std::string>& reading_depths)
        : csv_(parse_csv(csv)), reading_depths_(reading_depths) {
        read_.table.slug = slug;
    }

    ReadFigures read(const Json& about) {
        for (const CsvMistake& mistake : csv_.mistakes) tell(mistake.line, "", mistake.message);
        take_about(about);
        take_header();
        for (const CsvRow& row : csv_.rows) take_row(row);
        check_series();
        const auto earlier = [](const FigureMistake& a, const FigureMistake& b) { return a.line < b.line; };
        std::stable_sort(read_.mistakes.begin(), read_.mistakes.end(), earlier);
        return std::move(read_);
    }

private:
    void tell(int line, std::string_view field, const std::string& message) {
        read_.mistakes.push_back({line, std::string(field), message});
    }

    void take_about(const Json& about) {
        Json series = Json::array();
        if (about.is_object()) {
            const auto listed = about.find("reeksen");
            if (listed != about.end() && listed->is_array())
                for (const Json& one : *listed)
                    if (one.is_object() && !text_at(one, "reeks").empty()) series.push_back(one);
            read_.table.about = {{"titel", text_at(about, "titel")}, {"samenvatting", text_at(about, "samenvatting")}};
        }
        for (const Json& one : series) series_names_.push_back(text_at(one, "reeks"));
        read_.table.about["reeksen"] = std::move(series);
    }

    void take_header() {
        std::vector<std::string> names;
        for (const FigureColumn& column : FigureColumns) names.emplace_back(column.name);
        for (std::size_t place = 0; place < csv_.header.size(); ++place) {
            const std::string name = show_hidden_controls(trimmed(csv_.header[place]));
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                const auto near = nearest_word(name, names);
                tell(1, name, "deze kolom bestaat niet; " + (near ? "bedoel je '" + *near + "'?" : std::string("haal haar weg.")));
            } else if (!places_.emplace(name, place).second) {
                tell(1, name, "deze kolom staat er twee keer; haal er een weg.");
            }
        }
        for (const std::string& name : names)
            if (!csv_.header.empty() && !places_.contains(name)) tell(1, name, "deze kolom ontbreekt; zet haar naam op de eerste regel.");
    }

    std::string cell(const CsvRow& row, std::string_view name) {
        const auto place = places_.find(name);
        if (place == places_.end()) return {};
        const std::string text = trimmed(row.fields[place->second]);
        if (text.size() > LongestField) {
            tell(row.line, name, "dit veld is langer dan " + std::to_string(LongestField) + " tekens; maak het korter.");
            return {};
        }
        const std::string shown = show_hidden_controls(text);
        if (shown != text) tell(row.line, name, "hier staat een onzichtbaar teken; haal het weg.");
        return shown;
    }

    void take_row(const CsvRow& row) {
        Figure figure;
        figure.line = row.line;
        for (const FigureColumn& column : FigureColumns)
            if (column.text != nullptr) figure.*column.text = cell(row, column.name);
        take_value(cell(row, ValueColumn), figure);
        check(figure.line, "peiljaar", figure.year, find_year_mistake);
        check(figure.line, "bron_jaar", figure.source_year, find_year_mistake);
        check(figure.line, "bron_url", figure.source_url, find_address_mistake);
        check(figure.line, "verouderd_na", figure.outdated_after, find_outdated_mistake);
        check(figure.line, "gelezen", figure.reading_depth, [&](const std::string& depth) { return find_depth_mistake(depth); });
        check(figure.line, "reeks", figure.series, [&](const std::string& name) { return find_series_mistake(name); });
        if (has_required(figure) && has_own_slug(figure)) read_.table.figures.push_back(std::move(figure));
    }

    template <typename FindMistake>
    void check(int line, std::string_view name, std::string& text, FindMistake find_mistake) {
        const std::optional<std::string> mistake = text.empty() ? std::nullopt : find_mistake(text);
        if (!mistake) return;
        tell(line, name, *mistake);
        text.clear();
    }

    void take_value(std::string text, Figure& figure) {
        check(figure.line, ValueColumn, text, find_number_mistake);
        if (!text.empty()) figure.value = read_number(text);
    }

    std::optional<std::string> find_depth_mistake(const std::string& depth) const {
        if (std::find(reading_depths_.begin(), reading_depths_.end(), depth) != reading_depths_.end()) return std::nullopt;
        std::string choices;
        for (const std::string& known : reading_depths_) choices += (choices.empty() ? "" : ", ") + known;
        return "'" + depth + "' staat niet in knowledge/vocabulaire/gelezen.yaml; kies uit: " + choices + ".";
    }

    std::optional<std::string> find_series_mistake(const std::string& name) const {
        if (std::find(series_names_.begin(), series_names_.end(), name) != series_names_.end()) return std::nullopt;
        const auto near = series_names_.size() > MostCompared ? std::nullopt : nearest_word(name, series_names_);
        const std::string advice = near ? "bedoel je '" + *near + "'?" : "zet de reeks daarbij of laat dit veld leeg.";
        return "'" + name + "' staat niet bij 'reeksen' in de uitleg; " + advice;
    }

    bool has_required(const Figure& figure) {
        bool complete = true;
        for (const FigureColumn& column : FigureColumns) {
            const bool required = column.name == "slug" || column.name == "feit" || column.name == "bron_titel";
            if (!required || !(figure.*column.text).empty()) continue;
            complete = false;
            if (places_.contains(column.name)) tell(figure.line, column.name, "dit veld is leeg, maar hoort bij elke rij; vul het in.");
        }
        return complete;
    }

    bool has_own_slug(Figure& figure) {
        check(figure.line, "slug", figure.slug, find_slug_mistake);
        if (figure.slug.empty()) return false;
        const auto [first, is_new] = lines_.emplace(figure.slug, figure.line);
        const std::string place = "op regel " + std::to_string(first->second);
        if (!is_new) tell(figure.line, "slug", "'" + figure.slug + "' staat al " + place + "; kies een andere naam.");
        return is_new;
    }

    // A series with less than two values cannot be drawn, and is taken out of the rows and of the explanation.
    void check_series() {
        Json& listed = read_.table.about["reeksen"];
        for (const std::string& name : series_names_) {
            if (values_in(name) >= LeastInSeries) continue;
            if (places_.contains("reeks")) tell_thin_series(name);
            const auto is_thin = [&](const Json& one) { return text_at(one, "reeks") == name; };
            listed.erase(std::remove_if(listed.begin(), listed.end(), is_thin), listed.end());
            for (Figure& figure : read_.table.figures)
                if (figure.series == name) figure.series.clear();
        }
    }

    std::size_t values_in(const std::string& name) const {
        const auto counts = [&](const Figure& figure) { return figure.series == name && figure.value.has_value(); };
        return static_cast<std::size_t>(std::count_if(read_.table.figures.begin(), read_.table.figures.end(), counts));
    }

    void tell_thin_series(const std::string& name) {
        const auto& figures = read_.table.figures;
        const auto first = std::find_if(figures.begin(), figures.end(), [&](const Figure& figure) { return figure.series == name; });
        tell(first == figures.end() ? 1 : first->line, "reeks",
             "reeks '" + name + "' heeft " + std::to_string(values_in(name)) +
                 " rijen met een waarde, maar het moeten er minstens twee zijn; vul waarden in of haal de reeks uit de uitleg.");
    }

    CsvTable csv_;
    const std::vector<std::string>& reading_depths_;
    ReadFigures read_;
    std::map<std::string, std::size_t, std::less<>> places_;  // of the columns
    std::vector<std::string> series_names_;                   // that the explanation lists
    std::map<std::string, int> lines_;                        // of the slugs
};

}  // namespace

ReadFigures read_figures(std::string_view slug, std::string_view csv, const Json& about, const std::vector<std::string>& reading_depths) {
    return FigureReader(slug, csv, reading_depths).read(about);
}

}  // namespace indexer
