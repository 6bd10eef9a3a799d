// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /: search first, themes, newest notes, what the knowledge rests on.
indexer::Expected<Page> home_page(const Context& context);

}  // namespace hub
