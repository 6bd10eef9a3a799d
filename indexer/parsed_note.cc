// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parsed_note.h"

#include "indexer/html_escape.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace indexer {

namespace {

int count_lines(std::string_view text) { return static_cast<int>(std::count(text.begin(), text.end(), '\n')); }

ParsedNote refused(int line, std::string message) {
    ParsedNote note;
    note.front_failed = true;
    note.body_failed = true;
    note.failure = message;
    note.front.mistakes.push_back({line, {}, std::move(message)});
    return note;
}

std::optional<ParsedNote> find_refusal(std::string_view bytes) {
    if (bytes.size() > NoteBytesMax) {
        return refused(1, "Dit bestand is groter dan 256 KiB. Maak er twee notities van, of verwijs naar een bijlage.");
    }
    if (auto bad = find_invalid_utf8(bytes)) {
        return refused(count_lines(bytes.substr(0, *bad)) + 1,
                       "Hier staat een teken dat geen UTF-8 is. Sla het bestand op als UTF-8.");
    }
    if (auto nul = bytes.find('\0'); nul != std::string_view::npos) {
        return refused(count_lines(bytes.substr(0, nul)) + 1,
                       "Hier staat een nulteken. Haal het weg, of sla het bestand op als gewone tekst.");
    }
    return std::nullopt;
}

// "\r\n" and "\r" become "\n", so that we count the same lines as the parsers do.
std::string with_plain_line_ends(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bool windows = bytes[i] == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n';
        if (!windows) {
            text += bytes[i] == '\r' ? '\n' : bytes[i];
        }
    }
    return text;
}

bool is_fence(std::string_view line) { return line.starts_with("---") && line.find_last_not_of(" \t") == 2; }

struct Parts {
    std::string_view front;
    std::string_view body;
    int body_line = 1;
    std::string missing;  // why there is no front matter
};

// Line by line; `rest` is what follows.
std::string_view take_line(std::string_view& rest) {
    auto end = rest.find('\n');
    auto line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

Parts split(std::string_view text) {
    std::string_view rest = text;
    if (!is_fence(take_line(rest))) {
        return {{},
                text,
                1,
                "Dit bestand begint niet met velden. Zet bovenaan een regel '---', dan de velden, dan weer een regel '---'."};
    }
    auto start = rest;
    int line = 2;
    while (!rest.empty()) {
        auto length = start.size() - rest.size();
        if (is_fence(take_line(rest))) {
            return {start.substr(0, length), rest, line + 1, {}};
        }
        ++line;
    }
    return {{}, text, 1, "Na de velden ontbreekt een regel '---'. Zet die tussen de velden en de tekst."};
}

void shift_lines(YamlDocument& front, int lines) {
    for (auto& [path, line] : front.lines) {
        line += lines;
    }
    for (auto& mistake : front.mistakes) {
        mistake.line += lines;
    }
}

void read_front(const Parts& parts, ParsedNote& note) {
    if (!parts.missing.empty()) {
        note.front.mistakes.push_back({1, {}, parts.missing});
        note.front_failed = true;
        return;
    }
    note.front = parse_yaml(parts.front);
    shift_lines(note.front, 1);
    note.front_failed = note.front.value.empty();
}

void leave_body(const Parts& parts, std::string failure, ParsedNote& note) {
    auto shown = show_hidden_controls(parts.body);
    note.body.html = "<pre>" + escape_html(shown) + "</pre>\n";
    note.body.text = std::move(shown);
    note.body_failed = true;
    note.failure = std::move(failure);
}

// Counts too many rather than too few: cmark-gfm fills up every row of a table to the width of its header, and a table ends
// at a blank line or before.
std::string find_table_objection(std::string_view body, int line) {
    std::size_t cells = 0;
    std::size_t rows = 0;
    std::size_t widest = 0;
    for (std::string_view rest = body; !rest.empty(); ++line) {
        auto text = take_line(rest);
        auto bars = static_cast<std::size_t>(std::count(text.begin(), text.end(), '|'));
        if (bars > TableLineCellsMax) {
            return "Regel " + std::to_string(line) +
                   " heeft meer dan 64 tabelcellen. Maak de tabel smaller; tot dan staat de tekst er zonder opmaak.";
        }
        bool blank = text.find_first_not_of(" \t") == std::string_view::npos;
        widest = std::max(widest, bars);
        ++rows;
        if (blank || rest.empty()) {
            cells += widest == 0 ? 0 : rows * (widest + 1);
            rows = 0;
            widest = 0;
        }
        if (cells > TableCellsMax) {
            return "De tabellen tot regel " + std::to_string(line) +
                   " zijn te groot: samen meer dan 50.000 cellen. Zet grote tabellen in een bijlage; tot dan staat de tekst er "
                   "zonder opmaak.";
        }
    }
    return {};
}

void read_body(const Parts& parts, ParsedNote& note) {
    auto objection = find_table_objection(parts.body, parts.body_line);
    if (objection.empty()) {
        note.body = render_markdown(parts.body);
    } else {
        leave_body(parts, std::move(objection), note);
    }
}

std::string readable_text(std::string_view bytes) {
    if (bytes.starts_with(ByteOrderMark)) {
        bytes.remove_prefix(ByteOrderMark.size());
    }
    return with_plain_line_ends(bytes);
}

}  // namespace

ParsedNote parse_note(const std::string& bytes) {
    if (auto refusal = find_refusal(bytes)) {
        return *refusal;
    }
    auto text = readable_text(bytes);
    auto parts = split(text);
    ParsedNote note;
    note.body_line = parts.body_line;
    read_front(parts, note);
    read_body(parts, note);
    return note;
}

ParsedNote parse_front(const std::string& bytes) {
    if (auto refusal = find_refusal(bytes)) {
        return *refusal;
    }
    auto text = readable_text(bytes);
    auto parts = split(text);
    ParsedNote note;
    note.body_line = parts.body_line;
    read_front(parts, note);
    leave_body(parts, {}, note);
    return note;
}

ParsedNote leave_unparsed(const std::string& bytes) {
    if (auto refusal = find_refusal(bytes)) {
        return *refusal;
    }
    auto text = readable_text(bytes);
    auto parts = split(text);
    ParsedNote note;
    note.body_line = parts.body_line;
    note.front_failed = true;
    leave_body(parts, {}, note);
    return note;
}

}  // namespace indexer
