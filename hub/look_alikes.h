// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/vocabulary.h"

#include <string>
#include <vector>

namespace hub {

// The stems of the notes that look like a stem asked for, each list best first. Bounds chosen on lo-help-nl and held against our
// own questions (docs/search.md).
struct LookAlikes {
    bool is_known = false;                 // the notes have the stem itself
    std::vector<std::string> corrections;  // differ by a letter or two from a word that is nowhere: taken for the word itself
    std::vector<std::string> close;
    std::vector<std::string> far;          // only for a word that neither the notes nor the word list have
};

// `is_dutch`: the word list knows the word, or it is a compound. Such a word is not corrected, for it is spelt well.
LookAlikes find_look_alikes(const std::string& stem, bool is_dutch, const Vocabulary& vocabulary);

}  // namespace hub
