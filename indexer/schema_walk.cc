// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema_walk.h"

#include "indexer/field_path.h"

namespace indexer {
namespace {

using SchemaNodes = std::vector<const Json*>;

void expand(const Json& schema, SchemaNodes& parts) {
    parts.push_back(&schema);
    const auto all_of = schema.find("allOf");
    if (all_of != schema.end())
        for (const Json& part : *all_of) expand(part, parts);
}

const Json* sub_schema(const Json& schema, const std::string& step) {
    const auto properties = schema.find("properties");
    if (properties != schema.end() && properties->contains(step)) return &(*properties)[step];
    const auto items = schema.find("items");
    const bool is_index = !step.empty() && step[0] >= '0' && step[0] <= '9';
    return is_index && items != schema.end() ? &*items : nullptr;
}

SchemaNodes below(const SchemaNodes& parts, const std::string& step) {
    SchemaNodes found;
    for (const Json* part : parts)
        if (const Json* sub = sub_schema(*part, step)) expand(*sub, found);
    return found;
}

void visit(const SchemaNodes& parts, const Json& value, const std::string& field, const ValueVisitor& visitor) {
    if (parts.empty()) return;
    for (const Json* part : parts) visitor(*part, value, field);
    if (value.is_object())
        for (const auto& [name, member] : value.items()) visit(below(parts, name), member, child_field(field, name), visitor);
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            visit(below(parts, std::to_string(i)), value[i], child_field(field, i), visitor);
}

}  // namespace

std::vector<const Json*> schemas_at(const Json& schema, std::string_view field) {
    SchemaNodes parts;
    expand(schema, parts);
    for (const std::string& step : split_field_path(field)) parts = below(parts, step);
    return parts;
}

void visit_values(const Json& schema, const Json& root, const ValueVisitor& visitor) {
    visit(schemas_at(schema, ""), root, "", visitor);
}

}  // namespace indexer
