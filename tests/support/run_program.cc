// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_program.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace tests {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    int read = -1;
    int write = -1;
};

Pipe open_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
    return {ends[0], ends[1]};
}

// `error` below 0: errors go where those of the tests go.
pid_t start(const std::vector<std::string>& arguments, const std::string& folder, int out, int error) {
    std::string name = WATWERKT_PROGRAM;
    std::vector<std::string> words = arguments;
    std::vector<char*> argv{name.data()};
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const pid_t child = fork();
    if (child < 0) throw std::runtime_error("cannot fork");
    if (child > 0) return child;
    const int nothing = open("/dev/null", O_RDONLY);
    dup2(nothing, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    if (error >= 0) dup2(error, STDERR_FILENO);
    if (chdir(folder.c_str()) == 0) execv(argv[0], argv.data());
    _exit(127);
}

int left(Clock::time_point until) {
    const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    return time < 0 ? 0 : static_cast<int>(time);
}

// Waits for bytes of `file`; false at its end or when the time is over.
bool read_some(int file, std::string& text, Clock::time_point until) {
    pollfd waiting{file, POLLIN, 0};
    if (poll(&waiting, 1, left(until)) <= 0) return false;
    std::array<char, 4096> buffer{};
    const ssize_t size = read(file, buffer.data(), buffer.size());
    if (size > 0) text.append(buffer.data(), static_cast<std::size_t>(size));
    return size > 0;
}

int wait_until(pid_t child, Clock::time_point until) {
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (Clock::now() > until) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return -1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

ProgramResult run_program(const std::vector<std::string>& arguments, const std::string& folder, std::chrono::seconds deadline) {
    const auto until = Clock::now() + deadline;
    const Pipe out = open_pipe(), err = open_pipe();
    const pid_t child = start(arguments, folder, out.write, err.write);
    close(out.write);
    close(err.write);
    ProgramResult result;
    std::thread errors([&] {
        while (read_some(err.read, result.err, until)) continue;
    });
    while (read_some(out.read, result.out, until)) continue;
    errors.join();
    close(out.read);
    close(err.read);
    result.status = wait_until(child, until);
    return result;
}

RunningProgram::RunningProgram(const std::vector<std::string>& arguments, const std::string& folder) {
    const Pipe out = open_pipe();
    const int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
    pid_ = start(arguments, folder, out.write, nothing);
    close(out.write);
    close(nothing);
    out_ = out.read;
}

RunningProgram::~RunningProgram() {
    if (pid_ > 0) {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
    close(out_);
}

std::string RunningProgram::read_line(std::chrono::seconds deadline) {
    const auto until = Clock::now() + deadline;
    while (unread_.find('\n') == std::string::npos)
        if (!read_some(out_, unread_, until)) return {};
    const std::size_t end = unread_.find('\n');
    const std::string line = unread_.substr(0, end);
    unread_.erase(0, end + 1);
    return line;
}

void RunningProgram::send(int signal) { kill(pid_, signal); }

int RunningProgram::wait(std::chrono::seconds deadline) {
    const int status = wait_until(pid_, Clock::now() + deadline);
    pid_ = -1;
    return status;
}

std::vector<pid_t> RunningProgram::children() const {
    std::vector<pid_t> found;
    const std::string tasks = "/proc/" + std::to_string(pid_) + "/task";
    std::error_code error;
    for (const auto& task : std::filesystem::directory_iterator(tasks, error)) {
        std::ifstream list(task.path() / "children");
        for (pid_t child = 0; list >> child;) found.push_back(child);
    }
    return found;
}

}  // namespace tests
