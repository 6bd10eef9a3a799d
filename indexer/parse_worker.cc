// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse_worker.h"

#include "indexer/deadline_socket.h"
#include "indexer/parse_child.h"
#include "indexer/parsed_note_json.h"

#include <sys/socket.h>
#include <sys/wait.h>
#include <cstdint>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <optional>
#include <utility>

namespace indexer {

namespace {

constexpr int NotesPerChild = 500;
constexpr std::size_t AnswerAllowance = 64 * 1024;

enum class Breach { None, NotStarted, TooSlow, TooLarge, Died };

Breach to_breach(Transfer transfer) {
    switch (transfer) {
        case Transfer::Done: return Breach::None;
        case Transfer::TooLate: return Breach::TooSlow;
        case Transfer::Closed: break;
    }
    return Breach::Died;
}

std::string explain(Breach breach) {
    switch (breach) {
        case Breach::NotStarted: return "Er kon geen proces worden gestart om deze notitie te lezen. Probeer het later opnieuw.";
        case Breach::TooSlow: return "Het lezen van deze notitie duurde te lang en is gestopt.";
        case Breach::TooLarge: return "De opgemaakte tekst van deze notitie werd veel te groot.";
        case Breach::Died: return "Het lezen van deze notitie kostte te veel geheugen of liep vast.";
        case Breach::None: break;
    }
    return {};
}

constexpr std::string_view BodyAdvice =
    " De tekst staat er daarom zonder opmaak. Haal lange reeksen van dezelfde tekens en grote tabellen weg.";
constexpr std::string_view FrontAdvice = " De velden zijn niet gelezen. Schrijf ze eenvoudiger: een veld per regel.";

// A child process and our end of the line to it.
class Child {
public:
    static std::optional<Child> start(const ParseLimits& limits);
    Child(Child&& other) noexcept : process_(std::exchange(other.process_, -1)), socket_(std::exchange(other.socket_, -1)) {}
    Child& operator=(Child&& other) noexcept {
        std::swap(process_, other.process_);
        std::swap(socket_, other.socket_);
        return *this;
    }
    ~Child() { stop(); }

    Breach ask(const ParseRequest& request, const std::string& bytes, const ParseLimits& limits, std::string& answer) const;
    bool has_ended();
    int stop();  // the status it ended with

private:
    Child(pid_t process, int socket) : process_(process), socket_(socket) {}
    pid_t process_ = -1;
    int socket_ = -1;
};

std::optional<Child> Child::start(const ParseLimits& limits) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        return std::nullopt;
    }
    pid_t parent = getpid();
    pid_t process = fork();
    if (process == 0) {
        run_parse_child(ends[1], parent, limits);
    }
    close(ends[1]);
    if (process < 0) {
        close(ends[0]);
        return std::nullopt;
    }
    return Child{process, ends[0]};
}

bool Child::has_ended() {
    bool ended = waitpid(process_, nullptr, WNOHANG) != 0;
    if (ended) {
        process_ = -1;
    }
    return ended;
}

int Child::stop() {
    int status = 0;
    if (socket_ >= 0) {
        close(std::exchange(socket_, -1));
    }
    if (process_ > 0) {
        kill(process_, SIGKILL);
        while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
        }
        process_ = -1;
    }
    return status;
}

Breach Child::ask(const ParseRequest& request, const std::string& bytes, const ParseLimits& limits, std::string& answer) const {
    DeadlineSocket line{socket_, std::chrono::steady_clock::now() + limits.wall};
    auto transfer = line.send(&request, sizeof request);
    if (transfer == Transfer::Done) {
        transfer = line.send(bytes.data(), bytes.size());
    }
    ParseAnswer header;
    if (transfer == Transfer::Done) {
        transfer = line.receive(&header, sizeof header);
    }
    if (transfer != Transfer::Done) {
        return to_breach(transfer);
    }
    if (header.length > limits.output_factor * bytes.size() + AnswerAllowance) {
        return Breach::TooLarge;
    }
    answer.resize(header.length);
    return to_breach(line.receive(answer.data(), answer.size()));
}

}  // namespace

struct ParseWorker::State {
    ParseLimits limits;
    std::optional<Child> child;
    int notes = 0;  // that the child has parsed

    struct Outcome {
        Breach breach = Breach::None;
        ParsedNote note;
    };

    bool prepare_child();
    Outcome ask_child(const std::string& bytes, bool front_only);
    Outcome ask(const std::string& bytes, bool front_only);
};

bool ParseWorker::State::prepare_child() {
    if (child && (notes >= NotesPerChild || child->has_ended())) {
        child.reset();
    }
    if (!child) {
        child = Child::start(limits);
        notes = 0;
    }
    return child.has_value();
}

ParseWorker::State::Outcome ParseWorker::State::ask_child(const std::string& bytes, bool front_only) {
    if (!prepare_child()) {
        return {Breach::NotStarted, {}};
    }
    ++notes;
    std::string answer;
    ParseRequest request{static_cast<std::uint32_t>(bytes.size()), front_only ? 1U : 0U};
    auto breach = child->ask(request, bytes, limits, answer);
    if (breach == Breach::None) {
        if (auto note = read_parsed_note(answer)) {
            return {Breach::None, std::move(*note)};
        }
        breach = Breach::Died;
    }
    int status = child->stop();
    child.reset();
    bool out_of_time = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
    return {out_of_time ? Breach::TooSlow : breach, {}};
}

// Running out of memory counts only in a fresh child: what earlier notes left behind must not decide about this one, or an
// index would depend on the order in which it was built.
ParseWorker::State::Outcome ParseWorker::State::ask(const std::string& bytes, bool front_only) {
    bool fresh = !child || notes == 0;
    auto outcome = ask_child(bytes, front_only);
    bool again = outcome.breach == Breach::Died && !fresh;
    return again ? ask_child(bytes, front_only) : std::move(outcome);
}

ParseWorker::ParseWorker(ParseLimits limits) : state_(std::make_unique<State>()) { state_->limits = limits; }

ParseWorker::~ParseWorker() = default;

ParsedNote ParseWorker::parse(const std::string& bytes) {
    if (bytes.size() > NoteBytesMax) {
        return leave_unparsed(bytes);
    }
    if (bytes.empty()) {
        return parse_note(bytes);  // nothing to send, so the child would wait for it
    }
    auto whole = state_->ask(bytes, false);
    if (whole.breach == Breach::None) {
        return std::move(whole.note);
    }
    auto note = leave_unparsed(bytes);
    note.failure = explain(whole.breach);
    if (whole.breach == Breach::NotStarted) {
        return note;
    }
    auto front = state_->ask(bytes, true);
    if (front.breach == Breach::None) {
        note.front = std::move(front.note.front);
        note.front_failed = front.note.front_failed;
        note.failure += BodyAdvice;
    } else {
        note.failure += FrontAdvice;
    }
    return note;
}

}  // namespace indexer
