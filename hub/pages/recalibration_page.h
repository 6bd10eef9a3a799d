// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /herijking: which two moments; `tags`: {tags: [{naam, commit, datum}]}.
Page recalibration_choice_page(const Context& context, const indexer::Json& tags);

// /herijking/{a}/{b}: what changed between two moments, by theme; `found` as recalibrate (indexer/recalibration.h) gives it.
Page recalibration_page(const Context& context, const indexer::Json& found);

}  // namespace hub
