// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace hub {

// What was asked, free of the HTTP library. Everything in it is a stranger's.
struct Request {
    std::string path;             // decoded, valid UTF-8, without the language
    std::string language = "nl";  // "en" for paths under /en
    std::vector<std::pair<std::string, std::string>> parameters;  // decoded, in the order given
    std::string if_none_match;
    bool accepts_gzip = false;
    std::string today;            // "2026-11-22": what is overdue depends on it

    // "" or "/en": what every address on the page begins with.
    std::string base() const { return language == "nl" ? "" : "/" + language; }
};

}  // namespace hub
