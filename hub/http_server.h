// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/page.h"
#include "hub/request.h"
#include "indexer/expected.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace hub {

struct HttpOptions {
    std::string host = "127.0.0.1";
    int port = 8080;             // 0: any free one
    std::size_t threads = 256;   // a connection holds one for as long as it lives (performance.md 4)
    bool log_requests = true;
};

// How a request is answered. `problem_status` is 0, or the status with which the request is refused before any route is asked (400,
// 405, 413, 414, 500 after an exception); the answer then only dresses it.
struct HttpAnswer {
    Page page;
    std::string_view route;
};
using HttpHandler = std::function<HttpAnswer(const Request& request, int problem_status)>;

// Requests and pages over a socket: limits, headers, compression, conditional requests, one log line a request, graceful stop.
// The door to cpp-httplib.
class HttpServer {
public:
    // Binds at once, so that a port in use is told before anything else is done. `handler` is called by many threads.
    static indexer::Expected<std::unique_ptr<HttpServer>> bind(const HttpOptions& options, HttpHandler handler);
    ~HttpServer();

    int port() const;
    // Serves until stop(). Running requests are finished.
    void run();
    void stop();

private:
    struct State;
    explicit HttpServer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace hub
