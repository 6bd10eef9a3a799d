// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"
#include "hub/query.h"
#include "indexer/companions.h"

#include <string>

namespace hub {

// Small pages that partners show inside their own: no script, no cookie, nothing from elsewhere, and every link leads to this hub, in the
// whole window. Any site may frame them or read them (Page::for_other_sites).

inline constexpr std::size_t MostEmbedded = 10;

// /inbedden/zoeken: the first notes that answer a question.
indexer::Expected<Page> embedded_search(const Context& context, const Query& query);
// /inbedden/collecties/{slug}: the parts of a collection, each with its reason.
indexer::Expected<Page> embedded_collection(const Context& context, const indexer::Companion& collection);

// {code}: the HTML that a partner copies, to frame `path` (without the language) under the name `title`. False without a public address:
// a path means nothing on another site.
indexer::Json embed_view(const Context& context, const std::string& path, const std::string& title);

}  // namespace hub
