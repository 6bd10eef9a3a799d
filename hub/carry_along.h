// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/error_answer.h"
#include "hub/page.h"

#include <functional>
#include <variant>

namespace hub {

// Takes what is carried off the request and lets `handle` answer the rest with it in the context; so a handler meets only parameters
// of its own. Mistakes in what is carried join those of the handler in one 400; a page that does not exist stays a 404.
std::variant<Page, Problem> carry_along(const Context& context, const std::function<std::variant<Page, Problem>(const Context&)>& handle);

}  // namespace hub
