// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/csv_writer.h"

namespace hub {
namespace {

// OWASP, CSV injection.
bool begins_formula(char c) { return std::string_view("=+-@\t\r").find(c) != std::string_view::npos; }
bool may_end_cell(char c) { return c == ';' || c == '\r' || c == '\n'; }

}  // namespace

std::string csv_text(std::string_view text) {
    std::string cell = "\"";
    bool at_begin = true;
    for (const char c : text) {
        if (at_begin && begins_formula(c)) cell += '\'';
        at_begin = may_end_cell(c) || (at_begin && c == ' ');
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + "\"";
}

std::string csv_number(std::string_view number) { return "\"" + std::string(number) + "\""; }

std::string csv_row(const std::vector<std::string>& cells) {
    std::string row;
    for (const std::string& cell : cells) row += (row.empty() ? "" : ",") + cell;
    return row + "\r\n";
}

}  // namespace hub
