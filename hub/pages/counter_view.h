// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"

#include <string>

namespace hub {

// What _tegenstem shows of the strongest finding that points the other way than the note `slug`: {tegenstem, geen_tegenstem}, each false
// when there is nothing to say. `explanation`: locale key of what comes before the approach and the outcome.
indexer::Json counter_views(const Context& context, const std::string& slug, const std::string& explanation);

}  // namespace hub
