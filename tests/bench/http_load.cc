// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/http_load.h"

#include "tests/bench/measure.h"

#include <arpa/inet.h>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace bench {
namespace {

double now_ms() { return read_clock_ms(CLOCK_MONOTONIC); }

// One connection: sends a request, gathers the answer. Headers are looked for as the server writes them.
class Client {
public:
    explicit Client(int port) : port_(port) {}
    ~Client() { disconnect(); }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    int socket() const { return socket_; }
    bool is_waiting() const { return is_waiting_; }

    void ask(const std::string& target, bool accept_gzip) {
        if (socket_ < 0) connect();
        const std::string request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + (accept_gzip ? "Accept-Encoding: gzip\r\n" : "") + "\r\n";
        answer_.clear();
        end_ = 0;
        begun_ms_ = now_ms();
        is_waiting_ = true;
        // A request is a few hundred bytes, which an idle connection takes at once.
        (void)send(socket_, request.data(), request.size(), MSG_NOSIGNAL);
    }

    // Takes what has come. True when the answer is whole or will never be.
    bool receive(LoadResult& result) {
        char bytes[65536];
        const ssize_t count = read(socket_, bytes, sizeof bytes);
        if (count <= 0) return give_up(result);
        answer_.append(bytes, static_cast<std::size_t>(count));
        if (end_ == 0) end_ = find_end();
        if (end_ == 0 || answer_.size() < end_) return false;
        tell(result);
        if (answer_.find("Connection: close") < body_) disconnect();
        is_waiting_ = false;
        return true;
    }

private:
    void connect() {
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int yes = 1;
        setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port_));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("the server does not answer");
    }

    void disconnect() {
        if (socket_ >= 0) close(socket_);
        socket_ = -1;
    }

    std::size_t find_end() {
        body_ = answer_.find("\r\n\r\n");
        if (body_ == std::string::npos) return 0;
        body_ += 4;
        const std::size_t length = answer_.find("Content-Length: ");
        return body_ + (length < body_ ? std::strtoul(answer_.c_str() + length + 16, nullptr, 10) : 0);
    }

    void tell(LoadResult& result) const {
        if (!answer_.starts_with("HTTP/1.1 200")) {
            ++result.other;
            return;
        }
        result.latencies_ms.push_back(now_ms() - begun_ms_);
        result.bytes += end_ - body_;
    }

    bool give_up(LoadResult& result) {
        ++result.other;
        disconnect();
        is_waiting_ = false;
        return true;
    }

    int port_;
    int socket_ = -1;
    std::string answer_;
    std::size_t body_ = 0, end_ = 0;
    double begun_ms_ = 0;
    bool is_waiting_ = false;
};

}  // namespace

LoadResult HttpLoad::run(const std::vector<std::string>& targets, std::size_t requests, double most_seconds, bool accept_gzip) const {
    LoadResult result;
    std::vector<std::unique_ptr<Client>> clients;
    for (std::size_t i = 0; i < connections_; ++i) clients.push_back(std::make_unique<Client>(port_));
    std::size_t asked = 0, answered = 0;
    const double begun = now_ms();
    const auto goes_on = [&] { return asked < requests && now_ms() - begun < most_seconds * 1e3; };
    const auto ask = [&](Client& client) { client.ask(targets[asked++ % targets.size()], accept_gzip); };
    for (auto& client : clients)
        if (goes_on()) ask(*client);
    while (answered < asked) {
        std::vector<pollfd> waiting;
        for (const auto& client : clients) waiting.push_back({client->is_waiting() ? client->socket() : -1, POLLIN, 0});
        if (poll(waiting.data(), waiting.size(), 10'000) <= 0) throw std::runtime_error("the server answers nothing for 10 s");
        for (std::size_t i = 0; i < clients.size(); ++i) {
            if (waiting[i].revents == 0 || !clients[i]->receive(result)) continue;
            ++answered;
            if (goes_on()) ask(*clients[i]);
        }
    }
    result.seconds = (now_ms() - begun) / 1e3;
    return result;
}

}  // namespace bench
