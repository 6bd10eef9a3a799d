// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/community.h"
#include "indexer/json.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace hub {

// What all notes of one generation come to, for the home page. Nothing here says whether anything works.
struct Overview {
    std::size_t notes = 0;
    std::size_t findings = 0;
    std::size_t with_figure = 0;  // findings that have an omvang
    std::size_t also_not = 0;     // notes that tell what did not work
    // Group of research designs (effect, beschrijvend, praktijk) -> a note each: does it also tell what did not work? False first.
    // A note counts once, at the first of its designs in the order of the vocabulary.
    std::map<std::string, std::vector<bool>> foundations;

    void add(const indexer::Json& card, const indexer::Community& community);
    void finish();
};

}  // namespace hub
