// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

namespace tests {

struct ProgramResult {
    int status = -1;  // exit status; -1 when it was killed by a signal or by us, because it took too long
    std::string out;
    std::string err;
};

// Runs the program that the build made (WATWERKT_PROGRAM) in `folder`, without a terminal, and kills it at the deadline.
ProgramResult run_program(const std::vector<std::string>& arguments, const std::string& folder = ".",
                          std::chrono::seconds deadline = std::chrono::seconds{60});

// The program while it runs, for `serve`. Killed in the destructor when it still runs.
class RunningProgram {
public:
    explicit RunningProgram(const std::vector<std::string>& arguments, const std::string& folder = ".");
    ~RunningProgram();
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    pid_t pid() const { return pid_; }
    // The next line of stdout; empty at its end or at the deadline.
    std::string read_line(std::chrono::seconds deadline = std::chrono::seconds{60});
    void send(int signal);
    // As ProgramResult::status.
    int wait(std::chrono::seconds deadline = std::chrono::seconds{30});
    // Processes that it started and that run.
    std::vector<pid_t> children() const;

private:
    pid_t pid_ = -1;
    int out_ = -1;
    std::string unread_;
};

}  // namespace tests
