// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// One row of a table of figures. Texts are as written; what a row does not tell is empty.
struct Figure {
    std::string slug;
    std::string fact;              // feit
    std::string written;           // cijfer: the figure in words, such as "bijna 14 procent"
    std::optional<double> value;   // waarde: the figure as a number
    std::string unit;              // eenheid
    std::string year;              // peiljaar: four digits
    std::string group;             // groep
    std::string source_title;      // bron_titel
    std::string source_publisher;  // bron_uitgever
    std::string source_year;       // bron_jaar: four digits
    std::string source_url;        // bron_url: http or https
    std::string reading_depth;     // gelezen: slug of that vocabulary
    std::string caveat;            // kanttekening
    std::string outdated_after;    // verouderd_na: a year or a date
    std::string series;            // reeks: named in the table's explanation, with two values or more
    int line = 1;                  // in the file; not kept in an index

    bool operator==(const Figure&) const = default;
};

// knowledge/cijfers/<slug>.csv with its explanation, <slug>.yaml.
struct FigureTable {
    std::string slug;
    Json about = Json::object();  // titel, samenvatting, reeksen: those series only that have two values or more
    std::vector<Figure> figures;  // in the order of the file
};

struct FigureMistake {
    int line = 1;         // in the table
    std::string field;    // name of the column; empty when it concerns the row or the file
    std::string message;  // plain Dutch
};

struct ReadFigures {
    FigureTable table;
    std::vector<FigureMistake> mistakes;  // sorted by line
};

// Reads a table. A field that is wrong is left out and told, and so is a row without slug, feit or bron_titel. `about` is the
// parsed explanation, checked by its schema elsewhere; `reading_depths` are the slugs of the vocabulary gelezen.
ReadFigures read_figures(std::string_view slug, std::string_view csv, const Json& about, const std::vector<std::string>& reading_depths);

// For the index's metadata and the API.
Json to_json(const FigureTable& table);
FigureTable figure_table_from_json(const Json& json);

}  // namespace indexer
