// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

// The longest text that we draw: version 20 of ISO/IEC 18004 with 15 % to spare. Its 97 squares a side are a third of a millimetre each
// on 34 mm of paper, which a telephone still reads.
inline constexpr std::size_t MostQrBytes = 666;

// A square of dark and light squares, without the quiet zone around it.
struct QrCode {
    std::size_t side = 0;     // squares
    std::vector<bool> dark;   // side x side, row by row

    bool is_dark(std::size_t x, std::size_t y) const { return dark[y * side + x]; }
};

// The smallest code that holds `text`, any bytes, with error correction M (15 %). Usage when the text is empty or over MostQrBytes;
// Failed when the library has no memory. The door to libqrencode.
indexer::Expected<QrCode> make_qr_code(std::string_view text);

// The light squares that have to stay free around a code.
inline constexpr std::size_t QuietSquares = 4;

// The dark squares as the data of an SVG path, in units of a square, with the quiet zone: the drawing is side + 2 * QuietSquares wide.
std::string to_svg_path(const QrCode& code);

}  // namespace hub
