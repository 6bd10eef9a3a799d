// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stemmer.h"

#include <xapian.h>

namespace indexer {

struct Stemmer::State {
    Xapian::Stem stem;
};

Stemmer::Stemmer(const std::string& language) : state_(new State{Xapian::Stem(language == "en" ? "english" : "dutch")}) {}
Stemmer::~Stemmer() = default;

std::string Stemmer::operator()(const std::string& word) const { return state_->stem(word); }

std::string stemmer_version() { return std::string("xapian ") + Xapian::version_string(); }

}  // namespace indexer
