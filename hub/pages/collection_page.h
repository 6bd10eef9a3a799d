// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /collecties/{slug}: notes in the order of whoever made it, each with the reason why it is there; a menukaart prints on one A4.
indexer::Expected<Page> collection_page(const Context& context, const indexer::Companion& collection);

}  // namespace hub
