// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the sources of SearchIndex only: shows Xapian, as search_index_state.h does.

#include "hub/freshness.h"

#include <cstdint>
#include <vector>
#include <xapian.h>

namespace hub {

// How current every note of a generation is, by document number.
struct FreshnessTable {
    std::vector<Freshness> notes;
    std::uint16_t newest_year = 0;

    double at(std::uint32_t document, std::uint32_t today) const { return freshness_of(notes[document], newest_year, today); }
};

FreshnessTable load_freshness(const Xapian::Database& database);

// Gives every document its freshness as a weight, for the right side of OP_AND_MAYBE. `table` must outlive it.
class FreshnessSource : public Xapian::PostingSource {
public:
    FreshnessSource(const FreshnessTable& table, std::uint32_t today) : table_(table), today_(today) {}

    void init(const Xapian::Database& database) override;
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return documents_; }
    Xapian::doccount get_termfreq_max() const override { return documents_; }
    double get_weight() const override { return table_.at(document_, today_); }
    Xapian::docid get_docid() const override { return document_; }
    void next(double least) override;
    void skip_to(Xapian::docid document, double least) override;
    bool at_end() const override { return document_ >= table_.notes.size(); }
    std::string get_description() const override { return "actualiteit"; }

private:
    const FreshnessTable& table_;
    std::uint32_t today_;
    Xapian::doccount documents_ = 0;
    Xapian::docid document_ = 0;
};

}  // namespace hub
