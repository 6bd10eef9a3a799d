// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace indexer {

// A day of the Gregorian calendar as days since 1970-01-01, from "2026-11-22" (ISO 8601); nothing when there is no such day.
std::optional<std::int64_t> parse_date(std::string_view text);

// "2026-11-22" for seconds since 1970, UTC.
std::string to_date(std::int64_t seconds);

}  // namespace indexer
