// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /over: what this is, for whom, and what its words mean. The text stands in the templates, in both languages.
Page about_page(const Context& context);
// /toegankelijkheid: the accessibility statement, likewise.
Page accessibility_page(const Context& context);

}  // namespace hub
