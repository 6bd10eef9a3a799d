// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/document_set.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hub {

// Facet name -> chosen values: OR within a facet, AND across facets.
using Filters = std::map<std::string, std::vector<std::string>>;

// What is left of some documents after filters, and how many of it have each value.
struct FacetCounts {
    DocumentSet passing;
    std::vector<std::uint32_t> counts;  // by value number; those of a facet as if nothing were chosen in that facet itself
};

// The facet values of all documents in memory: for every value of every facet the set of documents that have it, so that filtering
// and counting are intersections (performance.md 3). Built once per generation, then only read.
class FacetColumns {
public:
    struct Value {
        std::string facet;  // name in the field table
        std::string value;
        std::vector<std::uint32_t> documents;  // ascending
    };

    // Values of one facet stand together. `documents_end`: all document numbers are below it.
    FacetColumns(std::vector<Value> values, std::uint32_t documents_end);

    const std::vector<Value>& values() const { return values_; }
    // The number of a value, or values().size().
    std::uint32_t find(const std::string& facet, const std::string& value) const;
    bool has(std::uint32_t document, std::uint32_t value) const;
    std::uint32_t documents_end() const { return documents_end_; }

    // How many documents have a value; none when the value is not there.
    std::uint32_t documents_with(const std::string& facet, const std::string& value) const;

    // Those of the documents that pass all filters, and how many have each value.
    FacetCounts count(const DocumentSet& documents, const Filters& filters) const;
    DocumentSet filter(DocumentSet documents, const Filters& filters) const;
    // The same for one facet: the number of documents for each of its values, in the order of values().
    std::vector<std::uint32_t> count_facet(const std::string& facet, DocumentSet documents, const Filters& filters) const;

private:
    DocumentSet chosen(const std::string& facet, const std::vector<std::string>& values) const;
    DocumentSet filter_but(const std::string& ignored, DocumentSet documents, const Filters& filters) const;
    std::uint32_t count(std::uint32_t value, const DocumentSet& documents) const;

    std::vector<Value> values_;
    std::vector<DocumentSet> sets_;  // by value number; empty for a value of few documents, whose list is shorter
    std::map<std::pair<std::string, std::string>, std::uint32_t> numbers_;
    std::uint32_t documents_end_;
};

}  // namespace hub
