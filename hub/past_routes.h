// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/route.h"

namespace hub {

// What answers the addresses of other versions of notes, and of the differences between two moments.
Outcome versions(const Context& context, const std::string& slug);
Outcome versions_as_json(const Context& context, const std::string& slug);
Outcome version(const Context& context, const Segments& segments);  // slug and commit, or the commit with the ending of a citation form
Outcome version_as_json(const Context& context, const Segments& segments);
Outcome version_difference(const Context& context, const Segments& segments);  // ?met=commit: with another than the newest
Outcome version_difference_as_json(const Context& context, const Segments& segments);
Outcome recalibration_choice(const Context& context, const std::string& none);  // ?van=&tot=: as /herijking/{van}/{tot}
Outcome recalibration(const Context& context, const Segments& segments);
Outcome recalibration_as_json(const Context& context, const Segments& segments);

}  // namespace hub
