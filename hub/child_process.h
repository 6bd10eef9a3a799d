// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace hub {

// Runs this very program with other arguments and waits for it; asks `go_on` every few milliseconds and kills it when that says no.
// The exit status, or -1 when it could not be started or was killed.
int run_self(const std::vector<std::string>& arguments, const std::function<bool()>& go_on);

}  // namespace hub
