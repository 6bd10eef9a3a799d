// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/update.h"

#include "tests/indexer/random_history.h"
#include "tests/support/sample_knowledge.h"
#include "tests/support/state_folder.h"

#include <doctest/doctest.h>

namespace incremental_test {

using indexer::UpdateReport;
using tests::clean_digest;
using tests::FileChanges;
using tests::RepoBuilder;
using tests::sample_note;
using tests::StateFolder;

namespace {

FileChanges framework_and(const FileChanges& files) {
    FileChanges all;
    for (const auto& [path, text] : tests::sample_framework()) all[path] = text;
    for (const auto& [path, text] : files) all[path] = text;
    return all;
}

}  // namespace

TEST_SUITE("slow") {
    TEST_CASE("an index that was updated step by step is the index that is made from nothing") {
        int updated = 0, steps = 0;
        for (const unsigned seed : {1U, 2U}) {
            tests::RandomHistory history(seed);
            const StateFolder state, clean;
            std::string done = "start";
            for (int step = 0; step < 30; ++step) {
                CAPTURE(seed);
                CAPTURE(step);
                CAPTURE(done);
                const UpdateReport report = state.update_or_throw(history.repository());
                const UpdateReport rebuilt = clean.update_or_throw(history.repository(), true);
                REQUIRE(state.digest() == clean.digest());
                CHECK(report.commit == rebuilt.commit);
                if (!report.up_to_date) CHECK(report.documents == rebuilt.documents);
                updated += !report.rebuilt && !report.up_to_date;
                ++steps;
                done = history.step();
            }
        }
        CHECK(steps >= 60);
        CHECK(updated >= 25);  // else it compared rebuilds with rebuilds
    }
}

TEST_SUITE("index") {
    TEST_CASE("what has to be made anew says why, the rest is taken from the difference") {
        RepoBuilder builder(RepoBuilder::Kind::Bare);
        const StateFolder state;
        const auto first = builder.commit(framework_and({{"knowledge/toolkits/a.md", sample_note("Een", "", "soort: toolkit\n")}}));
        UpdateReport report = state.update_or_throw(builder.path());
        CHECK(report.rebuilt);
        CHECK(report.reason == "er was nog geen index");
        CHECK(report.documents == 1);
        CHECK(report.commit == first);

        CHECK(state.update_or_throw(builder.path()).up_to_date);

        builder.commit({{"knowledge/praktijknotities/b.md", sample_note("Twee")}});
        report = state.update_or_throw(builder.path());
        CHECK_FALSE(report.rebuilt);
        CHECK(report.replaced == 1);
        CHECK(report.documents == 2);

        builder.commit({{"knowledge/toolkits/a.md", std::nullopt}});
        report = state.update_or_throw(builder.path());
        CHECK_FALSE(report.rebuilt);
        CHECK(report.removed == 1);
        CHECK(report.documents == 1);

        builder.commit({{"knowledge/vocabulaire/vorm.yaml", "titel: Vorm\n"}});
        report = state.update_or_throw(builder.path());
        CHECK(report.rebuilt);
        CHECK(report.reason == "knowledge/vocabulaire/vorm.yaml is veranderd");

        builder.commit({{"knowledge/taal/stammen-nl.txt", "banen baan\n"}});
        CHECK(state.update_or_throw(builder.path()).reason == "de taalbestanden zijn veranderd");

        builder.reset(first);
        builder.commit({{"knowledge/toolkits/c.md", sample_note("Drie", "", "soort: toolkit\n")}});
        report = state.update_or_throw(builder.path());
        CHECK(report.rebuilt);
        CHECK(report.documents == 2);
        CHECK(state.digest() == clean_digest(builder.path()));
    }

    TEST_CASE("a note takes the place of a namesake that goes") {
        RepoBuilder builder(RepoBuilder::Kind::Bare);
        const StateFolder state;
        builder.commit(framework_and({{"knowledge/praktijknotities/a.md", sample_note("Eerste")},
                                      {"knowledge/toolkits/a.md", sample_note("Tweede", "", "soort: toolkit\n")}}));
        CHECK(state.update_or_throw(builder.path()).documents == 1);
        builder.commit({{"knowledge/praktijknotities/a.md", std::nullopt}});
        const UpdateReport report = state.update_or_throw(builder.path());
        CHECK_FALSE(report.rebuilt);
        CHECK(report.documents == 1);
        CHECK(state.digest() == clean_digest(builder.path()));
    }

    TEST_CASE("a repository that holds no notes makes an index without any") {
        RepoBuilder builder(RepoBuilder::Kind::Bare);
        builder.commit({{"README.md", "leeg\n"}});
        const StateFolder state;
        CHECK(state.update_or_throw(builder.path()).documents == 0);
        CHECK(state.digest() == clean_digest(builder.path()));
    }

    TEST_CASE("what cannot be updated leaves the index as it was") {
        RepoBuilder builder(RepoBuilder::Kind::Bare);
        const StateFolder state;
        builder.commit(framework_and({{"knowledge/praktijknotities/a.md", sample_note("Een")}}));
        state.update_or_throw(builder.path());
        const std::string before = state.digest();
        builder.commit({{"knowledge/schema/notitie.json", "{"}});
        CHECK_FALSE(state.update(builder.path()));
        CHECK_FALSE(state.update(builder.path() + "-onbekend"));
        CHECK(state.digest() == before);
        builder.commit({{"knowledge/schema/notitie.json", tests::sample_framework().at("knowledge/schema/notitie.json")}});
        CHECK(state.update(builder.path()));
        CHECK(state.digest() == clean_digest(builder.path()));
    }
}

}  // namespace incremental_test
