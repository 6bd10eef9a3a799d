// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/http_server.h"
#include "hub/search_index.h"
#include "hub/site.h"

#include <memory>
#include <mutex>
#include <thread>

namespace tests {

// The site that the build made, read once.
const hub::Site& built_site();

// A server on a free port of 127.0.0.1 with the real site and routes. Stops and joins in its destructor.
class TestServer {
public:
    // `index` may be null: there is no index yet.
    explicit TestServer(std::shared_ptr<const hub::SearchIndex> index, std::size_t threads = 16);
    // With another handler, for what the routes never do.
    explicit TestServer(hub::HttpHandler handler, std::size_t threads = 16);
    ~TestServer();
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;

    int port() const { return server_->port(); }
    // Another generation, for the requests that follow.
    void set_index(std::shared_ptr<const hub::SearchIndex> index);

private:
    void start(hub::HttpHandler handler, std::size_t threads);
    std::shared_ptr<const hub::SearchIndex> index() const;

    mutable std::mutex mutex_;
    std::shared_ptr<const hub::SearchIndex> index_;
    std::unique_ptr<hub::HttpServer> server_;
    std::thread thread_;
};

}  // namespace tests
