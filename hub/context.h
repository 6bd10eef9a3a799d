// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/carried.h"
#include "hub/request.h"
#include "hub/search_index.h"
#include "hub/site.h"
#include "indexer/json.h"

#include <string>

namespace hub {

// What a page is made from: one generation, one request, the site. Lives as long as the request.
struct Context {
    const SearchIndex& index;
    const Request& request;
    const Site& site;
    Carried carried{};  // taken off the request, where the route lets it be carried

    std::string text(const std::string& key) const { return site.text(request.language, key); }
    std::string label(std::string_view facet, std::string_view value) const { return index.community().label(facet, value, request.language); }
    // What the answer is made from: the commit, the site, and the day, for what was up to date yesterday may be overdue today.
    std::string etag() const { return index.commit().substr(0, 16) + "-" + site.version() + "-" + request.today; }
    // "/en/zoeken" for "/zoeken" on an English page.
    std::string address(std::string_view path) const { return request.base() + std::string(path); }
    // The address of a page that what is carried goes along to.
    std::string carrying(const std::string& address) const { return with_carried(address, carried); }
};

}  // namespace hub
