// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/error_answer.h"
#include "hub/page.h"

#include <string>
#include <variant>

namespace hub {

// /collecties/{slug}: notes in the order of whoever made it, each with the reason why it is there; a menukaart prints on one A4.
// /collecties/{slug}.atom: its feed.
std::variant<Page, Problem> collection_answer(const Context& context, const std::string& name);

}  // namespace hub
