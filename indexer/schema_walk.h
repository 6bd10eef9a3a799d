// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/json.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// The parts of `schema` (references written in) that speak of the value at `field`: through allOf, properties and items.
std::vector<const Json*> schemas_at(const Json& schema, std::string_view field);

// Calls `visitor` for every value in `root` with every part of the schema that speaks of it, and its field path.
using ValueVisitor = std::function<void(const Json& part, const Json& value, const std::string& field)>;
void visit_values(const Json& schema, const Json& root, const ValueVisitor& visitor);

}  // namespace indexer
