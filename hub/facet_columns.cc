// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/facet_columns.h"

#include <algorithm>

namespace hub {
namespace {

const std::string NoFacet;

// A list of numbers shorter than this part of all documents is looked through sooner than their bits are, and is smaller.
constexpr std::size_t FewAmong = 64;

}  // namespace

FacetColumns::FacetColumns(std::vector<Value> values, std::uint32_t documents_end) : values_(std::move(values)), sets_(values_.size()), documents_end_(documents_end) {
    for (std::uint32_t number = 0; number < values_.size(); ++number) {
        const auto& [facet, value, documents] = values_[number];
        numbers_[{facet, value}] = number;
        if (documents.size() < documents_end / FewAmong) continue;
        sets_[number] = DocumentSet(documents_end);
        for (const std::uint32_t document : documents) sets_[number].insert(document);
    }
}

std::uint32_t FacetColumns::find(const std::string& facet, const std::string& value) const {
    const auto found = numbers_.find({facet, value});
    return found == numbers_.end() ? static_cast<std::uint32_t>(values_.size()) : found->second;
}

bool FacetColumns::has(std::uint32_t document, std::uint32_t value) const {
    return value < values_.size() && std::binary_search(values_[value].documents.begin(), values_[value].documents.end(), document);
}

std::uint32_t FacetColumns::documents_with(const std::string& facet, const std::string& value) const {
    const std::uint32_t number = find(facet, value);
    return number < values_.size() ? static_cast<std::uint32_t>(values_[number].documents.size()) : 0;
}

FacetCounts FacetColumns::count(const DocumentSet& documents, const Filters& filters) const {
    FacetCounts result{filter(documents, filters), {}};
    for (std::uint32_t number = 0; number < values_.size();) {
        const std::string& facet = values_[number].facet;
        if (filters.contains(facet)) {
            const std::vector<std::uint32_t> own = count_facet(facet, documents, filters);
            result.counts.insert(result.counts.end(), own.begin(), own.end());
            number += static_cast<std::uint32_t>(own.size());
        } else
            result.counts.push_back(count(number++, result.passing));
    }
    return result;
}

std::vector<std::uint32_t> FacetColumns::count_facet(const std::string& facet, DocumentSet documents, const Filters& filters) const {
    documents = filter_but(facet, std::move(documents), filters);
    std::vector<std::uint32_t> counts;
    for (std::uint32_t number = 0; number < values_.size(); ++number)
        if (values_[number].facet == facet) counts.push_back(count(number, documents));
    return counts;
}

DocumentSet FacetColumns::chosen(const std::string& facet, const std::vector<std::string>& values) const {
    DocumentSet any(documents_end_);
    for (const std::string& value : values)
        if (const std::uint32_t number = find(facet, value); number < values_.size())
            for (const std::uint32_t document : values_[number].documents) any.insert(document);
    return any;
}

DocumentSet FacetColumns::filter(DocumentSet documents, const Filters& filters) const { return filter_but(NoFacet, std::move(documents), filters); }

DocumentSet FacetColumns::filter_but(const std::string& ignored, DocumentSet documents, const Filters& filters) const {
    for (const auto& [facet, values] : filters)
        if (facet != ignored) documents &= chosen(facet, values);
    return documents;
}

std::uint32_t FacetColumns::count(std::uint32_t value, const DocumentSet& documents) const {
    const std::vector<std::uint32_t>& list = values_[value].documents;
    if (list.size() >= documents_end_ / FewAmong) return static_cast<std::uint32_t>(documents.size_of_both(sets_[value]));
    return static_cast<std::uint32_t>(std::count_if(list.begin(), list.end(), [&](std::uint32_t document) { return documents.has(document); }));
}

}  // namespace hub
