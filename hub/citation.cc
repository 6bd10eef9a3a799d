// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/citation.h"

#include "indexer/json.h"
#include "indexer/utf8.h"

#include <algorithm>

namespace hub {

using indexer::Json;

namespace {

// U+0085, U+2028 and U+2029 end a line too, for programs that split text as Unicode says.
bool is_blank_or_control(char32_t code_point) {
    return code_point <= ' ' || (code_point >= 0x7F && code_point < 0xA0) || code_point == 0x2028 || code_point == 0x2029;
}

// A path means nothing in somebody's list of references. All bytes are checked too, because addresses are not escaped: BibTeX
// programs take them as they stand.
bool is_full_address(std::string_view address) {
    const auto fine = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-._~:/?=&%+").find(c) != std::string_view::npos;
    };
    return (address.starts_with("https://") || address.starts_with("http://")) &&
           std::all_of(address.begin(), address.end(), fine);
}

// Which text was cited, and where it is when the fields for that cannot hold the address.
std::string remark_on(const CitedWork& work) {
    if (work.address.empty() || is_full_address(work.address)) return work.version_text;
    return work.version_text + (work.version_text.empty() ? "" : ", ") + work.address;
}

std::string year_text(const CitedWork& work) { return work.year ? std::to_string(*work.year) : ""; }

// RIS has no escaping: a tag is what stands at the beginning of a line, so a value must never reach the next one. (Nor can it say
// that a name with a comma is one name; programs take what is behind the comma for a first name.)
void add_ris(std::string& out, std::string_view tag, std::string_view value) {
    const std::string line = one_line(value);
    if (!line.empty()) out.append(tag).append("  - ").append(line).append("\r\n");
}

// BibTeX counts braces, also those behind a backslash, so one brace of a note could end the entry: they become commands without.
std::string_view bibtex_command(char c) {
    switch (c) {
        case '\\': return "\\textbackslash{}";
        case '{': return "\\textbraceleft{}";
        case '}': return "\\textbraceright{}";
        case '~': return "\\textasciitilde{}";
        case '^': return "\\textasciicircum{}";
        case '&': return "\\&";
        case '%': return "\\%";
        case '#': return "\\#";
        case '_': return "\\_";
        case '$': return "\\$";
        default: return {};
    }
}

std::string bibtex_text(std::string_view text) {
    std::string out;
    for (const char c : one_line(text)) {
        const std::string_view command = bibtex_command(c);
        out += command.empty() ? std::string_view(&c, 1) : command;
    }
    return out;
}

// Braces of their own keep the capitals of a title, and keep a name from being cut into first and last or at the word "and".
std::string bibtex_whole(std::string_view text) {
    const std::string inside = bibtex_text(text);
    return inside.empty() ? inside : "{" + inside + "}";
}

void add_bibtex(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty()) out.append(",\n  ").append(name).append(" = {").append(value).append("}");
}

// What a key may hold in every program; the slugs we ask for hold nothing else.
std::string bibtex_key(std::string key) {
    for (char& c : key) {
        const bool fine =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
        if (!fine) c = '-';
    }
    return key.empty() ? "notitie" : key;
}

template <typename Write>
std::string list_of(const std::vector<std::string>& texts, std::string_view separator, Write write) {
    std::string all;
    for (const std::string& text : texts) {
        const std::string written = write(text);
        if (!written.empty()) all.append(all.empty() ? "" : separator).append(written);
    }
    return all;
}

void add_json(Json& object, const char* name, std::string_view value) {
    if (std::string line = one_line(value); !line.empty()) object[name] = std::move(line);
}

Json literal_names(const std::vector<std::string>& names) {
    Json list = Json::array();
    for (const std::string& name : names) list.push_back({{"literal", one_line(name)}});
    return list;
}

Json schema_organisation(const std::string& name) { return {{"@type", "Organization"}, {"name", one_line(name)}}; }

// "<", ">" and "&" as JSON may write them. Likewise for quotes inside a text, so that what looks like an attribute on the page is
// one. Between texts JSON has none of these, nor a backslash.
std::string script_safe(const std::string& json) {
    std::string safe;
    for (std::size_t at = 0; at < json.size();) {
        const std::string_view sign = std::string_view(json).substr(at, json[at] == '\\' ? 2 : 1);
        safe += sign == "<" ? "\\u003c" : sign == ">" ? "\\u003e" : sign == "&" ? "\\u0026" : sign == "\\\"" ? "\\u0022" : sign;
        at += sign.size();
    }
    return safe;
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string line;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t code_point = indexer::next_code_point(text, position);
        const bool blank = is_blank_or_control(code_point);
        if (!blank) indexer::append_utf8(line, code_point);
        if (blank && !line.empty() && line.back() != ' ') line += ' ';
    }
    if (line.ends_with(' ')) line.pop_back();
    return indexer::show_hidden_controls(line);
}

