// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

namespace indexer {

// Snowball's stemmers as Xapian has them. A door to Xapian.
class Stemmer {
public:
    // "nl" or "en". Xapian 2 changes what "dutch" means; see stemmer_version().
    explicit Stemmer(const std::string& language);
    ~Stemmer();
    std::string operator()(const std::string& word) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Which stemmers these are; part of the index's resource hash, so that another library rebuilds the index.
std::string stemmer_version();

}  // namespace indexer
