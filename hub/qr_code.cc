// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/qr_code.h"

#include <memory>
#include <qrencode.h>

namespace hub {

using indexer::ErrorCode;
using indexer::Expected;

namespace {

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

constexpr int SmallestThatFits = 0;  // as a version
constexpr unsigned char DarkBit = 1;

QrCode copied(const QRcode& from) {
    QrCode code;
    code.side = static_cast<std::size_t>(from.width);
    code.dark.reserve(code.side * code.side);
    for (std::size_t i = 0; i < code.side * code.side; ++i) code.dark.push_back((from.data[i] & DarkBit) != 0);
    return code;
}

}  // namespace

Expected<QrCode> make_qr_code(std::string_view text) {
    if (text.empty() || text.size() > MostQrBytes)
        return indexer::failure(ErrorCode::Usage, "In een QR-code passen 1 tot " + std::to_string(MostQrBytes) + " bytes, niet " + std::to_string(text.size()) + ".");
    const std::unique_ptr<QRcode, FreeCode> made(QRcode_encodeData(static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()),
                                                                   SmallestThatFits, QR_ECLEVEL_M));
    if (made == nullptr) return indexer::failure(ErrorCode::Failed, "De QR-code kon niet gemaakt worden.");
    return copied(*made);
}

std::string to_svg_path(const QrCode& code) {
    std::string path;
    for (std::size_t y = 0; y < code.side; ++y)
        for (std::size_t x = 0; x < code.side; ++x) {
            const std::size_t begin = x;
            while (x < code.side && code.is_dark(x, y)) ++x;
            if (x == begin) continue;
            const std::string length = std::to_string(x - begin);
            path += "M" + std::to_string(begin + QuietSquares) + " " + std::to_string(y + QuietSquares) + "h" + length + "v1h-" + length + "z";
        }
    return path;
}

}  // namespace hub
