// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/deadline_socket.h"

#include <poll.h>
#include <sys/socket.h>
#include <algorithm>
#include <cerrno>

namespace indexer {

bool DeadlineSocket::wait_for(short events) const {
    while (true) {
        auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - std::chrono::steady_clock::now()).count();
        pollfd waiting{socket_, events, 0};
        int ready = poll(&waiting, 1, static_cast<int>(std::max<decltype(left)>(left, 0)));
        if (ready >= 0 || errno != EINTR) {
            return ready > 0;
        }
    }
}

// Calls `step(done)`, which sends or receives what it can, until `size` bytes went through.
template <typename Step>
Transfer DeadlineSocket::transfer(short events, std::size_t size, Step step) const {
    for (std::size_t done = 0; done < size;) {
        if (!wait_for(events)) {
            return Transfer::TooLate;
        }
        auto moved = step(done);
        if (moved > 0) {
            done += static_cast<std::size_t>(moved);
        } else if (moved == 0 || (errno != EAGAIN && errno != EINTR)) {
            return Transfer::Closed;
        }
    }
    return Transfer::Done;
}

// MSG_NOSIGNAL: that the other end is gone must not end this process too.
Transfer DeadlineSocket::send(const void* source, std::size_t size) const {
    const char* bytes = static_cast<const char*>(source);
    auto step = [=, this](std::size_t done) { return ::send(socket_, bytes + done, size - done, MSG_NOSIGNAL | MSG_DONTWAIT); };
    return transfer(POLLOUT, size, step);
}

Transfer DeadlineSocket::receive(void* target, std::size_t size) const {
    char* bytes = static_cast<char*>(target);
    auto step = [=, this](std::size_t done) { return ::recv(socket_, bytes + done, size - done, MSG_DONTWAIT); };
    return transfer(POLLIN, size, step);
}

}  // namespace indexer
