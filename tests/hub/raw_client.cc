// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/raw_client.h"

#include <algorithm>
#include <array>
#include <netinet/in.h>
#include <cstdint>
#include <sstream>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace tests {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

RawAnswer parse_head(const std::string& head) {
    RawAnswer answer;
    std::istringstream lines(head);
    std::string line;
    std::getline(lines, line);
    if (!line.starts_with("HTTP/1.1 ") || line.size() < 12) throw std::runtime_error("no HTTP answer: " + line);
    answer.status = std::stoi(line.substr(9, 3));
    while (std::getline(lines, line) && line != "\r") {
        const std::size_t colon = line.find(": ");
        if (colon == std::string::npos) throw std::runtime_error("no header: " + line);
        std::string& value = answer.headers[lower(line.substr(0, colon))];
        value += (value.empty() ? "" : ", ") + line.substr(colon + 2, line.size() - colon - 3);
    }
    return answer;
}

}  // namespace

std::string RawAnswer::header(const std::string& name) const {
    const auto found = headers.find(lower(name));
    return found == headers.end() ? "" : found->second;
}

RawConnection::RawConnection(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval silence{30, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &silence, sizeof silence);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &silence, sizeof silence);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("cannot connect");
}

RawConnection::~RawConnection() { ::close(socket_); }

// A server may stop reading what is too much; then the answer is what matters.
void RawConnection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool RawConnection::read_more() {
    std::array<char, 16384> buffer{};
    const ssize_t size = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (size > 0) unread_.append(buffer.data(), static_cast<std::size_t>(size));
    return size > 0;
}

RawAnswer RawConnection::read_answer(bool to_head) {
    std::size_t end = 0;
    while ((end = unread_.find("\r\n\r\n")) == std::string::npos)
        if (!read_more()) return {};
    RawAnswer answer = parse_head(unread_.substr(0, end + 2));
    unread_.erase(0, end + 4);
    if (to_head || answer.status == 304) return answer;
    const std::string length = answer.header("content-length");
    const std::size_t size = length.empty() ? 0 : std::stoul(length);
    while (unread_.size() < size)
        if (!read_more()) throw std::runtime_error("the answer was cut off");
    answer.body = unread_.substr(0, size);
    unread_.erase(0, size);
    return answer;
}

std::string RawConnection::read_rest() {
    while (read_more()) continue;
    return std::move(unread_);
}

RawAnswer request(int port, std::string_view method, std::string_view target, const RawHeaders& headers, std::string_view body) {
    std::string text = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: proef\r\nConnection: close\r\n";
    for (const std::string& header : headers) text += header + "\r\n";
    if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    RawConnection connection(port);
    connection.send(text + "\r\n" + std::string(body));
    return connection.read_answer(method == "HEAD");
}

RawAnswer get(int port, std::string_view target, const RawHeaders& headers) { return request(port, "GET", target, headers); }

}  // namespace tests
