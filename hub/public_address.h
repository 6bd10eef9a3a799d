// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hub {

inline constexpr std::size_t MostPublicAddressBytes = 200;

// Where the world finds this hub, as the operator wrote it: "https://watwerkt.example", or with a port. Usage when it is not the origin
// of a website (RFC 6454): another scheme, a path, a name and password, a question, or letters that no host name has. A slash at the
// end is taken for what it means and left out.
indexer::Expected<std::string> read_public_address(std::string_view text);

}  // namespace hub
