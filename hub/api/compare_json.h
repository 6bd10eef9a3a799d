// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/error_answer.h"
#include "indexer/json.h"

#include <variant>

namespace hub {

// /v1/vergelijk?n=a,b: what /vergelijk shows, with the own situation (mijn-sector, ...) when it is told. It knows no list.
std::variant<indexer::Json, Problem> compare_json(const Context& context);

}  // namespace hub
