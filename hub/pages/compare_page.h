// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/error_answer.h"
#include "hub/page.h"

#include <variant>

namespace hub {

// /vergelijk?n=a,b: two to four notes side by side. With fewer it tells how to choose.
std::variant<Page, Problem> compare_page(const Context& context);

}  // namespace hub
