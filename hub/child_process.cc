// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/child_process.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace hub {
namespace {

using ChildClock = std::chrono::steady_clock;

constexpr int FirstOwnDescriptor = 3;

// The child starts with the signals that the server's threads block for themselves, and without the server's connections: one that it
// held would stay open after the server is done with it. `output`: what its stdout is; -1 for ours.
pid_t spawn(const std::vector<std::string>& arguments, int output) {
    std::string name = "watwerkt";
    std::vector<char*> argv{name.data()};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (output >= 0) posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions, FirstOwnDescriptor);
    pid_t child = -1;
    if (posix_spawn(&child, "/proc/self/exe", &actions, &attributes, argv.data(), environ) != 0) child = -1;
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return child;
}

void kill_and_wait(pid_t child) {
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

// What the child writes, until it closes its stdout or goes past a bound.
CapturedRun::End read_output(int from, std::size_t most_bytes, ChildClock::time_point until, std::string& output) {
    char piece[65536];
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - ChildClock::now()).count();
        if (left <= 0) return CapturedRun::End::TooSlow;
        pollfd waiting{from, POLLIN, 0};
        const int ready = poll(&waiting, 1, static_cast<int>(left));
        if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
        const ssize_t count = ready < 0 ? -1 : read(from, piece, sizeof piece);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return CapturedRun::End::Failed;
        if (count == 0) return CapturedRun::End::Exited;
        if (output.size() + static_cast<std::size_t>(count) > most_bytes) return CapturedRun::End::TooMuch;
        output.append(piece, static_cast<std::size_t>(count));
    }
}

// A child that has closed its stdout is about to exit; one that does not is killed at the deadline too.
CapturedRun finish(pid_t child, CapturedRun run, ChildClock::time_point until) {
    int status = 0;
    while (run.end == CapturedRun::End::Exited && waitpid(child, &status, WNOHANG) == 0) {
        if (ChildClock::now() >= until) run.end = CapturedRun::End::TooSlow;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (run.end != CapturedRun::End::Exited) {
        kill_and_wait(child);
        return run;
    }
    if (WIFEXITED(status))
        run.status = WEXITSTATUS(status);
    else
        run.end = CapturedRun::End::Failed;
    return run;
}

}  // namespace

int run_self(const std::vector<std::string>& arguments, const std::function<bool()>& go_on) {
    const pid_t child = spawn(arguments, -1);
    if (child < 0) return -1;
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (!go_on()) {
            kill_and_wait(child);
            return -1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

CapturedRun run_self_captured(const std::vector<std::string>& arguments, std::size_t most_bytes, std::chrono::milliseconds deadline) {
    const auto until = ChildClock::now() + deadline;
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0) return {};
    const pid_t child = spawn(arguments, ends[1]);
    close(ends[1]);
    CapturedRun run;
    if (child > 0) run.end = read_output(ends[0], most_bytes, until, run.output);
    close(ends[0]);
    return child > 0 ? finish(child, std::move(run), until) : run;
}

}  // namespace hub
