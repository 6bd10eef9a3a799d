// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/search_fixture.h"
#include "tests/support/run_program.h"

#include <atomic>
#include <fstream>
#include <mutex>
#include <thread>

namespace search_index_test {

using indexer::ErrorCode;
using tests::note_file;
using tests::path_of;
using tests::search;

namespace {

constexpr int Many = 1500;  // the clock is looked at every 1024 documents

tests::FileChanges many_notes() {
    tests::FileChanges all;
    for (int i = 0; i < Many; ++i)
        all[path_of("n" + std::to_string(i))] = note_file("titel: Mentor " + std::to_string(i) + (i % 2 == 0 ? "\nsector: [overheid]" : ""));
    return all;
}

std::string counter_note(int number) { return note_file("titel: Teller " + std::to_string(number), "Stand " + std::to_string(number)); }

// What the threads of a test share: a generation that is replaced while they search.
class Shared {
public:
    explicit Shared(std::shared_ptr<const hub::SearchIndex> index) : index_(std::move(index)) {}
    std::shared_ptr<const hub::SearchIndex> get() const {
        const std::lock_guard lock(mutex_);
        return index_;
    }
    void set(std::shared_ptr<const hub::SearchIndex> index) {
        const std::lock_guard lock(mutex_);
        index_ = std::move(index);
    }

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const hub::SearchIndex> index_;
};

// True when the answer is of one commit: the title that this commit gave the counter, found by its words.
bool is_of_one_commit(const hub::SearchIndex& index, const std::map<std::string, int>& numbers) {
    hub::SearchOptions options;
    options.deadline = std::chrono::minutes(1);
    hub::Query query;
    query.text = "stand teller";
    query.clauses = hub::parse_clauses(query.text);
    const auto result = index.search(query, options);
    if (!result || result->commit != index.commit() || result->hits.size() != 1) return false;
    const auto note = index.find_note("teller");
    const std::string title = "Teller " + std::to_string(numbers.at(result->commit));
    return note && *note && (*note)->card.at("titel") == title && result->hits[0].card.at("titel") == title;
}

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("without an index there is nothing to open, and that is told") {
        const tests::TempDir folder;
        for (const std::string& state : {(folder.path() / "weg").string(), folder.path().string()}) {
            const auto opened = hub::SearchIndex::open(state);
            REQUIRE_FALSE(opened);
            CHECK(opened.error().code == ErrorCode::NotFound);
            CHECK_FALSE(opened.error().message.empty());
        }
    }

    TEST_CASE("a question that takes too long is given up, and the index goes on answering") {
        const tests::IndexBuilder builder(many_notes());
        const auto index = builder.open();
        const hub::Query query = tests::question(*index, {{"q", "mentor"}});
        hub::SearchOptions hurried;
        hurried.deadline = std::chrono::milliseconds(0);
        for (int round = 0; round < 20; ++round) {
            const auto given_up = index->search(query, hurried);
            REQUIRE_FALSE(given_up);
            CHECK(given_up.error().code == ErrorCode::Busy);
            CHECK_FALSE(given_up.error().message.empty());
            CHECK(search(*index, "mentor").total == Many);
        }
        const hub::SearchResult chosen = search(*index, tests::Parameters{{"q", "mentor"}, {"sector", "overheid"}});
        CHECK(chosen.total == Many / 2);
        CHECK(search(*index, tests::Parameters{{"q", "mentor"}, {"perPagina", "100"}, {"pagina", "10"}}).hits.size() == 100);
    }

    TEST_CASE("a generation stays what it was when the index moves on") {
        tests::IndexBuilder builder(tests::FileChanges{{path_of("oud"), note_file("titel: Oud")}});
        const auto before = builder.open();
        const std::string commit = builder.commit({{path_of("oud"), std::nullopt}, {path_of("nieuw"), note_file("titel: Nieuw")}});
        const auto after = builder.open();
        CHECK(after->commit() == commit);
        CHECK(before->commit() != commit);
        CHECK(tests::joined(tests::slugs(search(*before, ""))) == "oud");
        CHECK(tests::joined(tests::slugs(search(*after, ""))) == "nieuw");
        CHECK(search(*after, "oud").total == 0);
        CHECK(search(*before, "oud").total == 1);
    }

    TEST_CASE("many threads search while generations change, and no answer mixes commits") {
        tests::IndexBuilder builder(tests::FileChanges{{path_of("teller"), counter_note(0)}});
        Shared shared(builder.open());
        std::map<std::string, int> numbers{{shared.get()->commit(), 0}};
        std::mutex numbers_mutex;
        std::atomic<bool> stop{false};
        std::atomic<int> wrong{0}, answers{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 2; ++i)
            threads.emplace_back([&] {
                while (!stop) {
                    const auto index = shared.get();
                    const auto known = [&] {
                        const std::lock_guard lock(numbers_mutex);
                        return numbers;
                    }();
                    ++(is_of_one_commit(*index, known) ? answers : wrong);
                    std::this_thread::yield();  // the indexer has to get its turn on a busy machine
                }
            });
        for (int number = 1; number <= 4; ++number) {
            const std::string commit = builder.commit_only({{path_of("teller"), counter_note(number)}});
            // In a process of its own, as the server does it.
            const auto indexed = tests::run_program({"index", "--repo", builder.repository(), "--state", builder.state_folder(), "--quiet"});
            CHECK(indexed.status == 0);
            {
                const std::lock_guard lock(numbers_mutex);
                numbers[commit] = number;
            }
            shared.set(builder.open());
            CHECK(shared.get()->commit() == commit);
        }
        stop = true;
        for (std::thread& thread : threads) thread.join();
        CHECK(wrong == 0);
        CHECK(answers > 0);
    }

    TEST_CASE("a damaged side is left for the other one, and without that the damage is told") {
        tests::IndexBuilder builder(tests::FileChanges{{path_of("oud"), note_file("titel: Oud")}});
        const std::string first = builder.open()->commit();
        builder.commit({{path_of("nieuw"), note_file("titel: Nieuw")}});
        const std::filesystem::path state = builder.state_folder();
        std::string current;
        std::ifstream(state / "CURRENT") >> current;
        const auto damage = [&](const std::string& side) {
            for (const auto& file : std::filesystem::directory_iterator(state / side))
                std::ofstream(file.path(), std::ios::binary | std::ios::trunc) << "kapot";
        };
        damage(current);
        CHECK(builder.open()->commit() == first);
        damage(current == "left" ? "right" : "left");
        const auto opened = hub::SearchIndex::open(builder.state_folder());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::Index);
    }

    TEST_CASE("notes that are not published, and references that lead nowhere, are told") {
        const tests::IndexBuilder builder(tests::FileChanges{{path_of("zonder-titel"), "---\nsoort: praktijknotitie\nthemas: [eerste-baan]\n---\n"},
                                           {path_of("goed"), note_file("titel: Goed", "Zie [weg](weg.md).")}});
        const auto index = builder.open();
        CHECK(index->document_count() == 1);
        CHECK(index->unserved().at("notities").contains(path_of("zonder-titel")));
        bool told = false;
        for (const indexer::Mistake& mistake : index->mistakes()) told = told || (mistake.path == path_of("goed") && mistake.message.find("weg") != std::string::npos);
        CHECK(told);
    }
}

}  // namespace search_index_test
