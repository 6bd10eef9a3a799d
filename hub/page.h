// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hub {

// What is answered, free of the HTTP library.
struct Page {
    int status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    std::string etag;           // empty: not to be kept
    std::string cache_control = "no-cache";
    bool packed = false;        // the body is gzipped already
    bool for_other_sites = false;  // may be framed and read by any site (/inbedden/)
};

}  // namespace hub
