// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the sources of SearchIndex only: shows Xapian, as search_index_state.h does.

#include "hub/facet_columns.h"

#include <chrono>
#include <cstdint>
#include <xapian.h>

namespace hub {

// Thrown when a question takes longer than it may.
struct TooSlow {};

// Xapian asks it of every document that matches the words: it counts, filters and watches the clock in the one pass.
class CountingDecider : public Xapian::MatchDecider {
public:
    CountingDecider(FacetCounter& counter, std::chrono::steady_clock::time_point until) : counter_(counter), until_(until) {}

    bool operator()(const Xapian::Document& document) const override {
        if ((++asked_ & 1023) == 0 && std::chrono::steady_clock::now() > until_) throw TooSlow{};
        return counter_.count(document.get_docid());
    }

private:
    FacetCounter& counter_;
    std::chrono::steady_clock::time_point until_;
    mutable std::uint32_t asked_ = 0;
};

}  // namespace hub
