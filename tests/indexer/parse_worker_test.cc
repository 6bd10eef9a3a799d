// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse_worker.h"

#include "tests/indexer/html_checker.h"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace parse_worker_test {

using indexer::ParseLimits;
using indexer::ParseWorker;

namespace {

constexpr const char* Front = "---\ntitel: Tillen\njaar: 2024\n---\n";
constexpr int Kilobyte = 1024;

struct Registered {
    Registered() { indexer::register_markdown_extensions(); }
} registered;

ParseLimits short_limits() {
    ParseLimits limits;
    limits.cpu = std::chrono::milliseconds{500};
    limits.wall = std::chrono::milliseconds{1500};
    return limits;
}

std::string repeat(const std::string& part, std::size_t bytes) {
    std::string text;
    while (text.size() + part.size() <= bytes) {
        text += part;
    }
    return text;
}

std::string numbered(const std::function<std::string(const std::string&)>& make, std::size_t bytes) {
    std::string text;
    for (int i = 0; text.size() < bytes; ++i) {
        text += make(std::to_string(i));
    }
    return text;
}

struct Pathological {
    std::string name;
    std::function<std::string(std::size_t bytes)> make;
};

std::string short_rows_under_wide_header(std::size_t bytes, std::size_t columns) {
    auto part = [columns](const char* cell) { return repeat(cell, columns * 2) + "|\n"; };
    return part("|a") + part("|-") + repeat("b\n", bytes - 4 * columns - 4);
}

// The inputs of reliability.md 2.2, and the relatives of each.
const std::vector<Pathological> Inputs = {
    {"prose", [](std::size_t n) { return repeat("Gewone tekst over *werk* en gezondheid.\n\n", n); }},
    {"a<?", [](std::size_t n) { return repeat("a<?", n); }},
    {"a<!A", [](std::size_t n) { return repeat("a<!A ", n); }},
    {"<!--", [](std::size_t n) { return repeat("a<!--", n); }},
    {"![[]()", [](std::size_t n) { return repeat("![[]()", n); }},
    {"[a](b", [](std::size_t n) { return repeat("[a](b", n); }},
    {"[a](<b", [](std::size_t n) { return repeat("[a](<b", n); }},
    {"http://a))))", [](std::size_t n) { return "http://a" + repeat(")", n - 8); }},
    {"http http", [](std::size_t n) { return repeat("http://a_", n); }},
    {"wide table", [](std::size_t n) { return short_rows_under_wide_header(n, n / 8); }},
    {"filled-up table", [](std::size_t n) { return short_rows_under_wide_header(n, 60); }},
    {"many filled-up tables", [](std::size_t n) { return repeat(short_rows_under_wide_header(1500, 60) + "\n", n); }},
    {"table in quotes", [](std::size_t n) { return repeat("> |a|b|\n> |-|-|\n> c\n", n); }},
    {"one long reference",
     [](std::size_t n) { return "[a]: https://a.nl/" + repeat("u", n / 2) + "\n\n" + repeat("[a] ", n / 2); }},
    {"one reference", [](std::size_t n) { return "[" + repeat("a", n / 2) + "]: /x\n\n" + repeat("[a] ", n / 2); }},
    {"deep quotes", [](std::size_t n) { return repeat("> ", n) + "a"; }},
    {"deep lists", [](std::size_t n) { return repeat("- ", n) + "a"; }},
    {"growing lists",
     [](std::size_t n) { return numbered([](const std::string& i) { return std::string(i.size() * 4, ' ') + "* a\n"; }, n); }},
    {"_", [](std::size_t n) { return repeat("_", n); }},
    {"*a_", [](std::size_t n) { return repeat("*a_ ", n); }},
    {"**a*", [](std::size_t n) { return repeat("*a **a ", n); }},
    {"~~", [](std::size_t n) { return repeat("~~a~ ", n); }},
    {"backticks",
     [](std::size_t n) { return numbered([](const std::string& i) { return "e" + std::string(std::stoul(i) % 500, '`'); }, n); }},
    {"brackets", [](std::size_t n) { return repeat("[", n / 2) + "a" + repeat("]", n / 2); }},
    {"footnotes",
     [](std::size_t n) { return numbered([](const std::string& i) { return "[^" + i + "]: a [^" + i + "]\n\n"; }, n); }},
    {"one footnote", [](std::size_t n) { return "[^a]: b\n\n" + repeat("[^a]", n - 9); }},
    {"references", [](std::size_t n) { return numbered([](const std::string& i) { return "[" + i + "]: /a\n"; }, n); }},
    {"headings", [](std::size_t n) { return repeat("# a\n", n); }},
    {"numbered headings", [](std::size_t n) { return numbered([](const std::string& i) { return "# a " + i + "\n# a\n"; }, n); }},
    {"quotes", [](std::size_t n) { return repeat("\"", n); }},
    {"entities", [](std::size_t n) { return repeat("&quot;&#0;&", n); }},
    {"bidi controls", [](std::size_t n) { return repeat("\u202E", n); }},
    {"refused links", [](std::size_t n) { return numbered([](const std::string& i) { return "[a](x:" + i + ")"; }, n); }},
    {"p:a@b.nl", [](std::size_t n) { return repeat("p:a@b.nl ", n); }},
};

std::size_t open_files() {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator{"/proc/self/fd"}) {
        ++count;
    }
    return count;
}

