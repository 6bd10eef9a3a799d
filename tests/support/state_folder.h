// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/index_sides.h"
#include "indexer/update.h"
#include "tests/support/temp_dir.h"

#include <string>

namespace tests {

// A state folder of its own, and how a test updates and looks into it.
class StateFolder {
public:
    std::string path() const { return (folder_.path() / "state").string(); }
    indexer::IndexSides sides() const { return indexer::IndexSides(path()); }

    indexer::Expected<indexer::UpdateReport> update(const std::string& repository, bool rebuild = false) const;
    // The same, or the test stops.
    indexer::UpdateReport update_or_throw(const std::string& repository, bool rebuild = false) const;

    // The folder of the side that CURRENT names. Pre: there is one.
    std::string current_folder() const;
    std::string other_folder() const;
    // index_digest of that side; the message of the error when it cannot be read.
    std::string digest() const;

private:
    TempDir folder_;
};

// The digest that a rebuild of `repository` from nothing, in a folder of its own, has.
std::string clean_digest(const std::string& repository);

}  // namespace tests
