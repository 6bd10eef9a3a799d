// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/past_reader.h"

#include <atomic>
#include <doctest/doctest.h>
#include <semaphore>
#include <thread>

namespace past_reader_test {

using hub::PastReader;
using indexer::ErrorCode;
using indexer::Expected;

namespace {

const std::string Commit(40, 'a');
const std::string Served(40, 'b');

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("what a child said of a commit is kept, what it said of names and mistakes is not") {
        int runs = 0;
        bool fails = true;
        PastReader reader([&](const std::vector<std::string>& arguments) -> Expected<std::string> {
            ++runs;
            if (fails) return indexer::failure(ErrorCode::NotFound, "weg");
            return indexer::to_text({{"argumenten", arguments}});
        });
        CHECK(reader.note("a", Commit, Served).error().code == ErrorCode::NotFound);
        fails = false;
        const auto first = reader.note("a", Commit, Served);
        REQUIRE(first);
        CHECK((*first)->at("argumenten") == indexer::Json{"past", "--ref", Served, "--", "a", Commit});
        CHECK(reader.note("a", Commit, Served).value() == *first);
        CHECK(runs == 2);
        CHECK(reader.note("b", Commit, Served));
        CHECK(reader.note("a", Commit, Commit));
        CHECK(runs == 4);
        CHECK(reader.tags(Served));
        CHECK(reader.tags(Served));
        CHECK(runs == 6);
    }

    TEST_CASE("the answers used least recently make way") {
        int runs = 0;
        PastReader reader([&](const std::vector<std::string>&) -> Expected<std::string> { return "{\"n\": " + std::to_string(++runs) + "}"; });
        for (int i = 0; i < 1000; ++i) {
            REQUIRE(reader.note("n" + std::to_string(i), Commit, Served));
            REQUIRE(reader.note("n0", Commit, Served));
        }
        CHECK(runs == 1000);  // n0 was never forgotten
        CHECK(reader.note("n1", Commit, Served));
        CHECK(runs == 1001);
    }

    TEST_CASE("what is no answer is a failure, not an empty answer") {
        for (const char* output : {"", "[]", "{\"half\": ", "niets"}) {
            PastReader reader([&](const std::vector<std::string>&) -> Expected<std::string> { return std::string(output); });
            CAPTURE(output);
            CHECK(reader.note("a", Commit, Served).error().code == ErrorCode::Failed);
        }
    }

    TEST_CASE("no more than two children run at once; who comes third is told to come back") {
        std::counting_semaphore<8> started(0), go_on(0);
        PastReader reader([&](const std::vector<std::string>&) -> Expected<std::string> {
            started.release();
            go_on.acquire();
            return std::string("{}");
        });
        std::atomic<int> done = 0;
        std::thread one([&] { done += reader.note("a", Commit, Served) ? 1 : 0; });
        std::thread two([&] { done += reader.note("b", Commit, Served) ? 1 : 0; });
        started.acquire();
        started.acquire();
        CHECK(reader.note("c", Commit, Served).error().code == ErrorCode::Busy);
        go_on.release(2);
        one.join();
        two.join();
        CHECK(done == 2);
        CHECK(reader.note("a", Commit, Served));  // kept
        go_on.release();
        CHECK(reader.note("c", Commit, Served));
    }
}

}  // namespace past_reader_test
