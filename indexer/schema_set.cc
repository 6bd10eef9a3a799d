// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema_set.h"

#include "indexer/field_path.h"
#include "indexer/schema_explain.h"

#include <algorithm>
#include <set>

// Without it the library ends the program on a schema that it cannot read.
#define VALIJSON_USE_EXCEPTIONS 1
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace indexer {
namespace {

using Plain = nlohmann::json;  // valijson knows only the unordered kind
using Adapter = valijson::adapters::NlohmannJsonAdapter;

constexpr int MostNestedReferences = 8;

// Writes `{"$ref": "other.json"}` out, so that verdict and explanation walk one plain tree.
Expected<Json> write_out_references(const Json& schema, const std::map<std::string, Json>& files, int depth) {
    if (depth > MostNestedReferences) return failure(ErrorCode::Failed, "De schema's verwijzen te diep of in een kring naar elkaar.");
    if (schema.is_object() && schema.contains("$ref") && schema["$ref"].is_string()) {
        const auto target = files.find(schema["$ref"].get<std::string>());
        if (target == files.end())
            return failure(ErrorCode::NotFound, "Een schema verwijst naar " + schema["$ref"].dump() + ", en dat bestand is er niet.");
        return write_out_references(target->second, files, depth + 1);
    }
    if (!schema.is_structured()) return schema;
    Json copy = schema;
    for (auto& item : copy) {
        Expected<Json> written = write_out_references(item, files, depth);
        if (!written) return written;
        item = std::move(*written);
    }
    return copy;
}

// valijson matches patterns with std::regex, which recurses per character; those keywords are ours (schema_explain).
void drop_own_keywords(Plain& schema) {
    if (schema.is_object() && schema.contains("type")) {
        schema.erase("pattern");
        schema.erase("format");
    }
    if (schema.is_structured())
        for (auto& item : schema) drop_own_keywords(item);
}

std::string field_of(const std::vector<std::string>& context) {
    FieldSteps steps;
    for (const std::string& step : context)
        if (step.size() > 2 && step.front() == '[') steps.push_back(step.substr(1, step.size() - 2));
    return join_field_path(steps);
}

// Two parts of a schema (allOf) may ask the same.
void add_once(FieldMistake mistake, std::vector<FieldMistake>& mistakes) {
    const auto same = [&](const FieldMistake& other) { return other.field == mistake.field && other.message == mistake.message; };
    if (std::none_of(mistakes.begin(), mistakes.end(), same)) mistakes.push_back(std::move(mistake));
}

struct Compiled {
    Json schema;
    std::unique_ptr<valijson::Schema> judge;
};

Expected<Compiled> compile(const std::string& name, const Json& written) {
    try {
        Plain plain = Plain::parse(written.dump());
        drop_own_keywords(plain);
        Compiled compiled{written, std::make_unique<valijson::Schema>()};
        valijson::SchemaParser().populateSchema(Adapter(plain), *compiled.judge);
        return compiled;
    } catch (const std::exception& error) {
        return failure(ErrorCode::Failed, "knowledge/schema/" + name + " is geen bruikbaar JSON Schema: " + error.what());
    }
}

}  // namespace

struct SchemaSet::State {
    std::map<std::string, Compiled> kinds;
};

SchemaSet::SchemaSet() : state_(std::make_unique<State>()) {}
SchemaSet::SchemaSet(SchemaSet&&) noexcept = default;
SchemaSet& SchemaSet::operator=(SchemaSet&&) noexcept = default;
SchemaSet::~SchemaSet() = default;

Expected<SchemaSet> SchemaSet::load(const std::map<std::string, std::string>& files) {
    std::map<std::string, Json> parsed;
    for (const auto& [name, text] : files) {
        parsed[name] = Json::parse(text, nullptr, false);
        if (parsed[name].is_discarded()) return failure(ErrorCode::Failed, "knowledge/schema/" + name + " is geen geldige JSON.");
    }
    SchemaSet set;
    for (const auto& [name, schema] : parsed) {
        Expected<Json> written = write_out_references(schema, parsed, 0);
        if (!written) return same_error(written);
        Expected<Compiled> compiled = compile(name, *written);
        if (!compiled) return same_error(compiled);
        set.state_->kinds.emplace(name.substr(0, name.rfind('.')), std::move(*compiled));
    }
    return set;
}

bool SchemaSet::has(const std::string& kind) const { return state_->kinds.contains(kind); }

const Json& SchemaSet::schema(const std::string& kind) const { return state_->kinds.at(kind).schema; }

std::vector<FieldMistake> SchemaSet::check(const std::string& kind, const Json& value) const {
    const Compiled& compiled = state_->kinds.at(kind);
    std::vector<FieldMistake> mistakes = explain_own_keywords(compiled.schema, value);
    const Plain plain = Plain::parse(to_text(value), nullptr, false);
    valijson::ValidationResults results;
    if (valijson::Validator().validate(*compiled.judge, Adapter(plain), &results)) return mistakes;

    std::set<std::string> explained;
    const std::size_t before = mistakes.size();
    for (const auto& error : results) {
        const std::string field = field_of(error.context);
        if (!explained.insert(field).second) continue;
        for (FieldMistake& mistake : explain_field(compiled.schema, value, field)) add_once(std::move(mistake), mistakes);
    }
    if (mistakes.size() == before)
        mistakes.push_back({field_of(results.begin()->context), "past niet bij het schema: " + results.begin()->description});
    return mistakes;
}

}  // namespace indexer
