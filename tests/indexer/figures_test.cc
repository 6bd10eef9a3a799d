// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/figures.h"

#include "indexer/yaml.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace figures_test {

using indexer::Figure;
using indexer::FigureTable;
using indexer::Json;
using indexer::ReadFigures;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> Depths{"passage", "deel", "heel"};
const std::string Header =
    "slug,feit,cijfer,waarde,eenheid,peiljaar,groep,bron_titel,bron_uitgever,bron_jaar,bron_url,gelezen,kanttekening,verouderd_na,reeks\n";
const std::string Right = "goed,Feit,acht,8,pilots,2018,allen,Titel,CBS,2019,https://x.nl/a,heel,Let op.,2021,\n";

ReadFigures read(const std::string& csv, const Json& about = {{"titel", "Proef"}}) {
    return indexer::read_figures("proef", csv, about, Depths);
}

Json series(const std::string& name) {
    return {{"titel", "Proef"}, {"reeksen", {{{"reeks", name}, {"titel", "Reeks"}, {"as", "jaar; procent"}}}}};
}

// A row with a slug, a fact, a source, and `typed` in one other column.
std::string row_with(const std::string& column, const std::string& typed) {
    std::string row;
    for (const std::string name : {"slug", "feit", "cijfer", "waarde", "eenheid", "peiljaar", "groep", "bron_titel", "bron_uitgever", "bron_jaar",
                                   "bron_url", "gelezen", "kanttekening", "verouderd_na", "reeks"}) {
        const std::string usual = name == "slug" ? "x" : name == "feit" ? "Feit" : name == "bron_titel" ? "Titel" : "";
        row += (row.empty() ? "\"" : ",\"") + (name == column ? typed : usual) + "\"";
    }
    return row + "\n";
}

std::string row_of_series(const std::string& slug, const std::string& value, const std::string& name) {
    return slug + ",Feit,," + value + ",,,,Titel,,,,,,," + name + "\n";
}

