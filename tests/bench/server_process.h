// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace bench {

// `watwerkt serve` on a free port of 127.0.0.1, as a process of its own, so that its CPU time is apart from the client's.
class ServerProcess {
public:
    // `arguments`: after "serve". Waits until it listens; its log goes to `log`. Throws std::runtime_error when it does not start.
    ServerProcess(const std::vector<std::string>& arguments, const std::string& log);
    ~ServerProcess();
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    int port() const { return port_; }
    double cpu_ms() const;

private:
    pid_t process_ = -1;
    int port_ = 0;
};

}  // namespace bench
