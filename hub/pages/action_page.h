// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /acties/{id}: what is known about one promise of the agenda, and what is not. Pre: `action` is an action of the leading agenda.
indexer::Expected<Page> action_page(const Context& context, const indexer::AgendaItem& action);

}  // namespace hub
