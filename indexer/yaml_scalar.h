// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/json.h"

#include <string>

namespace indexer {

// What unquoted text in YAML stands for by the 1.2 core schema: null, boolean, integer, float or text.
// Not a number here, because JSON has none: .inf, .nan and what does not fit.
Json to_plain_value(const std::string& text);

}  // namespace indexer
