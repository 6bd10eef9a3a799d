// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/freshness_table.h"

#include "indexer/document.h"

#include <algorithm>
#include <cstdlib>
#include <xapian.h>

namespace hub {

FreshnessTable::FreshnessTable(const Xapian::Database& database) : notes_(database.get_lastdocid() + 1) {
    // The newest key begins with the year, "0000" when there is none.
    for (auto value = database.valuestream_begin(indexer::NewestSlot); value != database.valuestream_end(indexer::NewestSlot); ++value) {
        Freshness& note = notes_[value.get_docid()];
        note.year = static_cast<std::uint16_t>(std::strtoul((*value).substr(0, 4).c_str(), nullptr, 10));
        newest_year_ = std::max(newest_year_, note.year);
    }
    for (auto value = database.valuestream_begin(indexer::ReviewSlot); value != database.valuestream_end(indexer::ReviewSlot); ++value)
        notes_[value.get_docid()].review_before = day_number(*value);
    for (const char* status : {"verouderd", "ingetrokken"}) {
        const std::string term = indexer::facet_term(*indexer::find_field("status"), status);
        for (auto document = database.postlist_begin(term); document != database.postlist_end(term); ++document) notes_[*document].status = status_of(status);
    }
}

std::shared_ptr<const std::vector<float>> FreshnessTable::on(std::uint32_t today) const {
    const std::lock_guard lock(mutex_);
    if (on_day_ && day_ == today) return on_day_;
    auto table = std::make_shared<std::vector<float>>();
    for (const Freshness& note : notes_) table->push_back(static_cast<float>(freshness_of(note, newest_year_, today)));
    day_ = today;
    return on_day_ = std::move(table);
}

}  // namespace hub
