// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_server.h"

#include "hub/error_answer.h"
#include "hub/routes.h"

#include <netinet/in.h>
#include <cstdint>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace tests {
namespace {

// A server that has not begun to accept cannot be stopped, so the first answer is waited for.
void wait_for_answer(int port) {
    const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const std::string request = "GET / HTTP/1.1\r\nHost: proef\r\nConnection: close\r\n\r\n";
    char byte = 0;
    const bool answered = ::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                          ::send(connection, request.data(), request.size(), MSG_NOSIGNAL) > 0 && ::recv(connection, &byte, 1, 0) == 1;
    ::close(connection);
    if (!answered) throw std::runtime_error("the test server does not answer");
}

}  // namespace

const hub::Site& built_site() {
    static const hub::Site site = [] {
        auto loaded = hub::Site::load(WATWERKT_SITE_FOLDER);
        if (!loaded) throw std::runtime_error(loaded.error().message);
        return std::move(*loaded);
    }();
    return site;
}

TestServer::TestServer(std::shared_ptr<const hub::SearchIndex> index, std::size_t threads) : index_(std::move(index)) {
    // As `watwerkt serve` does it.
    const auto handler = [this](const hub::Request& request, int problem_status) -> hub::HttpAnswer {
        const std::shared_ptr<const hub::SearchIndex> generation = this->index();
        if (problem_status != 0) return {hub::answer_problem({problem_status, {}, {}, {}}, request, built_site(), generation.get()), "-"};
        hub::Answer answered = hub::answer(request, built_site(), generation);
        return {std::move(answered.page), answered.route};
    };
    start(handler, threads);
}

TestServer::TestServer(hub::HttpHandler handler, std::size_t threads) { start(std::move(handler), threads); }

void TestServer::start(hub::HttpHandler handler, std::size_t threads) {
    (void)built_site();
    hub::HttpOptions options;
    options.port = 0;
    options.threads = threads;
    options.log_requests = false;
    auto bound = hub::HttpServer::bind(options, std::move(handler));
    if (!bound) throw std::runtime_error(bound.error().message);
    server_ = std::move(*bound);
    thread_ = std::thread([this] { server_->run(); });
    wait_for_answer(server_->port());
}

TestServer::~TestServer() {
    server_->stop();
    thread_.join();
}

void TestServer::set_index(std::shared_ptr<const hub::SearchIndex> index) {
    const std::lock_guard lock(mutex_);
    index_ = std::move(index);
}

std::shared_ptr<const hub::SearchIndex> TestServer::index() const {
    const std::lock_guard lock(mutex_);
    return index_;
}

}  // namespace tests
