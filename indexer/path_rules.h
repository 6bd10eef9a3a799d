// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace indexer {

// Why a file or folder called `name` is not served, in plain Dutch; nothing when the name is fine. Names come from strangers
// and end up in addresses, pages and other people's checkouts (reliability.md 3.2).
std::optional<std::string> find_name_refusal(std::string_view name, std::size_t most_bytes);

// `path` for people to read: control characters, backslashes and bytes that are not valid UTF-8 as \xNN.
std::string escape_bytes(std::string_view path);

// Equal for names that some file systems take for the same: in other capitals, or with accents written as separate
// characters. Knows the accents of European languages in Latin script, and capitals of Greek and Cyrillic.
std::string to_collision_key(std::string_view name);

}  // namespace indexer