std::string told(const ReadFigures& read) {
    std::string all;
    for (const auto& mistake : read.mistakes) all += std::to_string(mistake.line) + " " + mistake.field + ": " + mistake.message + "\n";
    return all;
}

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a row becomes a figure") {
        const auto result = read(Header + Right + "\"kaal\",\"Alleen een feit, met komma\",,,,,,Titel,,,,,,,\n");
        CHECK(told(result) == "");
        CHECK(result.table.slug == "proef");
        CHECK(result.table.about["titel"] == "Proef");
        REQUIRE(result.table.figures.size() == 2);
        const Figure expected{"goed", "Feit", "acht",           8.0,    "pilots",  "2018", "allen", "Titel",
                              "CBS",  "2019", "https://x.nl/a", "heel", "Let op.", "2021", "",      2};
        CHECK(result.table.figures[0] == expected);
        CHECK(result.table.figures[1].fact == "Alleen een feit, met komma");
        CHECK_FALSE(result.table.figures[1].value.has_value());
        CHECK(result.table.figures[1].line == 3);
    }

    TEST_CASE("a field that is wrong is told and left empty") {
        struct Row {
            std::string column, typed, words;
        };
        const Row rows[] = {
            {"waarde", "12,5", "punt in plaats van een komma"},
            {"waarde", "404.000", "zonder punt (404000)"},
            {"waarde", "-1.234.567", "zonder punt"},
            {"waarde", "ruim 51", "geen getal"},
            {"waarde", "51%", "geen getal"},
            {"waarde", "1e3", "geen getal"},
            {"waarde", "inf", "geen getal"},
            {"waarde", ".5", "geen getal"},
            {"waarde", "5.", "geen getal"},
            {"waarde", "--5", "geen getal"},
            {"peiljaar", "21", "vier cijfers"},
            {"peiljaar", "2021/2022", "vier cijfers"},
            {"bron_jaar", "mei 2021", "vier cijfers"},
            {"bron_url", "www.cbs.nl", "begin met https://"},
            {"bron_url", "javascript:alert(1)", "begin met https://"},
            {"bron_url", "https://", "begin met https://"},
            {"bron_url", "https://cbs.nl/a b", "geen spaties"},
            {"gelezen", "helemaal", "kies uit: passage, deel, heel"},
            {"verouderd_na", "juni", "2027-06-30"},
            {"verouderd_na", "2027-02-30", "2027-06-30"},
            {"kanttekening", std::string(2'001, 'x'), "langer dan 2000"},
            {"reeks", "werk", "staat niet bij 'reeksen'"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.column);
            CAPTURE(row.typed);
            const auto result = read(Header + row_with(row.column, row.typed) + Right);
            CAPTURE(told(result));
            REQUIRE(result.mistakes.size() == 1);
            CHECK(result.mistakes[0].line == 2);
            CHECK(result.mistakes[0].field == row.column);
            CHECK(result.mistakes[0].message.find(row.words) != std::string::npos);
            REQUIRE(result.table.figures.size() == 2);
            CHECK(result.table.figures[0] == read(Header + row_with("", "")).table.figures.at(0));
        }
    }

    TEST_CASE("numbers are read as they are written") {
        struct Row {
            std::string typed;
            double value;
        };
        const Row rows[] = {{"12", 12}, {"12.5", 12.5}, {"-3", -3}, {"0.125", 0.125}, {"1.2500", 1.25}, {"404000", 404000}, {"0", 0}, {" 7 ", 7}};
        for (const Row& row : rows) {
            CAPTURE(row.typed);
            const auto result = read(Header + "x,Feit,," + row.typed + ",,,,Titel,,,,,,,\n");
            CHECK(told(result) == "");
            CHECK(result.table.figures.at(0).value == row.value);
        }
    }

    TEST_CASE("a row that cannot be used is told and left out") {
        struct Row {
            std::string line;
            std::string told;
        };
        const Row rows[] = {
            {"x,,,,,,,Titel,,,,,,,\n", "2 feit: dit veld is leeg"},
            {"x,Feit,,,,,,,,,,,,,\n", "2 bron_titel: dit veld is leeg"},
            {",Feit,,,,,,Titel,,,,,,,\n", "2 slug: dit veld is leeg"},
            {"Een Naam,Feit,,,,,,Titel,,,,,,,\n", "2 slug: 'Een Naam' is geen goede naam"},
            {"een--naam,Feit,,,,,,Titel,,,,,,,\n", "2 slug: 'een--naam' is geen goede naam"},
            {"x,Feit,Titel\n", "2 : Deze rij heeft 3 velden"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.line);
            const auto result = read(Header + row.line + Right);
            CHECK(result.mistakes.size() == 1);
            CHECK(told(result).starts_with(row.told));
            CHECK(result.table.figures.size() == 1);
        }
        CHECK(told(read(Header + Right + Right)) == "3 slug: 'goed' staat al op regel 2; kies een andere naam.\n");
    }

    TEST_CASE("the header has exactly the columns that are known") {
        const std::string misspelt = told(read("slug,fiet,bron_titel\nx,Feit,Titel\n"));
        CHECK(misspelt.starts_with("1 fiet: deze kolom bestaat niet; bedoel je 'feit'?\n1 feit: deze kolom ontbreekt"));
        const auto twice = read("slug," + Header + "x,x,Feit,,,,,,Titel,,,,,,,\n");
        CHECK(told(twice) == "1 slug: deze kolom staat er twee keer; haal er een weg.\n");
        CHECK(twice.table.figures.size() == 1);
        CHECK(told(read("feit,slug,bron_titel\nFeit,x,Titel\n")).find("1 waarde: deze kolom ontbreekt") != std::string::npos);
        CHECK(read("feit,slug,bron_titel\nFeit,x,Titel\n").table.figures.at(0).slug == "x");  // in any order
        CHECK(read("").mistakes.size() == 1);
    }

    TEST_CASE("a series has two values or is no series") {
        const std::string one = row_of_series("a", "1", "werk"), two = row_of_series("b", "2", "werk"), none = row_of_series("c", "", "werk");
        const auto whole = read(Header + one + two + none, series("werk"));
        CHECK(told(whole) == "");
        CHECK(whole.table.about["reeksen"].size() == 1);
        CHECK(whole.table.figures[2].series == "werk");
        const auto thin = read(Header + row_of_series("z", "1", "") + one + none, series("werk"));
        CHECK(told(thin).starts_with("3 reeks: reeks 'werk' heeft 1 rijen met een waarde"));
        CHECK(thin.table.about["reeksen"].empty());
        CHECK(thin.table.figures[1].series.empty());
        CHECK(told(read(Header + Right, series("werk"))).starts_with("1 reeks: reeks 'werk' heeft 0 rijen"));
        CHECK(told(read(Header + row_of_series("a", "1", "wirk"), series("werk"))).find("bedoel je 'werk'?") != std::string::npos);
    }

    TEST_CASE("an explanation of another form than it should have is read as far as it goes") {
        for (const char* about : {"null", "[]", "3", R"({"titel": 3, "reeksen": "tekst"})", R"({"reeksen": [3, {"reeks": 4}, {}]})"}) {
            CAPTURE(about);
            const auto result = read(Header + Right, Json::parse(about));
            CHECK(told(result) == "");
            CHECK(result.table.about["reeksen"].empty());
            CHECK(result.table.figures.size() == 1);
        }
    }

    TEST_CASE("hidden characters are told and shown") {
        const auto result = read(Header + "x,Feit\u202E,,,,,,Titel,,,,,,,\n");
        CHECK(told(result) == "2 feit: hier staat een onzichtbaar teken; haal het weg.\n");
        CHECK(result.table.figures.at(0).fact == "Feit[U+202E]");
    }

    TEST_CASE("a table survives the way into an index and back") {
        const auto result = read(Header + Right + "x,Feit,,1.5,,,,Titel,,,,,,,\ny,Feit,,,,,,Titel,,,,,,,\n");
        const std::string text = indexer::to_text(to_json(result.table));
        const FigureTable again = indexer::figure_table_from_json(Json::parse(text));
        CHECK(indexer::to_text(to_json(again)) == text);
        CHECK(again.about == result.table.about);
        CHECK(again.figures[1].value == 1.5);
        CHECK(text.starts_with(R"({"slug":"proef","titel":"Proef","samenvatting":"","reeksen":[],"cijfers":[{"slug":"goed",)"));
        CHECK(text.find(R"("cijfer":"acht","waarde":8,"eenheid":"pilots")") != std::string::npos);
        CHECK(text.find(R"("waarde":null)") != std::string::npos);
    }
}

TEST_SUITE("repo") {
    TEST_CASE("the tables of this repository have no mistakes and survive the way into an index") {
        int tables = 0;
        for (const auto& entry : fs::directory_iterator(fs::path(WATWERKT_SOURCE_FOLDER) / "knowledge" / "cijfers")) {
            if (entry.path().extension() != ".csv") continue;
            CAPTURE(entry.path().string());
            ++tables;
            fs::path explanation = entry.path();
            const Json about = indexer::parse_yaml(read_file(explanation.replace_extension(".yaml"))).value;
            const auto result = indexer::read_figures(entry.path().stem().string(), read_file(entry.path()), about, Depths);
            CHECK(told(result) == "");
            CHECK(result.table.figures.size() >= 5);
            FigureTable again = indexer::figure_table_from_json(Json::parse(indexer::to_text(to_json(result.table))));
            for (std::size_t i = 0; i < again.figures.size(); ++i) again.figures[i].line = result.table.figures[i].line;
            CHECK(again.figures == result.table.figures);
            CHECK(again.about == result.table.about);
        }
        CHECK(tables >= 6);
    }
}

}  // namespace figures_test
