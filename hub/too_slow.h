// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace hub {

// Thrown when a question takes longer than it may.
struct TooSlow {};

// When a question must be answered.
class Deadline {
public:
    explicit Deadline(std::chrono::steady_clock::duration time) : until_(std::chrono::steady_clock::now() + time) {}

    void check() const {
        if (std::chrono::steady_clock::now() > until_) throw TooSlow{};
    }

private:
    std::chrono::steady_clock::time_point until_;
};

}  // namespace hub
