// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /begrippen: the thesaurus from A to Z.
Page concepts_page(const Context& context);
// /begrippen/{slug}: what a concept is called, what it hangs together with, and the notes that use it.
indexer::Expected<Page> concept_page(const Context& context, const indexer::Concept& named);

}  // namespace hub
