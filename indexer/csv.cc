// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/csv.h"

#include "indexer/utf8.h"

#include <algorithm>
#include <optional>

namespace indexer {
namespace {

class CsvReader {
public:
    CsvReader(std::string_view text, const CsvLimits& limits) : text_(text), limits_(limits) {
        if (text_.starts_with(ByteOrderMark)) at_ = ByteOrderMark.size();
    }

    CsvTable read() {
        while (at_ < text_.size() && table_.mistakes.size() < limits_.mistakes) {
            if (skip_line_end()) continue;
            if (table_.rows.size() == limits_.rows) {
                tell(line_, "Deze tabel heeft meer dan " + std::to_string(limits_.rows) + " rijen. Verdeel haar over meer bestanden.");
                break;
            }
            read_row();
        }
        const bool empty = table_.header.empty() && table_.mistakes.empty();
        if (empty) tell(1, "Deze tabel is leeg. Zet op de eerste regel de namen van de kolommen.");
        return std::move(table_);
    }

private:
    void tell(int line, const std::string& message) { table_.mistakes.push_back({line, message}); }

    char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    // Past a line end, if there is one here. A carriage return by itself is none.
    bool skip_line_end() {
        const std::size_t length = text_.substr(at_, 2) == "\r\n" ? 2 : next() == '\n' ? 1 : 0;
        at_ += length;
        line_ += length > 0 ? 1 : 0;
        return length > 0;
    }

    // After a mistake in a field reading goes on at the line after that on which the field began: a quote too many or too few
    // costs one row, not the rest of the table.
    void read_row() {
        CsvRow row{line_, {}};
        do {
            const std::size_t field_at = at_;
            const int field_line = line_;
            const auto field = read_field();
            if (!field) return go_to_line_after(field_at, field_line);
            row.fields.push_back(*field);
            if (row.fields.size() > limits_.fields) {
                tell(line_, "Deze rij heeft meer dan " + std::to_string(limits_.fields) + " velden. Controleer de komma's.");
                return go_to_line_after(field_at, field_line);
            }
        } while (take_comma());
        skip_line_end();
        keep(std::move(row));
    }

    bool take_comma() {
        if (next() != ',') return false;
        ++at_;
        return true;
    }

    void go_to_line_after(std::size_t at, int line) {
        const bool without_header = table_.header.empty();  // then the rest says nothing
        const auto end = without_header ? std::string_view::npos : text_.find('\n', at);
        at_ = end == std::string_view::npos ? text_.size() : end + 1;
        line_ = line + 1;
    }

    std::optional<std::string> read_field() { return next() == '"' ? read_quoted() : read_plain(); }

    std::optional<std::string> read_plain() {
        const auto end = std::min(text_.find_first_of(",\r\n\"", at_), text_.size());
        std::string field{text_.substr(at_, end - at_)};
        at_ = end;
        if (next() == '"') {
            tell(line_, "Er staat een aanhalingsteken midden in een veld. Zet het veld tussen aanhalingstekens en verdubbel die erin: \"\".");
            return std::nullopt;
        }
        if (!at_field_end()) {
            tell(line_, "Er staat een los regeleinde (CR) in deze rij. Sla het bestand op met gewone regeleinden (LF of CRLF).");
            return std::nullopt;
        }
        return field;
    }

    std::optional<std::string> read_quoted() {
        const int opened = line_;
        std::string field;
        for (++at_; at_ < text_.size();) {
            if (text_.substr(at_, 2) == "\"\"") {
                field += '"';
                at_ += 2;
            } else if (next() == '"') {
                ++at_;
                return close_quoted(opened, std::move(field));
            } else if (skip_line_end()) {
                field += '\n';
            } else {
                field += text_[at_++];
            }
        }
        tell(opened, "Het aanhalingsteken dat op deze regel begint wordt niet gesloten. Zet er aan het eind van het veld ook een.");
        return std::nullopt;
    }

    std::optional<std::string> close_quoted(int opened, std::string field) {
        if (at_field_end()) return field;
        if (opened == line_)
            tell(line_, "Er staat tekst na het tweede aanhalingsteken van een veld. Verdubbel aanhalingstekens in een veld: \"\".");
        else
            tell(opened, "Een veld begint hier met een aanhalingsteken en eindigt pas op regel " + std::to_string(line_) +
                             ". Controleer of elk aanhalingsteken ook gesloten wordt.");
        return std::nullopt;
    }

    bool at_field_end() const {
        return at_ == text_.size() || next() == ',' || next() == '\n' || text_.substr(at_, 2) == "\r\n";
    }

    void keep(CsvRow row) {
        if (table_.header.empty()) return keep_header(std::move(row));
        const std::size_t wanted = table_.header.size();
        if (row.fields.size() == wanted) return table_.rows.push_back(std::move(row));
        tell(row.line, "Deze rij heeft " + std::to_string(row.fields.size()) + " velden, maar de kop heeft er " + std::to_string(wanted) +
                           ". Zet een veld met een komma erin tussen aanhalingstekens.");
    }

    void keep_header(CsvRow row) {
        table_.header = std::move(row.fields);
        if (table_.header.size() > 1 || table_.header.front().find(';') == std::string::npos) return;
        tell(row.line, "Tussen de kolommen staan puntkomma's. Sla het bestand op met komma's ertussen.");
        at_ = text_.size();  // else every row would be told
    }

    std::string_view text_;
    CsvLimits limits_;
    std::size_t at_ = 0;
    int line_ = 1;
    CsvTable table_;
};

std::optional<CsvMistake> find_refusal(std::string_view text, const CsvLimits& limits) {
    if (text.size() > limits.bytes)
        return CsvMistake{1, "Dit bestand is groter dan " + std::to_string(limits.bytes / 1024) + " KiB. Verdeel haar over meer bestanden."};
    const auto bad = std::min(text.find('\0'), find_invalid_utf8(text).value_or(std::string_view::npos));
    if (bad == std::string_view::npos) return std::nullopt;
    const auto before = text.substr(0, bad);
    const int line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    return CsvMistake{line, "Hier staat een teken dat geen UTF-8 is. Sla het bestand op als UTF-8."};
}

}  // namespace

CsvTable parse_csv(std::string_view text, const CsvLimits& limits) {
    if (auto refusal = find_refusal(text, limits)) return {{}, {}, {std::move(*refusal)}};
    return CsvReader(text, limits).read();
}

}  // namespace indexer
