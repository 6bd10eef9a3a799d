// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/evidence_map.h"
#include "hub/page.h"

namespace hub {

// /witte-vlekken: where findings are, and where there are none.
Page map_page(const Context& context, const Query& query, const MapSidesChosen& sides, const EvidenceMap& map);

}  // namespace hub