std::string read_text(const std::filesystem::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<pid_t> children() {
    std::vector<pid_t> found;
    for (const auto& entry : std::filesystem::directory_iterator{"/proc"}) {
        auto name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) {
            continue;
        }
        auto stat = read_text(entry.path() / "stat");
        auto behind_command = stat.rfind(") ");
        if (behind_command != std::string::npos && std::stol(stat.substr(behind_command + 4)) == getpid()) {
            found.push_back(static_cast<pid_t>(std::stol(name)));
        }
    }
    return found;
}

bool has_no_children() { return waitpid(-1, nullptr, WNOHANG) < 0 && errno == ECHILD; }

std::string title_of(const indexer::ParsedNote& note) { return note.front.value.value("titel", ""); }

void check_ordinary_note(ParseWorker& worker) {
    auto note = worker.parse(std::string{Front} + "# Kop\n\nTekst.\n");
    CHECK(note.failure == "");
    CHECK_FALSE(note.body_failed);
    CHECK(note.body.html == "<h2 id=\"k-kop\">Kop</h2>\n<p>Tekst.</p>\n");
    CHECK(title_of(note) == "Tillen");
}

// Every note has its fields, and either HTML or its own text.
void check_outcome(const indexer::ParsedNote& note) {
    CHECK_FALSE(note.front_failed);
    CHECK(title_of(note) == "Tillen");
    CHECK(note.body_failed == !note.failure.empty());
    CHECK(find_html_objection(note.body.html) == "");
    CHECK(note.body.html.starts_with("<pre>") >= note.body_failed);
}

}  // namespace

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t InputKilobytes[] = {32};  // parsing takes four times as long; the other build does the larger ones
#else
constexpr std::size_t InputKilobytes[] = {16, 64, 255};
#endif

