// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/parsed_note.h"

#include <optional>
#include <string>

namespace indexer {

// A parsed note as it travels from the process that parsed it.
std::string to_json_text(const ParsedNote& note);

// Nothing when `text` is not what to_json_text() writes: whoever parsed a stranger's text may have been taken over by it.
std::optional<ParsedNote> read_parsed_note(const std::string& text);

}  // namespace indexer
