// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/freshness_table.h"

#include "indexer/document.h"

#include <algorithm>
#include <cstdlib>
#include <xapian.h>

namespace hub {

FreshnessTable load_freshness(const Xapian::Database& database) {
    FreshnessTable table;
    table.notes.resize(database.get_lastdocid() + 1);
    // The newest key begins with the year, "0000" when there is none.
    for (auto value = database.valuestream_begin(indexer::NewestSlot); value != database.valuestream_end(indexer::NewestSlot); ++value) {
        Freshness& note = table.notes[value.get_docid()];
        note.year = static_cast<std::uint16_t>(std::strtoul((*value).substr(0, 4).c_str(), nullptr, 10));
        table.newest_year = std::max(table.newest_year, note.year);
    }
    for (auto value = database.valuestream_begin(indexer::ReviewSlot); value != database.valuestream_end(indexer::ReviewSlot); ++value)
        table.notes[value.get_docid()].review_before = day_number(*value);
    for (const char* status : {"verouderd", "ingetrokken"}) {
        const std::string term = indexer::facet_term(*indexer::find_field("status"), status);
        for (auto document = database.postlist_begin(term); document != database.postlist_end(term); ++document) table.notes[*document].status = status_of(status);
    }
    return table;
}

}  // namespace hub
