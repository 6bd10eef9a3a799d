// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/query.h"

#include <string>

namespace hub {

// What was asked, in words: "mentor; Sector: zorg en welzijn; alleen letterlijk". Empty when nothing was. The words are a stranger's.
std::string question_in_words(const Context& context, const Query& query);

}  // namespace hub
