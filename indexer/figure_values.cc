// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/figure_values.h"

#include "indexer/calendar_date.h"
#include "indexer/slug.h"

#include <algorithm>
#include <charconv>

namespace indexer {
namespace {

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view text) { return text.size() == 4 && is_digits(text); }

// Whether points stand between thousands, as people write them: 404.000 would be read as 404.
bool has_thousands(std::string_view text) {
    const auto first = text.substr(0, text.find('.'));
    if (first.size() == text.size() || first.size() > 3 || !is_digits(first) || first.front() == '0') return false;
    for (auto rest = text.substr(first.size()); !rest.empty(); rest.remove_prefix(4))
        if (rest.size() < 4 || rest.front() != '.' || !is_digits(rest.substr(1, 3))) return false;
    return true;
}

std::string quoted(std::string_view text) { return "'" + std::string(text) + "' "; }

}  // namespace

std::optional<double> read_number(std::string_view text) {
    const auto without_sign = text.substr(text.starts_with('-') ? 1 : 0);
    const auto point = std::min(without_sign.find('.'), without_sign.size());
    if (!is_digits(without_sign.substr(0, point))) return std::nullopt;
    if (point < without_sign.size() && !is_digits(without_sign.substr(point + 1))) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<std::string> find_number_mistake(std::string_view text) {
    if (has_thousands(text.substr(text.starts_with('-') ? 1 : 0)))
        return quoted(text) + "kan twee dingen zijn; schrijf duizenden zonder punt (404000) en drie decimalen met een nul erachter (1.2500).";
    if (read_number(text)) return std::nullopt;
    return quoted(text) + "is geen getal; schrijf alleen cijfers, met een punt in plaats van een komma: 12.5.";
}

std::optional<std::string> find_year_mistake(std::string_view text) {
    if (is_year(text)) return std::nullopt;
    return quoted(text) + "is geen jaartal; schrijf vier cijfers, zoals 2024.";
}

std::optional<std::string> find_outdated_mistake(std::string_view text) {
    if (is_year(text) || parse_date(text)) return std::nullopt;
    return quoted(text) + "is geen jaar of datum; schrijf 2027 of 2027-06-30.";
}

std::optional<std::string> find_address_mistake(std::string_view text) {
    const auto host = text.substr(text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0);
    const bool whole = host.size() < text.size() && !host.empty() && host.find_first_of(" \t\n\r\"<>\\") == std::string_view::npos;
    if (whole) return std::nullopt;
    return quoted(text) + "is geen adres; begin met https:// en gebruik geen spaties.";
}

std::optional<std::string> find_slug_mistake(std::string_view text) {
    if (is_slug_of_words(text)) return std::nullopt;
    return quoted(text) + "is geen goede naam; gebruik kleine letters, cijfers en losse streepjes.";
}

}  // namespace indexer
