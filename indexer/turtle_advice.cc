// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/turtle_advice.h"

#include <algorithm>
#include <iterator>

namespace indexer {
namespace {

// A part of Serd's words, the same in 0.30 and 0.32, and what it means to a writer. The first that fits counts.
struct Cause {
    std::string_view words;
    std::string_view message;
};
constexpr Cause Causes[] = {
    {"in short string", "De tekst op deze regel begint met een aanhalingsteken, maar eindigt er niet mee. Zet er aan het eind ook een."},
    {"in long string", "De tekst die hier met drie aanhalingstekens begint, wordt nergens gesloten. Zet er aan het eind ook drie."},
    {"prefixed name", "Hier hoort een begrip zoals b:stage, of een tekst tussen aanhalingstekens zoals \"stage\"@nl."},
    {"prefix ends", "Achter dit voorvoegsel hoort een dubbele punt en een naam, zoals b:stage."},
    {"IRI", "Een adres tussen < en > mag geen spatie, aanhalingsteken of regeleinde hebben. Schrijf het aaneen en sluit het met >."},
    {"escape", "Een \\ in een tekst heeft een bijzondere betekenis. Schrijf \\\\ voor het teken zelf en \\\" voor een aanhalingsteken."},
    {"hexadecimal", "Na \\u horen vier cijfers van een teken. Schrijf liever het teken zelf, of \\\\ voor een schuine streep."},
    {"expected digit", "Hier ontbreekt een waarde. Schrijf een begrip zoals b:stage of een tekst zoals \"stage\"@nl."},
    {"expected object", "Hier ontbreekt een waarde. Schrijf een begrip zoals b:stage of een tekst zoals \"stage\"@nl."},
    {"bad verb", "Hier hoort een eigenschap, zoals skos:altLabel. Is het blok hierboven af, sluit het dan met een punt."},
    {"missing ';'", "Na deze waarde hoort een komma, puntkomma of punt. Staat er een aanhalingsteken in de tekst, schrijf dan \\\"."},
    {"end of statement", "Achter deze naam staat niets. Schrijf er een eigenschap met een waarde achter, of haal de regel weg."},
    {"unexpected `", "Na de @ hoort de taal van de tekst: @nl of @en."},
    {"unexpected '", "Na de @ hoort de taal van de tekst: @nl of @en."},
};
constexpr std::string_view BadDirective = "Een regel met @ vooraan moet een voorvoegsel zijn, zoals: @prefix b: <urn:watwerkt:begrip:> .";
constexpr std::string_view CurlyQuotes = "Hier staan gekrulde aanhalingstekens. Zet rechte aanhalingstekens om een tekst: \"stage\"@nl.";
constexpr std::string_view NotClosed = "Na deze regel begint iets nieuws, maar er staat geen punt achter. Zet er ' .' achter.";
constexpr std::string_view NotSeparated = "Achter deze regel ontbreekt een puntkomma. Zet ' ;' achter elke regel en ' .' achter de laatste.";
constexpr std::string_view ClosedTooSoon = "Achter deze regel staat een punt, maar het blok gaat nog door. Schrijf daar een puntkomma.";
constexpr std::string_view Unreadable =
    "Vanaf hier is dit blok niet te lezen. Vergelijk het met een ander blok: naam, eigenschap, waarde, en dan een komma, "
    "puntkomma of punt.";

bool is_content(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && line[first] != '#';
}

bool is_indented(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

std::string_view message_for(std::string_view reason) {
    const auto known = std::find_if(std::begin(Causes), std::end(Causes),
                                    [&](const Cause& cause) { return reason.find(cause.words) != std::string_view::npos; });
    return known == std::end(Causes) ? Unreadable : known->message;
}

bool has(std::string_view line, std::string_view part) { return line.find(part) != std::string_view::npos; }

std::string_view message_at(const TurtleBreak& found, const TurtleLines& lines) {
    const std::string_view message = message_for(found.reason);
    if (message == Unreadable && (has(lines.text(found.line), "\u201C") || has(lines.text(found.line), "\u201D"))) return CurlyQuotes;
    return message == Unreadable && lines.text(found.block).starts_with('@') ? BadDirective : message;
}

bool says(const TurtleBreak& found, std::string_view words) { return has(found.reason, words); }

// The first line of the block with three quotes.
int long_text_line(const TurtleBreak& found, const TurtleLines& lines) {
    for (int line = found.block; line < found.line; ++line)
        if (has(lines.text(line), "\"\"\"") || has(lines.text(line), "'''")) return line;
    return found.line;
}

}  // namespace

TurtleLines::TurtleLines(std::string_view text) : text_(text), starts_{0} {
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) starts_.push_back(at + 1);
}

std::size_t TurtleLines::start(int line) const { return line > count() ? text_.size() : starts_[static_cast<std::size_t>(line - 1)]; }

int TurtleLines::at(std::size_t position) const {
    return static_cast<int>(std::upper_bound(starts_.begin(), starts_.end(), position) - starts_.begin());
}

int TurtleLines::content_after(std::size_t position) const {
    int line = at(position);
    if (is_content(text_.substr(position, start(line + 1) - position))) return line;
    do ++line;
    while (line <= count() && !is_content(text(line)));
    return line;
}

int TurtleLines::content_before(int line) const {
    do --line;
    while (line > 1 && !is_content(text(line)));
    return std::max(line, 1);
}

int TurtleLines::next_block(int line) const {
    do ++line;
    while (line <= count() && (!is_content(text(line)) || is_indented(text(line))));
    return line;
}

TurtleMistake advise(const TurtleBreak& found, const TurtleLines& lines) {
    const std::string message{message_at(found, lines)};
    if (says(found, "in long string")) return {long_text_line(found, lines), message};
    if (found.line >= found.next || says(found, "end of file\n")) return {lines.content_before(found.next), std::string(NotClosed)};
    if (is_indented(lines.text(found.block))) return {lines.content_before(found.block), std::string(ClosedTooSoon)};
    if (says(found, "missing ';'") && found.begins_line) return {lines.content_before(found.line), std::string(NotSeparated)};
    return {found.line, message};
}

}  // namespace indexer
