// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/child_process.h"

#include <chrono>
#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>

extern char** environ;

namespace hub {
namespace {

// The child starts with the signals that the server's threads block for themselves.
pid_t spawn(std::vector<char*>& argv) {
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    pid_t child = -1;
    if (posix_spawn(&child, "/proc/self/exe", nullptr, &attributes, argv.data(), environ) != 0) child = -1;
    posix_spawnattr_destroy(&attributes);
    return child;
}

}  // namespace

int run_self(const std::vector<std::string>& arguments, const std::function<bool()>& go_on) {
    std::string name = "watwerkt";
    std::vector<char*> argv{name.data()};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const pid_t child = spawn(argv);
    if (child < 0) return -1;
    int status = 0;
    while (waitpid(child, &status, WNOHANG) == 0) {
        if (!go_on()) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return -1;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace hub
