// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/parsed_note.h"

#include <chrono>
#include <memory>
#include <string>

namespace indexer {

// Per note (reliability.md 2.2).
struct ParseLimits {
    std::chrono::milliseconds cpu{2000};  // rounded up to whole seconds by the system
    std::chrono::milliseconds wall{10'000};  // the CPU limit is what bounds a hostile note; this is for one that sleeps, on a busy machine
    // Address space on top of what this process has when it forks. Not enforced under AddressSanitizer, whose shadow memory
    // needs terabytes.
    std::size_t memory_bytes = 256u << 20;
    std::size_t output_factor = 8;  // answer <= factor x input + 64 KiB
};

// Parses outsiders' bytes in a forked child with limits, so that a note that burns CPU, eats memory or aborts the parser
// costs that note only. The child is kept for the next note and forked anew after a breach or after 500 notes. A child that dies
// counts only when it was fresh, so that the outcome does not depend on the notes before.
// Make it in a single-threaded process (it forks without exec). Not for several threads.
class ParseWorker {
public:
    explicit ParseWorker(ParseLimits limits = {});
    ~ParseWorker();
    ParseWorker(const ParseWorker&) = delete;
    ParseWorker& operator=(const ParseWorker&) = delete;

    // Never fails: after a breach in the body, the front matter is parsed again by itself (in a child too), and the body
    // comes back as escaped text with body_failed set; when that breaches too, front_failed is set.
    ParsedNote parse(const std::string& bytes);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace indexer
