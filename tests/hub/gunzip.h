// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <zlib.h>

namespace tests {

// The bytes of a gzip file, as a browser reads them. Throws when it is not a whole gzip file.
inline std::string gunzip(std::string_view packed) {
    constexpr int GzipWindow = 15 + 16;
    z_stream stream{};
    if (inflateInit2(&stream, GzipWindow) != Z_OK) throw std::runtime_error("zlib does not start");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib only reads it
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string body;
    int status = Z_OK;
    while (status == Z_OK) {
        char piece[16384];
        stream.next_out = reinterpret_cast<Bytef*>(piece);
        stream.avail_out = sizeof piece;
        status = inflate(&stream, Z_NO_FLUSH);
        body.append(piece, sizeof piece - stream.avail_out);
    }
    const bool whole = status == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!whole) throw std::runtime_error("not a whole gzip file");
    return body;
}

}  // namespace tests
