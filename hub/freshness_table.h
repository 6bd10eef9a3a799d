// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/freshness.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace Xapian {
class Database;
}

namespace hub {

// How current every note of a generation is, by document number. Safe for many threads.
class FreshnessTable {
public:
    // Throws Xapian::Error.
    explicit FreshnessTable(const Xapian::Database& database);

    const Freshness& note(std::uint32_t document) const { return notes_[document]; }
    // freshness_of all notes on a day; kept until another day is asked for.
    std::shared_ptr<const std::vector<float>> on(std::uint32_t today) const;

private:
    std::vector<Freshness> notes_;
    std::uint16_t newest_year_ = 0;
    mutable std::mutex mutex_;
    mutable std::uint32_t day_ = 0;
    mutable std::shared_ptr<const std::vector<float>> on_day_;
};

}  // namespace hub
