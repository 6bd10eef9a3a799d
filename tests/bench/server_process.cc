// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/server_process.h"

#include "tests/bench/measure.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace bench {
namespace {

pid_t spawn(std::vector<std::string> arguments, int out, const std::string& log) {
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    pid_t process = -1;
    const int failed = posix_spawn(&process, argv[0], &files, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    return failed == 0 ? process : -1;
}

// The port in "Wat werkt staat op http://127.0.0.1:12345/ ...": the one line that the server says when it listens.
int read_port(int in) {
    std::string line;
    for (char c = 0; read(in, &c, 1) == 1 && c != '\n';) line += c;
    const std::size_t at = line.find("127.0.0.1:");
    return at == std::string::npos ? 0 : std::atoi(line.c_str() + at + 10);
}

}  // namespace

ServerProcess::ServerProcess(const std::vector<std::string>& arguments, const std::string& log) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    std::vector<std::string> all{WATWERKT_PROGRAM, "serve", "--port", "0"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    process_ = spawn(all, ends[1], log);
    close(ends[1]);
    port_ = process_ < 0 ? 0 : read_port(ends[0]);
    close(ends[0]);
    if (port_ == 0) throw std::runtime_error("watwerkt serve did not start; see " + log);
}

ServerProcess::~ServerProcess() {
    if (process_ < 0) return;
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

double ServerProcess::cpu_ms() const {
    clockid_t clock{};
    if (clock_getcpuclockid(process_, &clock) != 0) throw std::runtime_error("the server is gone");
    return read_clock_ms(clock);
}

}  // namespace bench
