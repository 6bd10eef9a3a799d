// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace indexer {

enum class Transfer { Done, TooLate, Closed };

// Sends and receives over a socket until one moment for all of it. Does not own the socket.
class DeadlineSocket {
public:
    DeadlineSocket(int socket, std::chrono::steady_clock::time_point deadline) : socket_(socket), deadline_(deadline) {}

    Transfer send(const void* source, std::size_t size) const;
    Transfer receive(void* target, std::size_t size) const;

private:
    bool wait_for(short events) const;
    template <typename Step>
    Transfer transfer(short events, std::size_t size, Step step) const;

    int socket_;
    std::chrono::steady_clock::time_point deadline_;
};

}  // namespace indexer
