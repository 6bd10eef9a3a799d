// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/public_address.h"

#include <algorithm>
#include <charconv>

namespace hub {

using indexer::Expected;

namespace {

constexpr int HighestPort = 65535;
constexpr std::size_t MostPortDigits = 5;

std::string_view without_scheme(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (text.starts_with(scheme)) return text.substr(scheme.size());
    return {};
}

// A name or an IPv4 address, in the letters that browsers send it in: a name in other letters goes in its xn-- form (RFC 3490).
bool is_host(std::string_view host) {
    const auto fine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    return !host.empty() && std::all_of(host.begin(), host.end(), fine) && host.front() != '.' && host.back() != '.' && host.front() != '-' &&
           host.find("..") == std::string_view::npos;
}

bool is_port(std::string_view port) {
    int number = 0;
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
    return error == std::errc{} && end == port.data() + port.size() && port.size() <= MostPortDigits && number >= 1 && number <= HighestPort;
}

bool is_origin(std::string_view text) {
    const std::string_view rest = without_scheme(text);
    const std::size_t colon = rest.find(':');
    return is_host(rest.substr(0, colon)) && (colon == std::string_view::npos || is_port(rest.substr(colon + 1)));
}

}  // namespace

Expected<std::string> read_public_address(std::string_view text) {
    const std::string_view origin = text.ends_with('/') ? text.substr(0, text.size() - 1) : text;
    if (origin.size() <= MostPublicAddressBytes && is_origin(origin)) return std::string(origin);
    return indexer::failure(indexer::ErrorCode::Usage, "--public-address vraagt het adres van een website zonder pad, niet '" + std::string(text) + "'.",
                            "Schrijf http:// of https:// en de naam in kleine letters, als https://watwerkt.example.");
}

}  // namespace hub
