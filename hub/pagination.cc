// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pagination.h"

#include "hub/query.h"

#include <algorithm>

namespace hub {

Pagination paginate(std::size_t total, std::size_t page, std::size_t per_page) {
    Pagination result;
    const std::size_t reachable = std::min(total, MostReachableHits);
    result.pages = (reachable + per_page - 1) / per_page;
    const std::size_t before = (page - 1) * per_page;
    if (before < total) {
        result.first = before + 1;
        result.last = std::min(before + per_page, total);
    }
    for (std::size_t number = 1; number <= result.pages; ++number) {
        const bool near = number + 1 >= page && number <= page + 1;
        if (near || number == 1 || number == result.pages)
            result.numbers.push_back(number);
        else if (result.numbers.back() != 0)
            result.numbers.push_back(0);
    }
    return result;
}

}  // namespace hub
