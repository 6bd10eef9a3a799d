// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// Where a value stands in a file, as people see it: bevindingen[1].bron. Steps: "bevindingen", "1", "bron".
using FieldSteps = std::vector<std::string>;

FieldSteps split_field_path(std::string_view path);
std::string join_field_path(const FieldSteps& steps);
std::string child_field(const std::string& parent, std::string_view key);
std::string child_field(const std::string& parent, std::size_t index);

// The value at `path`, or nullptr.
const Json* find_field_value(const Json& root, std::string_view path);
// Takes the value at `path` out of its object or list, and whatever is empty after that.
void remove_field_value(Json& root, std::string_view path);

}  // namespace indexer
