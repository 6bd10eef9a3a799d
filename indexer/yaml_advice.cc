// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/yaml_advice.h"

#include <algorithm>
#include <array>
#include <optional>

namespace indexer {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::string_view Tab = "Deze regel begint met een tab. Gebruik spaties om in te springen: twee per niveau.";
constexpr std::string_view ColonInText =
    "Er staat een dubbele punt met een spatie in de tekst. Zet de tekst tussen aanhalingstekens, zo: titel: \"Gezond werk: "
    "wat helpt\".";
constexpr std::string_view NoColon =
    "Deze regel heeft geen veld. Schrijf 'veld: waarde', met een spatie na de dubbele punt, of spring in als de regel bij de "
    "tekst erboven hoort.";
constexpr std::string_view OpenQuote =
    "Het aanhalingsteken aan het begin van deze tekst wordt niet goed gesloten. Zet er aan het eind van de tekst ook een.";
constexpr std::string_view TextAfterQuote =
    "Er staat nog tekst na het tweede aanhalingsteken. Zet de hele tekst tussen dubbele aanhalingstekens, en schrijf een "
    "dubbel aanhalingsteken in de tekst als \\\".";
constexpr std::string_view OddStart =
    "Een waarde kan niet beginnen met @, % of een accent grave. Zet de tekst tussen aanhalingstekens.";
constexpr std::string_view StarStart =
    "Een waarde kan niet beginnen met * of &. Zet de tekst tussen aanhalingstekens; opmaak zoals **vet** kan hier niet.";
constexpr std::string_view Brackets =
    "Een lijst tussen [ en ] of { en } is niet goed gesloten. Zet het sluithaakje erbij. Hoort het haakje bij de tekst, zet "
    "de tekst dan tussen aanhalingstekens.";
constexpr std::string_view Backslash =
    "Een \\ tussen dubbele aanhalingstekens heeft een bijzondere betekenis. Schrijf \\\\ of gebruik enkele aanhalingstekens.";
constexpr std::string_view ListOnNewLine =
    "Zet een lijst op een nieuwe regel onder het veld: eerst 'veld:', daaronder '  - eerste'.";
constexpr std::string_view Indentation =
    "De inspringing klopt niet. Zet velden die bij elkaar horen recht onder elkaar, met spaties, en spring alleen in onder "
    "een veld zonder waarde.";
constexpr std::string_view General =
    "Vanaf hier is de tekst niet te lezen. Controleer of elke regel de vorm 'veld: waarde' of '- waarde' heeft, en zet tekst "
    "met bijzondere tekens tussen aanhalingstekens.";

struct AdvisedCause {
    std::string_view words;  // in the library's reason
    std::string_view message;
};

constexpr std::array AdvisedCauses = {
    AdvisedCause{"illegal tab", Tab},
    AdvisedCause{"unknown token", OddStart},
    AdvisedCause{"anchor", StarStart},
    AdvisedCause{"alias", StarStart},
    AdvisedCause{"illegal EOF", OpenQuote},
    AdvisedCause{"document indicator", OpenQuote},
    AdvisedCause{"flow", Brackets},
    AdvisedCause{"escape character", Backslash},
    AdvisedCause{"hex number", Backslash},
    AdvisedCause{"invalid unicode", Backslash},
    AdvisedCause{"end of map", Indentation},
    AdvisedCause{"end of sequence", Indentation},
    AdvisedCause{"block scalar", Indentation},
    AdvisedCause{"illegal map", Indentation},
    AdvisedCause{"block entry", Indentation},
};

std::string_view line_at(const Lines& lines, int number) {
    auto index = static_cast<std::size_t>(number - 1);
    return number >= 1 && index < lines.size() ? lines[index] : std::string_view{};
}

std::string_view without_blanks(std::string_view line) {
    auto start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos) {
        return {};
    }
    return line.substr(start, line.find_last_not_of(" \t\r") - start + 1);
}

bool is_indented_with_tab(std::string_view line) {
    auto indentation = line.substr(0, line.find_first_not_of(" \t"));
    return indentation.find('\t') != std::string_view::npos;
}

bool has_field(std::string_view line) { return line.find(": ") != std::string_view::npos || line.ends_with(':'); }

bool has_colon_in_value(std::string_view line) {
    auto first = line.find(": ");
    return first != std::string_view::npos && has_field(line.substr(first + 2));
}

// The text that was read as part of a field's name or value because it has no field itself: at `number` or just above.
std::optional<int> find_line_without_field(const Lines& lines, int number) {
    for (int candidate = number; candidate >= std::max(1, number - 1); --candidate) {
        auto line = without_blanks(line_at(lines, candidate));
        bool other = line.empty() || line.starts_with('-') || line.starts_with('#');
        if (!other && !has_field(line)) {
            return candidate;
        }
    }
    return std::nullopt;
}

std::optional<YamlAdvice> advise_on_line(const YamlBreak& found, const Lines& lines) {
    auto line = without_blanks(line_at(lines, found.line));
    if (is_indented_with_tab(line_at(lines, found.line))) {
        return YamlAdvice{found.line, std::string{Tab}};
    }
    if (found.after_quoted && found.quote_end_line == found.line) {
        bool over_lines = found.quote_line < found.quote_end_line;
        return YamlAdvice{found.quote_line, std::string{over_lines ? OpenQuote : TextAfterQuote}};
    }
    if (found.reason.find("block entry") != std::string::npos && line.find(": - ") != std::string_view::npos) {
        return YamlAdvice{found.line, std::string{ListOnNewLine}};
    }
    return std::nullopt;
}

std::optional<YamlAdvice> advise_on_colons(const YamlBreak& found, const Lines& lines) {
    bool concerned =
        found.reason.find("illegal map value") != std::string::npos || found.reason.find("end of map not") != std::string::npos;
    if (!concerned) {
        return std::nullopt;
    }
    if (has_colon_in_value(without_blanks(line_at(lines, found.line)))) {
        return YamlAdvice{found.line, std::string{ColonInText}};
    }
    if (auto line = find_line_without_field(lines, found.line)) {
        return YamlAdvice{*line, std::string{NoColon}};
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string_view> split_lines(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

YamlAdvice advise(const YamlBreak& found, const Lines& lines) {
    if (auto advice = advise_on_line(found, lines)) {
        return *advice;
    }
    if (auto advice = advise_on_colons(found, lines)) {
        return *advice;
    }
    auto fits = [&found](const AdvisedCause& cause) { return found.reason.find(cause.words) != std::string::npos; };
    auto cause = std::find_if(AdvisedCauses.begin(), AdvisedCauses.end(), fits);
    std::string_view message = cause == AdvisedCauses.end() ? General : cause->message;
    return {found.line, std::string{message}, message != Brackets};
}

}  // namespace indexer
