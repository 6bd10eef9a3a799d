// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema_explain.h"

#include "indexer/calendar_date.h"
#include "indexer/field_path.h"
#include "indexer/nearest_word.h"
#include "indexer/schema_walk.h"

#include <map>
#include <regex.h>
#include <set>

namespace indexer {
namespace {

constexpr std::size_t LongestMatchedText = 2000;

std::string kind_of(const Json& value) {
    if (value.is_null()) return "leeg";
    if (value.is_string()) return "tekst";
    if (value.is_boolean()) return "ja of nee (true of false)";
    if (value.is_number()) return "een getal";
    return value.is_array() ? "een lijst" : "een groep velden";
}

std::string wanted(const std::string& type) {
    static const std::map<std::string, std::string> sentences{
        {"string", "hier hoort tekst; zet getallen en datums zo nodig tussen aanhalingstekens"},
        {"array", "hier hoort een lijst; zet elk onderdeel op een eigen regel met '- ' ervoor"},
        {"object", "hier hoort een groep velden; zet elk veld op een eigen regel, ingesprongen, als 'naam: waarde'"},
        {"integer", "hier hoort een heel getal, zonder aanhalingstekens"},
        {"number", "hier hoort een getal, zonder aanhalingstekens"},
        {"boolean", "hier hoort true of false"}};
    const auto found = sentences.find(type);
    return found == sentences.end() ? "hier hoort iets anders" : found->second;
}

bool has_type(const Json& value, const std::string& type) {
    if (type == "string") return value.is_string();
    if (type == "array") return value.is_array();
    if (type == "object") return value.is_object();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type != "boolean" || value.is_boolean();
}

// Dutch readers count letters, not bytes.
std::size_t letters(const std::string& text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

class Explanation {
public:
    explicit Explanation(std::string field) : field_(std::move(field)) {}

    void explain(const Json& schema, const Json& value) {
        if (schema.contains("type") && !has_type(value, schema["type"]))
            return tell("is " + kind_of(value) + ", maar " + wanted(schema["type"]) + ".");
        if (value.is_object()) explain_members(schema, value);
        if (value.is_array()) explain_list(schema, value);
        if (value.is_string()) explain_length(schema, letters(value.get_ref<const std::string&>()));
        if (value.is_number()) explain_bounds(schema, value.get<double>());
        explain_choice(schema, value);
    }

    std::vector<FieldMistake> take() { return std::move(mistakes_); }

private:
    void tell(std::string message, bool missing = false) { mistakes_.push_back({field_, std::move(message), missing}); }

    void explain_members(const Json& schema, const Json& value) {
        if (schema.contains("required"))
            for (const Json& name : schema["required"])
                if (!value.contains(name.get<std::string>())) tell_missing(schema, name);
        if (!schema.contains("additionalProperties") || schema["additionalProperties"] != false) return;
        for (const auto& [name, member] : value.items())
            if (!schema["properties"].contains(name)) tell_unknown(schema["properties"], name);
    }

    void tell_missing(const Json& schema, const std::string& name) {
        std::string message = "'" + name + "' ontbreekt";
        if (schema.contains("properties") && schema["properties"].contains(name)) {
            const std::string help = schema["properties"][name].value("description", "");
            if (!help.empty()) return tell(message + "; " + help, true);
        }
        tell(message + "; voeg het veld toe.", true);
    }

    void tell_unknown(const Json& properties, const std::string& name) {
        std::vector<std::string> known;
        for (const auto& [key, unused] : properties.items()) known.push_back(key);
        const auto near = nearest_word(name, known);
        mistakes_.push_back({child_field(field_, name), near ? "dit veld bestaat niet; bedoel je '" + *near + "'?"
                                                             : "dit veld bestaat niet; haal het weg of zet het in de tekst."});
    }

    void explain_list(const Json& schema, const Json& value) {
        if (schema.contains("minItems") && value.size() < schema["minItems"])
            tell("moet minstens " + schema["minItems"].dump() + " onderdeel hebben.");
        if (schema.contains("maxItems") && value.size() > schema["maxItems"])
            tell("heeft " + std::to_string(value.size()) + " onderdelen; meer dan " + schema["maxItems"].dump() + " mag niet.");
        if (!schema.value("uniqueItems", false)) return;
        std::set<std::string> seen;
        for (std::size_t i = 0; i < value.size(); ++i)
            if (!seen.insert(to_text(value[i])).second)
                mistakes_.push_back({child_field(field_, i), to_text(value[i]) + " staat er dubbel in; haal er een weg."});
    }

    void explain_length(const Json& schema, std::size_t count) {
        if (schema.contains("minLength") && count < schema["minLength"])
            tell(count == 0 ? "is leeg; schrijf hier iets of haal het veld weg." : "is te kort; schrijf minstens " + schema["minLength"].dump() + " tekens.");
        if (schema.contains("maxLength") && count > schema["maxLength"])
            tell("is " + std::to_string(count) + " tekens lang; houd het bij " + schema["maxLength"].dump() + ".");
    }

    void explain_bounds(const Json& schema, double number) {
        if (schema.contains("minimum") && number < schema["minimum"]) tell("is kleiner dan " + schema["minimum"].dump() + ".");
        if (schema.contains("maximum") && number > schema["maximum"]) tell("is groter dan " + schema["maximum"].dump() + ".");
    }

    void explain_choice(const Json& schema, const Json& value) {
        if (schema.contains("const") && schema["const"] != value) tell("moet " + to_text(schema["const"]) + " zijn.");
        if (!schema.contains("enum")) return;
        std::string choices;
        for (const Json& choice : schema["enum"]) {
            if (choice == value) return;
            choices += (choices.empty() ? "" : ", ") + (choice.is_string() ? choice.get<std::string>() : choice.dump());
        }
        tell(to_text(value) + " kan hier niet; kies uit: " + choices + ".");
    }

    std::string field_;
    std::vector<FieldMistake> mistakes_;
};

bool matches(const std::string& text, const std::string& pattern) {
    regex_t compiled;
    if (regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB) != 0) return true;
    const bool found = regexec(&compiled, text.c_str(), 0, nullptr, 0) == 0;
    regfree(&compiled);
    return found;
}

bool is_web_address(const std::string& text) {
    return (text.starts_with("https://") || text.starts_with("http://")) && text.find_first_of(" \t\n\\\"<>") == std::string::npos;
}

void explain_text(const Json& schema, const std::string& text, const std::string& field, std::vector<FieldMistake>& mistakes) {
    const std::string format = schema.value("format", "");
    if (format == "date" && !parse_date(text))
        mistakes.push_back({field, "'" + text + "' is geen datum; schrijf jaar-maand-dag, zoals 2026-11-22."});
    else if (format == "uri" && !is_web_address(text))
        mistakes.push_back({field, "'" + text + "' is geen webadres; begin met https:// en gebruik geen spaties."});
    else if (schema.contains("pattern") && (text.size() > LongestMatchedText || !matches(text, schema["pattern"])))
        mistakes.push_back({field, "'" + text.substr(0, 80) + "' heeft niet de vorm die hier hoort; " +
                                       schema.value("description", "het patroon is " + schema["pattern"].get<std::string>())});
}

}  // namespace

std::vector<FieldMistake> explain_field(const Json& schema, const Json& root, const std::string& field) {
    const Json* value = find_field_value(root, field);
    if (value == nullptr) return {};
    Explanation explanation(field);
    for (const Json* part : schemas_at(schema, field)) explanation.explain(*part, *value);
    return explanation.take();
}

std::vector<FieldMistake> explain_own_keywords(const Json& schema, const Json& root) {
    std::vector<FieldMistake> mistakes;
    visit_values(schema, root, [&](const Json& part, const Json& value, const std::string& field) {
        if (value.is_string()) explain_text(part, value.get_ref<const std::string&>(), field, mistakes);
    });
    return mistakes;
}

}  // namespace indexer
