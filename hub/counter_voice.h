// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/evidence_map.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hub {

// A finding of another note that points the other way, about the same approach and the same outcome.
struct CounterVoice {
    std::uint32_t document = 0;
    std::uint32_t finding = 0;  // which of its note, from 0
    std::string approach;       // aanpak, shared
    std::string outcome;        // uitkomst, shared
};

struct CounterVoices {
    bool has_direction = false;  // some finding of the note says positief, nadelig or geen effect gevonden: only that can be contradicted
    std::optional<CounterVoice> strongest;
};

// Holds the findings of a note against all others. The strongest is the one whose design stands first in the list of designs (opzet);
// of equal ones the one that comes first in `findings`. What describes, or is unknown, points no way.
CounterVoices find_counter_voices(std::uint32_t document, const std::vector<FindingRow>& findings, const FacetColumns& columns, const indexer::Community& community);

}  // namespace hub
