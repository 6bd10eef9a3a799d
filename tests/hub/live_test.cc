// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/json.h"
#include "tests/hub/example_notes.h"
#include "tests/hub/raw_client.h"
#include "tests/support/run_program.h"

#include <atomic>
#include <csignal>
#include <doctest/doctest.h>
#include <mutex>
#include <thread>

namespace live_test {

using indexer::Json;
using tests::note_file;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds Patience{60};

// A repository and `watwerkt serve` on it.
struct Served {
    explicit Served(const tests::FileChanges& files) : builder(files), program(arguments()) {
        const std::string line = program.read_line();
        const std::size_t at = line.find("http://127.0.0.1:");
        REQUIRE(at != std::string::npos);
        port = std::stoi(line.substr(at + 17));
    }

    std::vector<std::string> arguments() const {
        return {"serve", "--repo", builder.repository(), "--state", builder.state_folder(), "--port", "0", "--poll", "50"};
    }

    Json get(const std::string& target) const {
        const tests::RawAnswer answer = tests::get(port, target);
        return answer.status == 200 ? Json::parse(answer.body) : Json{{"status", answer.status}};
    }

    // True when the served commit is `commit` before patience ends.
    bool serves(const std::string& commit) const {
        return wait_for([&] { return get("/v1/status").value("commit", "") == commit; });
    }

