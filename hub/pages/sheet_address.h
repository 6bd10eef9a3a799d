// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"

#include <string>

namespace hub {

// How a sheet of paper tells where its page is, `path` without the language: {adres, zoek_adres, qr}. `adres` is false where it is too
// long to be typed over; `zoek_adres`, the search, is then what is left to say. `qr` {zijde, pad, maat}, maat being small, medium or large, is false without a public address,
// because a telephone has nothing to complete a path from, and for an address that is too long for a code.
indexer::Json sheet_address_view(const Context& context, const std::string& path);

// How wide a code of that `maat` is on paper, in millimetres, as in print-menu-card.css.
double printed_code_side(const std::string& size);

}  // namespace hub
