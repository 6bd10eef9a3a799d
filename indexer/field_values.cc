// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/field_values.h"

#include <algorithm>
#include <cctype>

namespace indexer {
namespace {

void add_once(std::vector<std::string>& values, std::string value) {
    if (value.empty() || std::find(values.begin(), values.end(), value) != values.end()) return;
    values.push_back(std::move(value));
}

void collect(const Json& value, std::string_view path, std::vector<std::string>& found) {
    if (value.is_array()) {
        for (const Json& item : value) collect(item, path, found);
    } else if (path.empty()) {
        if (value.is_string()) add_once(found, value.get<std::string>());
        if (value.is_number() || value.is_boolean()) add_once(found, value.dump());
    } else if (value.is_object()) {
        const std::size_t dot = path.find('.');
        std::string_view key = path.substr(0, dot);
        const std::string_view rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
        if (key.ends_with("[]")) key.remove_suffix(2);
        const auto member = value.find(std::string(key));
        if (member != value.end()) collect(*member, rest, found);
    }
}

}  // namespace

std::vector<std::string> values_at(const Json& front, std::string_view path) {
    std::vector<std::string> found;
    collect(front, path, found);
    return found;
}

std::string first_value(const Json& front, std::string_view path, std::string otherwise) {
    std::vector<std::string> values = values_at(front, path);
    return values.empty() ? std::move(otherwise) : std::move(values.front());
}

std::vector<std::string> facet_values(const Json& front, const Field& field) {
    std::vector<std::string> values = values_at(front, field.path);
    if (field.facet == FacetKind::Presence) return values.empty() ? values : std::vector<std::string>{"ja"};
    return values;
}

std::string api_name(std::string_view name) {
    std::string camel;
    bool raise = false;
    for (const char c : name) {
        if (c == '_') {
            raise = true;
            continue;
        }
        camel += raise ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        raise = false;
    }
    return camel;
}

}  // namespace indexer
