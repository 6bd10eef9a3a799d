// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace indexer {

// `text` as it may stand between tags and in an attribute between quotes of either kind.
std::string escape_html(std::string_view text);

void append_escaped_html(std::string& out, std::string_view text);

}  // namespace indexer
