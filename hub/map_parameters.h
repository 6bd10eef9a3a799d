// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/evidence_map.h"
#include "hub/query_parameters.h"

namespace hub {

struct ReadMapQuery {
    Query query;
    MapSidesChosen sides;
    std::vector<ParameterMistake> mistakes;  // all of them at once
};

// The question of /witte-vlekken: that of the search, without an order and pages, and the two sides: rij and kolom.
ReadMapQuery read_map_query(const Request& request, const indexer::Community& community);

// The plain address of a map; what is as usual is left out.
std::string map_address(std::string_view path, const Query& query, const MapSidesChosen& sides);

}  // namespace hub
