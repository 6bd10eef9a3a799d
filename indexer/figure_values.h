// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace indexer {

// The number that `text` writes: digits, with a minus sign before and a point between them where they are needed; no exponents.
std::optional<double> read_number(std::string_view text);

// Why a field of a table of figures is wrong, in plain Dutch; nothing when it is right.
std::optional<std::string> find_number_mistake(std::string_view text);
std::optional<std::string> find_year_mistake(std::string_view text);      // four digits
std::optional<std::string> find_outdated_mistake(std::string_view text);  // a year or a date
std::optional<std::string> find_address_mistake(std::string_view text);   // http or https
std::optional<std::string> find_slug_mistake(std::string_view text);

}  // namespace indexer
