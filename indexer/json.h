// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>

// Compiled once, in json.cc: the library is half of our compile time otherwise.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;

namespace indexer {

// The one door to nlohmann-json (valijson, behind schema_set.cc, brings its own use of it). Key order is kept, so what people wrote is what they read back.
using Json = nlohmann::ordered_json;

// Text of `value`; bytes that are not UTF-8 become U+FFFD instead of an exception.
std::string to_text(const Json& value, int indent = -1);

// The text under `key` of `object`; empty when there is none or it is no text.
std::string text_at(const Json& object, const char* key);

}  // namespace indexer
