// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/command_line.h"
#include "hub/exit_status.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

// A subcommand of the program. `run` gets its arguments parsed; results go to stdout, everything else to stderr.
struct Command {
    std::string_view name;
    std::string_view help;  // the text of --help, whole
    std::vector<Option> options;
    ExitStatus (*run)(const Arguments& arguments);
};

const Command& serve_command();
const Command& index_command();
const Command& check_command();
const Command& search_command();

// Tells an error on stderr, with its hint, and gives its exit status.
ExitStatus tell(const indexer::Error& error);

// Where the index is kept when --state does not say it.
inline constexpr const char* DefaultState = ".watwerkt";

}  // namespace hub
