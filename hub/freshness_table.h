// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/freshness.h"

#include <cstdint>
#include <vector>

namespace Xapian {
class Database;
}

namespace hub {

// How current every note of a generation is, by document number.
struct FreshnessTable {
    std::vector<Freshness> notes;
    std::uint16_t newest_year = 0;

    double at(std::uint32_t document, std::uint32_t today) const { return freshness_of(notes[document], newest_year, today); }
};

// Throws Xapian::Error.
FreshnessTable load_freshness(const Xapian::Database& database);

}  // namespace hub
