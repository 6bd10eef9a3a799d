// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/parse_worker.h"

#include <sys/types.h>
#include <cstdint>

namespace indexer {

// Goes before a note's bytes; both ends are the same program.
struct ParseRequest {
    std::uint32_t length = 0;
    std::uint32_t front_only = 0;
};

// Goes before the JSON of a ParsedNote.
struct ParseAnswer {
    std::uint32_t length = 0;
};

// What the forked child does: gives up whatever it inherited but `socket`, puts limits on itself, and answers requests until
// the other end is closed.
[[noreturn]] void run_parse_child(int socket, pid_t parent, const ParseLimits& limits) noexcept;

}  // namespace indexer
