// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

// A note as something to refer to. Its texts are a stranger's; each function below makes them harmless for its own format. What
// is empty is left out.
struct CitedWork {
    std::string slug;
    std::string title;
    std::vector<std::string> authors;  // organisations, as they write their names
    std::optional<int> year;
    std::string publisher;     // the name of this hub
    std::string address;       // of the page: absolute, or a path when the server does not know where the world finds it
    std::string version;       // "f733265": what the text was when it was cited
    std::string version_text;  // "Versie f733265 (22 november 2026)", for people
    std::string changed;       // "2026-11-22"
    std::string language;
    std::string abstract;
    std::vector<std::string> keywords;
};

// `text` on one line: line ends and control characters are a space, characters that turn the direction of text are shown by name.
std::string one_line(std::string_view text);

// "Wat werkt. <title><part>. <version_text>."; `part` is ours: ", bevinding 2".
std::string citation_text(std::string_view publisher, std::string_view title, std::string_view part,
                          std::string_view version_text);

std::string to_plain_text(const CitedWork& work);
std::string to_ris(const CitedWork& work);
std::string to_bibtex(const CitedWork& work);
std::string to_csl_json(const CitedWork& work);
// JSON-LD (schema.org, Report) that may stand in a script element as it is: no text in it can end the element, begin a tag or
// look like an attribute.
std::string to_schema_org(const CitedWork& work);

// A note may be asked for in each of these, by its address with the ending behind it.
struct CitationForm {
    std::string_view ending;
    const char* type;
    std::string (*write)(const CitedWork& work);
    const char* label;  // key of its name in site/locale
};
inline constexpr std::array CitationForms{
    CitationForm{".ris", "application/x-research-info-systems", to_ris, "citeer_ris"},
    CitationForm{".bib", "application/x-bibtex", to_bibtex, "citeer_bibtex"},
    CitationForm{".csl.json", "application/vnd.citationstyles.csl+json", to_csl_json, "citeer_csl"},
    CitationForm{".txt", "text/plain; charset=utf-8", to_plain_text, "citeer_tekst"},
};

// The form that `name` ends in; null when it ends in none.
const CitationForm* find_citation_form(std::string_view name);

}  // namespace hub
