// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /collecties (by kind), /kennisvragen (by theme), /gemeenschappen (by kind): everything there is, with what it is about.
Page companions_page(const Context& context, const indexer::ContentKind& kind);
// /cijfers: the tables of figures.
Page figure_tables_page(const Context& context);

}  // namespace hub
