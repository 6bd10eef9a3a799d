// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/freshness.h"

#include "indexer/calendar_date.h"

#include <algorithm>

namespace hub {
namespace {

constexpr double YearsToHalf = 10;

double standing_of(const Freshness& note, std::uint32_t today) {
    if (note.status == Freshness::Status::Withdrawn) return 0;
    const bool is_overdue = note.review_before != 0 && note.review_before < today;
    return is_overdue || note.status == Freshness::Status::Outdated ? 0.5 : 1;
}

}  // namespace

double freshness_of(const Freshness& note, std::uint16_t newest_year, std::uint32_t today) {
    const double age = note.year == 0 ? YearsToHalf : std::max(0, newest_year - note.year);
    return 0.5 * standing_of(note, today) + 0.5 * YearsToHalf / (YearsToHalf + age);
}

std::uint32_t day_number(const std::string& iso) {
    if (!indexer::parse_date(iso)) return 0;
    return static_cast<std::uint32_t>(std::stoul(iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2)));
}

Freshness::Status status_of(std::string_view slug) {
    if (slug == "ingetrokken") return Freshness::Status::Withdrawn;
    return slug == "verouderd" ? Freshness::Status::Outdated : Freshness::Status::Current;
}

}  // namespace hub
