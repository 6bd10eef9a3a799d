// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /kennisvragen/{slug}: a question of the knowledge agenda, what is known of the answer, and where it comes from.
indexer::Expected<Page> question_page(const Context& context, const indexer::Companion& question);
// /gemeenschappen/{slug}: a network, community of practice or helpdesk, and how to join or ask.
indexer::Expected<Page> network_page(const Context& context, const indexer::Companion& network);

}  // namespace hub
