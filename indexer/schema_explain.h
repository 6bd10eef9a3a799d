// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/schema_set.h"

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// In plain Dutch, what the value at `field` breaks of the keywords type, required, additionalProperties, enum, const, minItems,
// maxItems, uniqueItems, minLength, maxLength, minimum, maximum. Empty when it breaks none of them itself.
std::vector<FieldMistake> explain_field(const Json& schema, const Json& root, const std::string& field);

// Mistakes against the keywords that we judge ourselves, everywhere in `root`: pattern (POSIX extended, texts up to 2,000 bytes),
// format date and uri.
std::vector<FieldMistake> explain_own_keywords(const Json& schema, const Json& root);

}  // namespace indexer
