// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /agenda: every edition with what is known about its promises, and what of one edition comes back in the next.
Page agenda_page(const Context& context);

}  // namespace hub
