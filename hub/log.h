// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace hub {

// One line on stderr: UTC time and key=value pairs. Never an address of a person, a question or a header: a stranger may have put
// anything there, and what people look for is nobody's business. Safe for many threads.
struct RequestLog {
    std::string_view method;
    std::string_view route;  // pattern, not the address
    int status = 0;
    std::size_t bytes = 0;
    std::chrono::microseconds duration{0};
};
void log_request(const RequestLog& request);

// Something an operator should know; `message` is ours.
void log_event(std::string_view event, const std::string& message);

}  // namespace hub
