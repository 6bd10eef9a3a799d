// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace indexer {

// Something wrong in a file under knowledge/, told to the person who wrote it.
struct Mistake {
    std::string path;     // from the repository's root
    int line = 1;         // from 1
    std::string field;    // "bevindingen[1].bron"; empty when it concerns the whole file
    std::string message;  // plain Dutch: what is wrong and what to write instead

    bool operator==(const Mistake&) const = default;
};

}  // namespace indexer
