// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/csv_writer.h"

#include "indexer/csv.h"

#include <doctest/doctest.h>

namespace csv_writer_test {

TEST_SUITE("unit") {
    TEST_CASE("a cell stands between quotes, and its own quotes are doubled") {
        CHECK(hub::csv_text("") == "\"\"");
        CHECK(hub::csv_text("stage") == "\"stage\"");
        CHECK(hub::csv_text("zegt \"ja\", vaak") == "\"zegt \"\"ja\"\", vaak\"");
        CHECK(hub::csv_text("café; thee\nkoffie") == "\"café; thee\nkoffie\"");
    }

    TEST_CASE("no cell runs as a formula, and what only looks a little like one stays") {
        struct Row {
            std::string text;
            std::string cell;
        };
        const Row rows[] = {{"=1+1", "\"'=1+1\""},
                            {"+31 20", "\"'+31 20\""},
                            {"-5 procent", "\"'-5 procent\""},
                            {"@SOM(A1)", "\"'@SOM(A1)\""},
                            {"\t=1", "\"'\t=1\""},
                            {"\r=1", "\"'\r'=1\""},
                            {"  =1", "\"  '=1\""},
                            {"=\"a\"", "\"'=\"\"a\"\"\""},
                            {"een;=1;twee", "\"een;'=1;twee\""},
                            {"een; =1", "\"een; '=1\""},
                            {"een\n=1", "\"een\n'=1\""},
                            {"2020-2021", "\"2020-2021\""},
                            {"a = b + c", "\"a = b + c\""},
                            {"'=1", "\"'=1\""}};
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(hub::csv_text(row.text) == row.cell);
        }
    }

    TEST_CASE("a number of our own keeps its minus") { CHECK(hub::csv_number("-5.2") == "\"-5.2\""); }

    TEST_CASE("rows are read back as they were written") {
        const std::string text = hub::csv_row({hub::csv_text("a"), hub::csv_text("b")}) + hub::csv_row({hub::csv_text("x, \"y\""), hub::csv_text("1\n2")});
        CHECK(text.starts_with("\"a\",\"b\"\r\n"));
        const indexer::CsvTable table = indexer::parse_csv(text);
        CHECK(table.mistakes.empty());
        REQUIRE(table.rows.size() == 1);
        CHECK(table.rows[0].fields == std::vector<std::string>{"x, \"y\"", "1\n2"});
    }

    TEST_CASE("a row of nothing but an empty first cell keeps its separators") {
        CHECK(hub::csv_row({hub::csv_text(""), hub::csv_text("b")}) == "\"\",\"b\"\r\n");
    }
}

}  // namespace csv_writer_test
