// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tests {

// Runs the commands of tests/cli/<name>, one after the other, in a folder with a repository of example notes, and compares what they
// print. Empty when all is as written, else the first difference. With WATWERKT_UPDATE_GOLDEN=1 the file is rewritten instead.
std::string run_cli_file(const std::string& name);

}  // namespace tests
