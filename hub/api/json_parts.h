// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/json.h"

#include <string>

namespace hub {

// A link as the API writes it (HAL): {"href": address}.
indexer::Json link(const std::string& address);
// Names of objects in camelCase, at every depth (NL API Design Rules); values as they are.
indexer::Json with_api_names(const indexer::Json& value);

}  // namespace hub