    template <typename Condition>
    static bool wait_for(Condition condition) {
        const auto until = Clock::now() + Patience;
        while (!condition()) {
            if (Clock::now() > until) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return true;
    }

    tests::IndexBuilder builder;
    tests::RunningProgram program;
    int port = 0;
};

std::string path(int number) { return "knowledge/toolkits/deel-" + std::to_string(number) + ".md"; }

// All notes say the number of the commit, so a mixture shows.
tests::FileChanges numbered(int number) {
    tests::FileChanges files;
    for (int part = 0; part < 3; ++part) files[path(part)] = note_file("titel: Deel " + std::to_string(number) + "\nsoort: toolkit", "Allemaal eender.");
    return files;
}

// What went wrong with an answer to a search for all numbered notes; empty when nothing did.
std::string fault(const tests::RawAnswer& answer, std::mutex& mutex, const std::map<std::string, int>& numbers) {
    if (answer.status != 200) return "status " + std::to_string(answer.status);
    const Json found = Json::parse(answer.body);
    const std::lock_guard lock(mutex);
    const auto number = numbers.find(found.at("commit"));
    if (number == numbers.end()) return "unknown commit";
    if (found.at("resultaten").size() != 3) return "not all notes";
    for (const Json& hit : found.at("resultaten"))
        if (hit.at("titel") != "Deel " + std::to_string(number->second)) return "mixed commits";
    return {};
}

}  // namespace

TEST_SUITE("slow") {
    TEST_CASE("a note that is committed while the server runs is found soon") {
        Served served(tests::example_notes());
        CHECK(served.get("/v1/notities?q=zonnebloem").at("totaal") == 0);
        const auto begun = Clock::now();
        const std::string commit = served.builder.commit_only({{"knowledge/toolkits/nieuw.md", note_file("titel: De zonnebloem\nsoort: toolkit")}});
        REQUIRE(Served::wait_for([&] { return served.get("/v1/notities?q=zonnebloem").at("totaal") == 1; }));
        const double seconds = std::chrono::duration<double>(Clock::now() - begun).count();
        MESSAGE("found after " << seconds << " s");
        CHECK(served.get("/v1/notities?q=zonnebloem").at("commit") == commit);
        CHECK(tests::get(served.port, "/notities/nieuw").status == 200);
        served.builder.commit_only({{"knowledge/toolkits/nieuw.md", std::nullopt}});
        CHECK(Served::wait_for([&] { return tests::get(served.port, "/notities/nieuw").status == 404; }));
    }

    TEST_CASE("while commits come in no request fails and no answer mixes commits") {
        Served served(numbered(0));
        std::map<std::string, int> numbers{{served.get("/v1/status").at("commit"), 0}};
        std::mutex mutex;
        std::atomic<bool> stop{false};
        std::atomic<int> answers{0};
        std::string faults;
        std::vector<std::thread> readers;
        for (int i = 0; i < 3; ++i)
            readers.emplace_back([&] {
                while (!stop) {
                    const std::string wrong = fault(tests::get(served.port, "/v1/notities?q=deel"), mutex, numbers);
                    if (wrong.empty()) ++answers;
                    const std::lock_guard lock(mutex);
                    if (!wrong.empty()) faults += wrong + "\n";
                }
            });
        for (int number = 1; number <= 6; ++number) {
            std::string commit;
            {
                // Before readers may meet it, the commit has to be known.
                const std::lock_guard lock(mutex);
                commit = served.builder.commit_only(numbered(number));
                numbers[commit] = number;
            }
            CHECK(served.serves(commit));
        }
        stop = true;
        for (std::thread& reader : readers) reader.join();
        CHECK(faults == "");
        CHECK(answers > 0);
    }

    TEST_CASE("SIGTERM and SIGINT end the server in good order, also with an open connection") {
        for (const int signal : {SIGTERM, SIGINT}) {
            Served served(numbered(0));
            const tests::RawConnection silent(served.port);
            CHECK(served.get("/v1/status").at("notities") == 3);
            served.program.send(signal);
            CHECK(served.program.wait() == 0);
        }
    }

    TEST_CASE("a killed indexer leaves the server serving, and the next commit is found") {
        Served served(numbered(0));
        int killed = 0;
        std::string commit;
        for (int number = 1; number <= 200 && killed < 3; ++number) {
            tests::FileChanges changes = numbered(number);
            for (int more = 3; more < 40; ++more) changes[path(more)] = note_file("titel: Meer " + std::to_string(number) + "\nsoort: toolkit");
            commit = served.builder.commit_only(changes);
            // The child of this commit, at whatever it is doing then; none when it was done before we saw it.
            Served::wait_for([&] {
                const auto children = served.program.children();
                for (const pid_t child : children) killed += kill(child, SIGKILL) == 0;
                return !children.empty() || served.get("/v1/status").value("commit", "") == commit;
            });
            CHECK(served.get("/v1/notities?q=deel").at("totaal") == 3);
            CHECK(tests::get(served.port, "/zoeken?q=deel").status == 200);
        }
        CHECK(killed >= 3);
        commit = served.builder.commit_only(numbered(999));
        CHECK(served.serves(commit));
        CHECK(served.get("/v1/notities?q=deel").at("resultaten").at(0).at("titel") == "Deel 999");
        served.program.send(SIGTERM);
        CHECK(served.program.wait() == 0);
    }

    TEST_CASE("serve makes the index by itself when there is none") {
        tests::RepoBuilder repository;
        const tests::TempDir folder;
        tests::FileChanges files = tests::small_community();
        for (const auto& [name, text] : numbered(1)) files[name] = text;
        const std::string commit = repository.commit(files);
        tests::RunningProgram program({"serve", "--repo", repository.path(), "--state", (folder.path() / "state").string(), "--port", "0"});
        const std::string line = program.read_line();
        CAPTURE(line);
        CHECK(line.find("3 notities, commit " + commit.substr(0, 7)) != std::string::npos);
        program.send(SIGTERM);
        CHECK(program.wait() == 0);
    }

    TEST_CASE("a second server on a port in use fails and says so") {
        Served served(numbered(0));
        std::vector<std::string> arguments = served.arguments();
        arguments[6] = std::to_string(served.port);
        const tests::ProgramResult second = tests::run_program(arguments);
        CHECK(second.status == 1);
        CHECK(second.err.find(std::to_string(served.port)) != std::string::npos);
    }
}

}  // namespace live_test
