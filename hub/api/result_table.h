// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"
#include "hub/query.h"
#include "indexer/expected.h"

namespace hub {

// /zoeken.csv: the notes that answer a question as a table (RFC 4180), in the order asked for, as many as can be paged to
// (MostReachableHits). Codes, not labels, so that the table is the same in every language; several values have "; " between them.
indexer::Expected<Page> result_table(const Context& context, const Query& query);

}  // namespace hub
