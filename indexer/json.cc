// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/json.h"

template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace indexer {

std::string to_text(const Json& value, int indent) { return value.dump(indent, ' ', false, Json::error_handler_t::replace); }

std::string text_at(const Json& object, const char* key) {
    const auto member = object.find(key);
    return member != object.end() && member->is_string() ? member->get<std::string>() : std::string{};
}

}  // namespace indexer
