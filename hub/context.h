// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/carried.h"
#include "hub/request.h"
#include "hub/search_index.h"
#include "hub/site.h"
#include "indexer/json.h"

#include <string>
#include <string_view>

namespace hub {

class PastReader;

// What a page is made from: one generation, one request, the site. Lives as long as the request.
struct Context {
    const SearchIndex& index;
    const Request& request;
    const Site& site;
    std::string_view public_address = {};  // "https://watwerkt.example"; empty: nobody told where the world finds this hub
    PastReader* past = nullptr;  // reads other commits; null where there is none
    Carried carried{};  // taken off the request, where the route lets it be carried

    std::string text(const std::string& key) const { return site.text(request.language, key); }
    std::string label(std::string_view facet, std::string_view value) const { return index.community().label(facet, value, request.language); }
    // What the answer is made from: the commit, the site, the day, for what was up to date yesterday may be overdue today, and the
    // public address, which is printed.
    std::string etag() const { return index.commit().substr(0, 16) + "-" + site.version() + "-" + request.today + (public_address.empty() ? "" : "-") + std::string(public_address); }
    // "/en/zoeken" for "/zoeken" on an English page.
    std::string address(std::string_view path) const { return request.base() + std::string(path); }
    // The address of a page that what is carried goes along to.
    std::string carrying(const std::string& address) const { return with_carried(address, carried); }
    // The same for readers who have no page to complete a path from (a feed, a list of references, paper): with the public address
    // before it, or the bare path where that is not known. Never from the Host header, which is for whoever asks to fill in.
    std::string full_address(std::string_view path) const { return std::string(public_address) + address(path); }
};

}  // namespace hub
