// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/evidence_map.h"
#include "hub/page.h"

namespace hub {

// /v1/witte-vlekken: every line and every filled cell of the map.
indexer::Json map_json(const Context& context, const MapSidesChosen& sides, const EvidenceMap& map);

// /witte-vlekken.csv: a row for every cell, the empty ones too, with the findings of each direction in a column of their own.
Page map_csv(const Context& context, const MapSidesChosen& sides, const EvidenceMap& map);

}  // namespace hub
