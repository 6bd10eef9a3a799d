// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/log.h"

#include <cstdio>
#include <ctime>

namespace hub {
namespace {

std::string now() {
    const std::time_t seconds = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[32];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return {text, length};
}

// One write, so that lines of two threads do not mix.
void write_line(const std::string& line) { std::fwrite(line.data(), 1, line.size(), stderr); }

std::string quoted(const std::string& text) {
    std::string safe = "\"";
    for (const char c : text) safe += c == '"' ? '\'' : (static_cast<unsigned char>(c) < ' ' ? ' ' : c);
    return safe + "\"";
}

}  // namespace

void log_request(const RequestLog& request) {
    char numbers[96];
    std::snprintf(numbers, sizeof numbers, " status=%d bytes=%zu ms=%.2f\n", request.status, request.bytes,
                  static_cast<double>(request.duration.count()) / 1000);
    write_line("time=" + now() + " method=" + std::string(request.method) + " route=" + std::string(request.route) + numbers);
}

void log_event(std::string_view event, const std::string& message) {
    write_line("time=" + now() + " event=" + std::string(event) + " message=" + quoted(message) + "\n");
}

}  // namespace hub
