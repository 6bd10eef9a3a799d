// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hub {

// What is known of how current a note is.
struct Freshness {
    enum class Status : std::uint8_t { Current, Outdated, Withdrawn };
    Status status = Status::Current;
    std::uint16_t year = 0;           // of the work or the publication; 0 when it is not known
    std::uint32_t review_before = 0;  // 20260501: somebody should have looked before that day; 0 for none
};

// Between 0 (withdrawn, old) and 1 (current, as new as the newest): half for where it stands (being outdated or overdue on `today`,
// 20261122, counts as half), half for its age, which weighs half as much ten years on. An unknown year counts as ten years.
double freshness_of(const Freshness& note, std::uint16_t newest_year, std::uint32_t today);

// 20260501 for "2026-05-01", 0 for what is no date.
std::uint32_t day_number(const std::string& iso);

Freshness::Status status_of(std::string_view slug);

}  // namespace hub
