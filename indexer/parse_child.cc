// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse_child.h"

#include "indexer/parsed_note_json.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>

namespace indexer {

namespace {

constexpr int Socket = 3;
constexpr rlim_t FilesMax = 8;  // UndefinedBehaviorSanitizer opens a pipe to look whether memory can be read

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool HasShadowMemory = true;
#else
constexpr bool HasShadowMemory = false;
#endif

void set_limit(__rlimit_resource resource, rlim_t limit) {
    rlimit both{limit, limit};
    if (setrlimit(resource, &both) != 0) {
        _exit(1);
    }
}

// A parser that gives up may say so on standard error; a sanitizer must be able to.
void leave_files(int socket) {
    if (socket != Socket && dup2(socket, Socket) < 0) {
        _exit(1);
    }
    int nothing = open("/dev/null", O_RDWR);
    if (nothing >= 0) {
        dup2(nothing, STDIN_FILENO);
        dup2(nothing, STDOUT_FILENO);
        if (!HasShadowMemory) {
            dup2(nothing, STDERR_FILENO);
        }
    }
    if (close_range(Socket + 1, ~0U, 0) != 0) {
        _exit(1);
    }
}

// The parent's handlers would act on the parent's behalf in here.
void leave_signals() {
    for (int number = 1; number < NSIG; ++number) {
        std::signal(number, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

void die_with(pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) {
        _exit(0);
    }
}

std::size_t address_space_in_use() {
    unsigned long pages = 0;
    if (auto* file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%lu", &pages) != 1) {
            pages = 0;
        }
        std::fclose(file);
    }
    return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void limit_resources(const ParseLimits& limits) {
    if (!HasShadowMemory) {
        set_limit(RLIMIT_AS, address_space_in_use() + limits.memory_bytes);
    }
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_FSIZE, 0);
    set_limit(RLIMIT_NOFILE, FilesMax);
}

// The system counts whole seconds over the life of a process, hence the rounding up.
void allow_cpu(std::chrono::milliseconds more) {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    auto seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec;
    auto microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec;
    auto until = seconds * 1000 + microseconds / 1000 + more.count();
    rlimit limit{};
    getrlimit(RLIMIT_CPU, &limit);
    limit.rlim_cur = std::min(static_cast<rlim_t>((until + 999) / 1000), limit.rlim_max);
    setrlimit(RLIMIT_CPU, &limit);
}

bool receive_all(void* target, std::size_t size) {
    auto got = recv(Socket, target, size, MSG_WAITALL);
    return got >= 0 && static_cast<std::size_t>(got) == size;
}

bool send_all(const void* source, std::size_t size) {
    const char* next = static_cast<const char*>(source);
    while (size > 0) {
        auto sent = send(Socket, next, size, MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        next += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

bool answer_one(const ParseLimits& limits) {
    ParseRequest request;
    if (!receive_all(&request, sizeof request)) {
        return false;
    }
    std::string bytes(request.length, '\0');
    if (!receive_all(bytes.data(), bytes.size())) {
        return false;
    }
    allow_cpu(limits.cpu);
    auto text = to_json_text(request.front_only != 0 ? parse_front(bytes) : parse_note(bytes));
    ParseAnswer answer{static_cast<std::uint32_t>(text.size())};
    return send_all(&answer, sizeof answer) && send_all(text.data(), text.size());
}

}  // namespace

void run_parse_child(int socket, pid_t parent, const ParseLimits& limits) noexcept {
    die_with(parent);
    leave_files(socket);
    leave_signals();
    limit_resources(limits);
    while (answer_one(limits)) {
    }
    _exit(0);
}

}  // namespace indexer