std::string citation_text(std::string_view publisher, std::string_view title, std::string_view part,
                          std::string_view version_text) {
    std::string text = one_line(publisher);
    text.append(". ").append(one_line(title)).append(part).append(". ").append(one_line(version_text)).append(".");
    return text;
}

std::string to_plain_text(const CitedWork& work) {
    return citation_text(work.publisher, work.title, "", work.version_text) + "\n";
}

// Tags as in the description of the format by Research Information Systems. No DA: programs would take the day of the last change
// for the year of the work.
std::string to_ris(const CitedWork& work) {
    std::string out = "TY  - RPRT\r\n";
    add_ris(out, "ID", work.slug);
    add_ris(out, "TI", work.title);
    for (const std::string& author : work.authors) add_ris(out, "AU", author);
    add_ris(out, "PY", year_text(work));
    add_ris(out, "PB", work.publisher);
    add_ris(out, "LA", work.language);
    add_ris(out, "AB", work.abstract);
    for (const std::string& keyword : work.keywords) add_ris(out, "KW", keyword);
    if (is_full_address(work.address)) add_ris(out, "UR", work.address);
    add_ris(out, "N1", remark_on(work));
    return out + "ER  - \r\n";
}

std::string to_bibtex(const CitedWork& work) {
    std::string out = "@techreport{" + bibtex_key(work.slug);
    add_bibtex(out, "title", bibtex_whole(work.title));
    add_bibtex(out, "author", list_of(work.authors, " and ", bibtex_whole));
    add_bibtex(out, "institution", bibtex_whole(work.publisher));
    add_bibtex(out, "year", year_text(work));
    add_bibtex(out, "version", bibtex_text(work.version));
    add_bibtex(out, "language", bibtex_text(work.language));
    add_bibtex(out, "abstract", bibtex_text(work.abstract));
    add_bibtex(out, "keywords", list_of(work.keywords, ", ", bibtex_text));
    if (is_full_address(work.address)) add_bibtex(out, "url", work.address);
    add_bibtex(out, "note", bibtex_text(remark_on(work)));
    return out + "\n}\n";
}

// citeproc-js.readthedocs.io, csl-json/markup.html; a list, because that is what programs import.
std::string to_csl_json(const CitedWork& work) {
    Json item{{"id", one_line(work.slug)}, {"type", "report"}};
    add_json(item, "title", work.title);
    if (!work.authors.empty()) item["author"] = literal_names(work.authors);
    if (work.year) item["issued"]["date-parts"] = Json::array({Json::array({*work.year})});
    add_json(item, "publisher", work.publisher);
    add_json(item, "version", work.version);
    if (is_full_address(work.address)) add_json(item, "URL", work.address);
    add_json(item, "language", work.language);
    add_json(item, "abstract", work.abstract);
    add_json(item, "keyword", list_of(work.keywords, ", ", one_line));
    add_json(item, "note", remark_on(work));
    return indexer::to_text(Json::array({item}), 2) + "\n";
}

// A path is enough for `url` here: JSON-LD in a page takes addresses as relative to it.
std::string to_schema_org(const CitedWork& work) {
    Json report{{"@context", "https://schema.org"}, {"@type", "Report"}};
    add_json(report, "name", work.title);
    for (const std::string& author : work.authors) report["author"].push_back(schema_organisation(author));
    report["publisher"] = schema_organisation(work.publisher);
    add_json(report, "datePublished", year_text(work));
    add_json(report, "dateModified", work.changed);
    add_json(report, "version", work.version);
    add_json(report, "inLanguage", work.language);
    add_json(report, "abstract", work.abstract);
    add_json(report, "keywords", list_of(work.keywords, ", ", one_line));
    add_json(report, "url", work.address);
    return script_safe(indexer::to_text(report));
}

const CitationForm* find_citation_form(std::string_view name) {
    const auto found = std::find_if(CitationForms.begin(), CitationForms.end(),
                                    [&](const CitationForm& form) { return name.ends_with(form.ending); });
    return found == CitationForms.end() ? nullptr : &*found;
}

}  // namespace hub