TEST_SUITE("worker") {
    TEST_CASE("a note comes back from the child as it would have been here") {
        ParseWorker worker;
        const std::string bytes = std::string{Front} + "# Kop\n\n[a](../toolkits/b.md) \xF0\x9F\x98\x80\n";
        auto there = worker.parse(bytes);
        auto here = indexer::parse_note(bytes);
        CHECK(there.front.value == here.front.value);
        CHECK(there.front.lines == here.front.lines);
        CHECK(there.body.html == here.body.html);
        CHECK(there.body.note_links == here.body.note_links);
        CHECK(there.body_line == here.body_line);
    }

    TEST_CASE("no input stops the worker, and the next note is read as usual") {
        ParseWorker worker{short_limits()};
        for (const auto& input : Inputs) {
            for (std::size_t kilobytes : InputKilobytes) {
                CAPTURE(input.name);
                CAPTURE(kilobytes);
                auto note = worker.parse(Front + input.make(kilobytes * Kilobyte));
                check_outcome(note);
                check_ordinary_note(worker);
                if (note.body_failed) {
                    MESSAGE(input.name << " " << kilobytes << " KB: " << note.failure);
                }
            }
        }
    }

    TEST_CASE("fields that are hostile cost their own note only") {
        ParseWorker worker{short_limits()};
        const std::string rows[] = {
            "a: " + repeat("[", 60'000),
            "a: " + repeat("{b: ", 60'000),
            repeat("- ", 60'000),
            repeat("? ", 60'000),
            repeat("a: &x *x\n", 60'000),
            repeat("!", 60'000),
            repeat("a: |\n", 60'000),
            "a: \"" + repeat("\\", 60'000),
            repeat("%TAG ! x\n", 60'000),
            repeat("k: 'x' ", 60'000),
            numbered([](const std::string& i) { return "k" + i + ": v\n"; }, 60'000),
            repeat("&", 60'000),
            repeat("- - : ? ", 60'000),
        };
        for (const auto& front : rows) {
            CAPTURE(front.substr(0, 20));
            auto note = worker.parse("---\n" + front + "\n---\n# Kop\n");
            CHECK((!note.front.mistakes.empty() || !note.failure.empty()));
            CHECK(find_html_objection(note.body.html) == "");
            check_ordinary_note(worker);
        }
    }

    // In a process of its own: the heap that earlier tests freed would be there for the child, on top of its limit.
    TEST_CASE("a note that eats memory is stopped and told so" * doctest::test_suite("alone")) {
#if defined(__SANITIZE_ADDRESS__)
        MESSAGE("not run: address space cannot be limited under AddressSanitizer");
#else
        ParseLimits limits;
        limits.memory_bytes = 8u << 20;
        ParseWorker worker{limits};
        auto note = worker.parse(Front + repeat("*a* ", 200'000));
        CHECK(note.body_failed);
        CHECK_FALSE(note.front_failed);
        CHECK(note.front.value.value("jaar", 0) == 2024);
        CHECK(note.failure.find("geheugen") != std::string::npos);
        CHECK(note.body.html.starts_with("<pre>*a* *a* "));
        CHECK(find_html_objection(note.body.html) == "");
        check_ordinary_note(worker);
#endif
    }

    TEST_CASE("a note that takes too long is stopped and told so") {
        ParseLimits limits;
        limits.wall = std::chrono::milliseconds{0};
        ParseWorker worker{limits};
        // Takes long: a child may answer before we look, if the machine gives us no time in between.
        auto note = worker.parse(Front + repeat("a<?", 64 * Kilobyte));
        CHECK(note.body_failed);
        CHECK(note.failure.find("duurde te lang") != std::string::npos);
        CHECK(note.body.html.starts_with("<pre>a&lt;?"));
        CHECK(note.body_line == 5);
    }

    TEST_CASE("an answer that is too large is not taken in") {
        ParseLimits limits;
        limits.output_factor = 0;
        ParseWorker worker{limits};
        auto note = worker.parse(Front + repeat("gewone tekst ", 100'000));
        CHECK(note.body_failed);
        CHECK(note.failure.find("te groot") != std::string::npos);
        check_ordinary_note(worker);
    }

    TEST_CASE("more bytes than a note may have are refused without a child") {
        ParseWorker worker;
        auto note = worker.parse(std::string(2'000'000, 'a'));
        CHECK(note.front_failed);
        CHECK(note.failure.find("256 KiB") != std::string::npos);
        CHECK(has_no_children());
    }

    TEST_CASE("bytes that are no text are refused by the child") {
        ParseWorker worker;
        CHECK(worker.parse("---\ntitel: \xFF\n---\n").failure.find("UTF-8") != std::string::npos);
        CHECK(worker.parse("").front_failed);
        check_ordinary_note(worker);
    }

    TEST_CASE("one child reads many notes and is replaced in time") {
        ParseWorker worker;
        check_ordinary_note(worker);
        auto first = children();
        REQUIRE(first.size() == 1);
        for (int i = 0; i < 499; ++i) {
            worker.parse(Front);
        }
        CHECK(children() == first);
        check_ordinary_note(worker);
        CHECK(children().size() == 1);
        CHECK(children() != first);
    }

    TEST_CASE("a child that was killed between two notes is not noticed") {
        ParseWorker worker;
        for (int i = 0; i < 5; ++i) {
            check_ordinary_note(worker);
            auto running = children();
            REQUIRE(running.size() == 1);
            kill(running.front(), SIGKILL);
        }
    }

    TEST_CASE("neither files nor processes are left behind") {
        auto files = open_files();
        CHECK(has_no_children());
        for (int i = 0; i < 5; ++i) {
            ParseLimits limits;
            limits.output_factor = 0;
            ParseWorker worker{limits};
            check_ordinary_note(worker);
            worker.parse(Front + repeat("gewone tekst ", 100'000));
            CHECK(open_files() <= files + 1);
            CHECK(children().size() <= 1);
        }
        CHECK(open_files() == files);
        CHECK(has_no_children());
    }

    TEST_CASE("the child has given up what it inherited") {
        int pipe_ends[2];
        REQUIRE(pipe(pipe_ends) == 0);
        ParseWorker worker;
        check_ordinary_note(worker);
        REQUIRE(children().size() == 1);
        auto process = std::filesystem::path{"/proc"} / std::to_string(children().front());
        for (const auto& entry : std::filesystem::directory_iterator{process / "fd"}) {
            CAPTURE(entry.path().string());
            CHECK(std::stoi(entry.path().filename().string()) <= 3);
        }
        close(pipe_ends[0]);
        close(pipe_ends[1]);
        auto text = read_text(process / "limits");
        CHECK(text.find("Max open files            8 ") != std::string::npos);
        CHECK(text.find("Max core file size        0 ") != std::string::npos);
        CHECK(text.find("Max file size             0 ") != std::string::npos);
        CHECK(text.find("Max cpu time              unlimited") == std::string::npos);
    }

    TEST_CASE("when no process can be started, the note says so") {
        auto files = open_files();
        rlimit before{};
        REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
        rlimit none{0, before.rlim_max};
        ParseWorker worker;
        REQUIRE(setrlimit(RLIMIT_NOFILE, &none) == 0);
        auto note = worker.parse(Front + std::string{"tekst\n"});
        REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
        CHECK(note.failure.find("geen proces") != std::string::npos);
        CHECK(note.body_failed);
        CHECK(note.front_failed);
        CHECK(open_files() == files);
        check_ordinary_note(worker);
    }
}

}  // namespace parse_worker_test
