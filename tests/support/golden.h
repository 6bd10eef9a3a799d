// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tests {

// Holds `text` against the file tests/golden/<name>. Empty when they are the same, else the first lines that differ and how to
// accept them. With WATWERKT_UPDATE_GOLDEN=1 the file is rewritten instead.
std::string difference_from_golden(const std::string& name, const std::string& text);

// A page without what changes with every build or commit: hashes in the names of static files, commit ids.
std::string without_hashes(std::string html, const std::string& commit);

}  // namespace tests
