// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace indexer {

namespace {

template <std::size_t Size>
bool is_one_of(std::string_view text, const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_decimal(char c) { return c >= '0' && c <= '9'; }

bool has_only_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_decimal); }

std::string_view without_sign(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-')) {
        text.remove_prefix(1);
    }
    return text;
}

// from_chars knows "-" but not "+".
std::string_view without_plus(std::string_view text) {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return text;
}

std::optional<std::int64_t> to_integer(std::string_view digits, int base) {
    std::int64_t value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    bool complete = error == std::errc{} && end == digits.data() + digits.size();
    return complete ? std::optional{value} : std::nullopt;
}

std::optional<std::int64_t> find_integer(std::string_view text) {
    if (has_only_digits(without_sign(text))) {
        return to_integer(without_plus(text), 10);
    }
    bool prefixed = text.starts_with("0x") || text.starts_with("0o");
    if (!prefixed || text.find('-') != std::string_view::npos) {
        return std::nullopt;
    }
    return to_integer(text.substr(2), text[1] == 'x' ? 16 : 8);
}

// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
bool has_float_form(std::string_view text) {
    text = without_sign(text);
    auto exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos && !has_only_digits(without_sign(text.substr(exponent + 1)))) {
        return false;
    }
    auto mantissa = text.substr(0, exponent);
    auto point = mantissa.find('.');
    auto whole = mantissa.substr(0, point);
    auto part = point == std::string_view::npos ? std::string_view{} : mantissa.substr(point + 1);
    bool digits_only = std::all_of(whole.begin(), whole.end(), is_decimal) && std::all_of(part.begin(), part.end(), is_decimal);
    return digits_only && !(whole.empty() && part.empty());
}

std::optional<double> find_float(std::string_view text) {
    if (!has_float_form(text)) {
        return std::nullopt;
    }
    text = without_plus(text);
    double value = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool complete = error == std::errc{} && end == text.data() + text.size();
    return complete ? std::optional{value} : std::nullopt;
}

}  // namespace

Json to_plain_value(const std::string& text) {
    static constexpr std::array<std::string_view, 5> Nulls = {"", "~", "null", "Null", "NULL"};
    static constexpr std::array<std::string_view, 3> Trues = {"true", "True", "TRUE"};
    static constexpr std::array<std::string_view, 3> Falses = {"false", "False", "FALSE"};
    if (is_one_of(text, Nulls)) {
        return nullptr;
    }
    if (is_one_of(text, Trues) || is_one_of(text, Falses)) {
        return is_one_of(text, Trues);
    }
    if (auto integer = find_integer(text)) {
        return *integer;
    }
    if (auto number = find_float(text)) {
        return *number;
    }
    return text;
}

}  // namespace indexer
