// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/sheet_address.h"

#include "hub/qr_code.h"

namespace hub {

using indexer::Json;

namespace {

constexpr std::size_t MostTypedBytes = 160;
constexpr std::size_t SmallCodeSide = 41, MediumCodeSide = 57;  // versions 6 and 10 of the standard: on 19 and 26 mm of paper (print-menu-card.css)

const char* size_name(const QrCode& code) { return code.side <= SmallCodeSide ? "small" : code.side <= MediumCodeSide ? "medium" : "large"; }

Json code_view(const Context& context, const std::string& address) {
    if (context.public_address.empty()) return false;
    const auto code = make_qr_code(address);
    if (!code) return false;  // the address stands beside it, or the search does
    return {{"zijde", std::to_string(code->side + 2 * QuietSquares)}, {"pad", to_svg_path(*code)}, {"maat", size_name(*code)}};
}

}  // namespace

Json sheet_address_view(const Context& context, const std::string& path) {
    const std::string address = context.full_address(path);
    return {{"adres", address.size() <= MostTypedBytes ? Json(address) : Json(false)},
            {"zoek_adres", context.full_address("/zoeken")},
            {"qr", code_view(context, address)}};
}

double printed_code_side(const std::string& size) { return size == "small" ? 19 : size == "medium" ? 26 : 34; }

}  // namespace hub
