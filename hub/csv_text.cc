// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/csv_text.h"

#include <string_view>

namespace hub {
namespace {

std::string doubled_quotes(const std::string& text) {
    std::string doubled;
    for (const char c : text) {
        if (c == '"') doubled += '"';
        doubled += c;
    }
    return doubled;
}

}  // namespace

std::string csv_cell(const std::string& text) {
    const bool is_formula = !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
    return (is_formula ? "\"'" : "\"") + doubled_quotes(text) + "\"";
}

std::string csv_number(const std::string& number) { return '"' + number + '"'; }

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + cell;
    return line + "\r\n";
}

}  // namespace hub
