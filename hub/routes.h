// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/page.h"
#include "hub/request.h"
#include "hub/search_index.h"
#include "hub/site.h"

#include <memory>
#include <string>
#include <string_view>

namespace hub {

class PastReader;

// An answer, and the pattern of the route that made it ("/notities/{slug}"), which is what the log tells instead of the address.
struct Answer {
    Page page;
    std::string_view route;
};

// Request -> page, by the table of routes. Never throws; `index` may be null while there is no index yet (503). `public_address`: as
// read_public_address() gives it; empty when nobody told it. Without `past` there are no other versions to be had (503).
Answer answer(const Request& request, const Site& site, const std::shared_ptr<const SearchIndex>& index, std::string_view public_address = {}, PastReader* past = nullptr);

}  // namespace hub
