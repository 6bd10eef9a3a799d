// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/command_line.h"
#include "hub/exit_status.h"

#include <array>
#include <filesystem>
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
const Command& new_command();
const Command& past_command();
const Command& recalibration_command();

// Tells an error on stderr, with its hint, and gives its exit status.
ExitStatus tell(const indexer::Error& error);

// The folder knowledge/ that is named, or is in the folder that is named.
std::filesystem::path knowledge_folder(const std::string& named);

// Where the index is kept when --state does not say it.
inline constexpr const char* DefaultState = ".watwerkt";

}  // namespace hub
