// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace hub {

// Runs this very program with other arguments and waits for it; asks `go_on` every few milliseconds and kills it when that says no.
// The exit status, or -1 when it could not be started or was killed.
int run_self(const std::vector<std::string>& arguments, const std::function<bool()>& go_on);

struct CapturedRun {
    enum class End { Exited, TooSlow, TooMuch, Failed };  // Failed: not started, or killed by somebody else
    End end = End::Failed;
    int status = -1;     // of a child that exited
    std::string output;  // its stdout, whole when it exited
};

// Likewise, and keeps what it writes on stdout. Kills it when it writes more than `most_bytes` or is not done after `deadline`.
CapturedRun run_self_captured(const std::vector<std::string>& arguments, std::size_t most_bytes, std::chrono::milliseconds deadline);

}  // namespace hub
