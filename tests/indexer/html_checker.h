// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// The first thing in `html` that a rendered note may not hold: an element, attribute, value or address that is not on the
// list, a tag that is not closed, a loose < or >. Empty when all is well. Knows nothing of how the HTML was made.
std::string find_html_objection(std::string_view html);
