// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

struct LoadResult {
    double seconds = 0;
    std::vector<double> latencies_ms;  // of answers with status 200
    std::size_t other = 0;             // answers with another status, and connections that broke
    std::size_t bytes = 0;             // of bodies, as sent
    double rate() const { return seconds > 0 ? static_cast<double>(latencies_ms.size()) / seconds : 0; }
};

// Asks 127.0.0.1:port for `targets` in turn, over `connections` kept alive, each with one request at a time, until `requests` are
// answered or `most_seconds` are over. Connections that the server closes are made anew.
class HttpLoad {
public:
    HttpLoad(int port, std::size_t connections) : port_(port), connections_(connections) {}
    LoadResult run(const std::vector<std::string>& targets, std::size_t requests, double most_seconds, bool accept_gzip) const;

private:
    int port_;
    std::size_t connections_;
};

}  // namespace bench
