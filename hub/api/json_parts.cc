// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/json_parts.h"

#include "indexer/field_values.h"

namespace hub {

using indexer::Json;

Json link(const std::string& address) { return {{"href", address}}; }

Json with_api_names(const Json& value) {
    if (value.is_array()) {
        Json list = Json::array();
        for (const Json& item : value) list.push_back(with_api_names(item));
        return list;
    }
    if (!value.is_object()) return value;
    Json object = Json::object();
    for (const auto& [name, member] : value.items()) object[indexer::api_name(name)] = with_api_names(member);
    return object;
}

}  // namespace hub
