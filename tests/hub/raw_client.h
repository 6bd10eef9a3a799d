// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

// An answer as it came over the socket.
struct RawAnswer {
    int status = 0;                              // 0: no answer
    std::map<std::string, std::string> headers;  // names in lower case; a header that came twice has both values, comma between
    std::string body;                            // as sent: packed when it was packed

    // The value, or nothing.
    std::string header(const std::string& name) const;
    bool has(std::string_view part) const { return body.find(part) != std::string::npos; }
};

using RawHeaders = std::vector<std::string>;  // "Name: value"

// A TCP connection to 127.0.0.1, without an HTTP library between the test and the bytes. Gives up after 30 seconds of silence.
class RawConnection {
public:
    explicit RawConnection(int port);
    ~RawConnection();
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    void send(std::string_view bytes);
    // One answer; `to_head`: of a HEAD request, so without a body.
    RawAnswer read_answer(bool to_head = false);
    // All bytes until the other side closes.
    std::string read_rest();

private:
    bool read_more();
    int socket_ = -1;
    std::string unread_;
};

// One request on a connection of its own. `target` goes over the line as it stands.
RawAnswer request(int port, std::string_view method, std::string_view target, const RawHeaders& headers = {}, std::string_view body = {});
RawAnswer get(int port, std::string_view target, const RawHeaders& headers = {});

}  // namespace tests
