// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace hub {

// Bytes: below it a packed body is hardly smaller than the plain one.
constexpr std::size_t LeastGzipped = 512;

// `body` as a gzip file (RFC 1952) at `level` 1 to 9; empty when zlib gives up. The door to zlib. We compress ourselves: the HTTP
// library of Debian 12 would choose brotli at its slowest level.
std::string gzip(const std::string& body, int level);

}  // namespace hub
