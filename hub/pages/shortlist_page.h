// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/error_answer.h"
#include "hub/page.h"

#include <variant>

namespace hub {

// /lijst?n=a,b: the notes that a reader put aside. The address is the list; a slug of no note is named.
std::variant<Page, Problem> shortlist_page(const Context& context);

}  // namespace hub
