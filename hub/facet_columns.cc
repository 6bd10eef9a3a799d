// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/facet_columns.h"

#include <bit>
#include <cassert>

namespace hub {

FacetColumns::FacetColumns(std::vector<Value> values, const std::vector<std::vector<std::uint32_t>>& rows) : values_(std::move(values)) {
    for (std::uint32_t number = 0; number < values_.size(); ++number) {
        const auto& [facet, value, documents] = values_[number];
        facets_.push_back(facet_numbers_.emplace(facet, static_cast<std::uint32_t>(facet_numbers_.size())).first->second);
        numbers_[{facet, value}] = number;
    }
    assert(facet_numbers_.size() <= 64);  // FacetCounter keeps a bit a facet
    starts_.push_back(0);
    for (const auto& row : rows) {
        cells_.insert(cells_.end(), row.begin(), row.end());
        starts_.push_back(static_cast<std::uint32_t>(cells_.size()));
    }
}

std::uint32_t FacetColumns::find(const std::string& facet, const std::string& value) const {
    const auto found = numbers_.find({facet, value});
    return found == numbers_.end() ? static_cast<std::uint32_t>(values_.size()) : found->second;
}

std::uint32_t FacetColumns::facet_number(const std::string& facet) const {
    const auto found = facet_numbers_.find(facet);
    return found == facet_numbers_.end() ? 63 : found->second;
}

FacetCounter::FacetCounter(const FacetColumns& columns, const std::map<std::string, std::vector<std::string>>& filters)
    : columns_(columns), counts_(columns.values().size()), chosen_(columns.values().size()) {
    for (const auto& [facet, values] : filters) {
        filtered_ |= std::uint64_t{1} << columns.facet_number(facet);
        for (const std::string& value : values)
            if (const std::uint32_t number = columns.find(facet, value); number < chosen_.size()) chosen_[number] = true;
    }
}

bool FacetCounter::count(std::uint32_t document) {
    if (document >= columns_.documents_end()) return false;
    const std::uint32_t* const begin = columns_.row_begin(document);
    const std::uint32_t* const end = columns_.row_end(document);
    std::uint64_t missed = filtered_;
    if (filtered_ != 0)
        for (const std::uint32_t* value = begin; value != end; ++value)
            if (chosen_[*value]) missed &= ~(std::uint64_t{1} << columns_.facet_of(*value));
    if (missed == 0) {
        for (const std::uint32_t* value = begin; value != end; ++value) ++counts_[*value];
        ++total_;
        return true;
    }
    if (std::popcount(missed) == 1)
        for (const std::uint32_t* value = begin; value != end; ++value)
            if (missed == std::uint64_t{1} << columns_.facet_of(*value)) ++counts_[*value];
    return false;
}

}  // namespace hub
