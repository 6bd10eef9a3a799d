// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/commands/command.h"
#include "hub/search_index.h"

namespace hub {

// `watwerkt search --batch`: answers each question of a file and writes a run in TREC's format to standard output. A line
// that is no question is told on standard error. The bounds of visitors' questions do not hold here.
ExitStatus run_batch(const SearchIndex& index, const Arguments& arguments, SearchOptions options);

}  // namespace hub
