// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace hub {

struct Pagination {
    std::size_t pages = 0;
    std::size_t first = 0;             // number of the first hit on the page, from 1; 0 when there is none
    std::size_t last = 0;
    std::vector<std::size_t> numbers;  // pages to show; 0 stands for a gap
};

// First, last and the neighbours of `page` are shown.
Pagination paginate(std::size_t total, std::size_t page, std::size_t per_page);

}  // namespace hub
