// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/error_answer.h"
#include "hub/page.h"

#include <variant>

namespace hub {

// /menukaart: a shortlist, a collection or the notes that answer a question on one sheet of A4. What does not fit is named on the sheet.
std::variant<Page, Problem> menu_card_page(const Context& context);

}  // namespace hub
