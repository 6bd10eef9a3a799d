// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hub {

// The facet values of all documents in memory, so that counting costs one pass over small integers (performance.md 3).
// Every value of every facet has one number; a document is a row of numbers. Built once per generation, then only read.
class FacetColumns {
public:
    struct Value {
        std::string facet;  // name in the field table
        std::string value;
        std::uint32_t documents = 0;
    };

    // `rows`: document number -> numbers into `values`, any order.
    FacetColumns(std::vector<Value> values, const std::vector<std::vector<std::uint32_t>>& rows);

    const std::vector<Value>& values() const { return values_; }
    // The number of a value, or values().size().
    std::uint32_t find(const std::string& facet, const std::string& value) const;

    const std::uint32_t* row_begin(std::uint32_t document) const { return cells_.data() + starts_[document]; }
    const std::uint32_t* row_end(std::uint32_t document) const { return cells_.data() + starts_[document + 1]; }
    std::uint32_t documents_end() const { return static_cast<std::uint32_t>(starts_.size() - 1); }
    std::uint32_t facet_of(std::uint32_t value) const { return facets_[value]; }
    std::uint32_t facet_number(const std::string& facet) const;

private:
    std::vector<Value> values_;
    std::vector<std::uint32_t> facets_;  // of each value
    std::map<std::string, std::uint32_t> facet_numbers_;
    std::map<std::pair<std::string, std::string>, std::uint32_t> numbers_;
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> cells_;
};

// Counts matching documents for one question: OR within a facet, AND across facets, each facet's counts made as if nothing were
// chosen in that facet itself. One call a matching document, in any order.
class FacetCounter {
public:
    FacetCounter(const FacetColumns& columns, const std::map<std::string, std::vector<std::string>>& filters);

    // Takes the document into the counts; true when it passes all filters.
    bool count(std::uint32_t document);

    const std::vector<std::uint32_t>& counts() const { return counts_; }  // by value number
    std::size_t total() const { return total_; }                           // documents that pass all filters

private:
    const FacetColumns& columns_;
    std::vector<std::uint32_t> counts_;
    std::vector<bool> chosen_;       // by value number
    std::uint64_t filtered_ = 0;     // bit per facet with a choice
    std::size_t total_ = 0;
};

}  // namespace hub
