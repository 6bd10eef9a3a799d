// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// Bounds on hostile tables.
struct CsvLimits {
    std::size_t bytes = 256 * 1024;
    std::size_t rows = 5000;
    std::size_t fields = 100;     // in a row
    std::size_t mistakes = 100;   // after which reading stops
};

struct CsvRow {
    int line = 1;  // from 1; on which the row begins
    std::vector<std::string> fields;
};

struct CsvMistake {
    int line = 1;
    std::string message;  // plain Dutch: what is wrong and what to write instead
};

struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;  // each with as many fields as the header
    std::vector<CsvMistake> mistakes;
};

// Reads comma-separated values (RFC 4180) strictly: UTF-8, with or without byte order mark, lines that end in LF or CRLF, a
// header first. A line end within quotes becomes LF. Empty lines are skipped. A row that is wrong is left out and told.
CsvTable parse_csv(std::string_view text, const CsvLimits& limits = {});

}  // namespace indexer
