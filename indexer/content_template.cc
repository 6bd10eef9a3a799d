// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/content_template.h"

#include "indexer/field_path.h"
#include "indexer/schema_walk.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <vector>

namespace indexer {
namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t Width = 100;
// Longer lists are named by their file, which has the definitions too.
constexpr std::size_t MostValuesShown = 12;

constexpr const char* Below = R"(
Hier vertel je in gewone taal hoe het begon, hoe het ging en wat je een ander zou aanraden.
Korte alinea's; koppen begin je met ##. Verwijs naar een bron met haar nummer, zoals [b1].
)";

Lines indented(Lines lines, const std::string& with) {
    for (std::string& line : lines) line = with + line;
    return lines;
}

void append(Lines& lines, const Lines& more) { lines.insert(lines.end(), more.begin(), more.end()); }

Lines comment(const std::string& text) {
    Lines lines;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (lines.empty() || lines.back().size() + 1 + word.size() > Width) lines.emplace_back("#");
        lines.back() += " " + word;
    }
    return lines;
}

class ContentTemplate {
public:
    ContentTemplate(const Json& schema, const Community& community, const std::string& title)
        : schema_(schema), community_(community), title_(title) {}

    Lines fields(const std::string& parent) const {
        Lines lines;
        const std::vector<std::string> required = texts(parent, "required");
        for (const std::string& name : names(parent)) {
            const bool is_required = std::find(required.begin(), required.end(), name) != required.end();
            const std::string field = child_field(parent, name);
            append(lines, comment(explanation(field, is_required)));
            const Lines written = value(field, name);
            append(lines, is_required ? written : indented(written, "# "));
        }
        return lines;
    }

private:
    // What the first part of the schema that has `key` says of `field`.
    const Json* said(const std::string& field, const char* key) const {
        for (const Json* part : schemas_at(schema_, field))
            if (const auto found = part->find(key); found != part->end()) return &*found;
        return nullptr;
    }

    std::string text(const std::string& field, const char* key) const {
        const Json* found = said(field, key);
        return found != nullptr && found->is_string() ? found->get<std::string>() : "";
    }

    std::vector<std::string> texts(const std::string& field, const char* key) const {
        std::vector<std::string> all;
        for (const Json* part : schemas_at(schema_, field))
            if (const auto found = part->find(key); found != part->end()) append(all, found->get<std::vector<std::string>>());
        return all;
    }

    std::vector<std::string> names(const std::string& parent) const {
        std::vector<std::string> all;
        for (const Json* part : schemas_at(schema_, parent)) {
            const auto properties = part->find("properties");
            if (properties == part->end()) continue;
            for (const auto& [name, rest] : properties->items())
                if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
        }
        return all;
    }

    std::string explanation(const std::string& field, bool is_required) const {
        return text(field, "title") + (is_required ? " (verplicht). " : ". ") + text(field, "description") + choices(field);
    }

    std::string choices(const std::string& field) const {
        std::string list = text(field, "x-vocabulaire");
        if (list.empty()) list = text(child_field(field, std::size_t{0}), "x-vocabulaire");
        const Vocabulary* vocabulary = community_.find_vocabulary(list);
        if (vocabulary == nullptr || said(field, "const") != nullptr) return "";
        if (vocabulary->terms.size() > MostValuesShown) return " Kies uit knowledge/vocabulaire/" + list + ".yaml.";
        std::string all;
        for (const Term& term : vocabulary->terms) all += (all.empty() ? "" : ", ") + term.slug;
        return " Kies uit: " + all + ".";
    }

    Lines value(const std::string& field, const std::string& name) const {
        const std::string item = child_field(field, std::size_t{0});
        if (const Json* fixed = said(field, "const")) return {name + ": " + fixed->get<std::string>()};
        if (field == "titel") return {name + ": " + to_text(title_)};
        if (text(field, "type") == "object") return below(name, indented(fields(field), "  "));
        if (text(item, "type") == "object") return below(name, list_item(fields(item)));
        if (text(field, "type") == "array") return {name + ": []"};
        return {name + (text(field, "type") == "string" ? ": \"\"" : ":")};
    }

    static Lines below(const std::string& name, const Lines& lines) {
        Lines all{name + ":"};
        append(all, lines);
        return all;
    }

    // The dash stands before the first line that is no comment; what comes before it is indented all the same.
    static Lines list_item(const Lines& lines) {
        Lines item = indented(lines, "    ");
        const auto first = std::find_if(item.begin(), item.end(), [](const std::string& line) { return line[4] != '#'; });
        if (first != item.end()) (*first)[2] = '-';
        return item;
    }

    const Json& schema_;
    const Community& community_;
    const std::string& title_;
};

}  // namespace

std::string content_template(const Json& schema, const Community& community, const std::string& title) {
    std::string file = "---\n";
    for (const std::string& line : ContentTemplate(schema, community, title).fields("")) file += line + "\n";
    return file + "---\n" + Below;
}

}  // namespace indexer
