// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stored_framework.h"

#include "indexer/plan_application.h"
#include "tests/support/repo_builder.h"
#include "tests/support/sample_knowledge.h"
#include "tests/support/state_folder.h"

#include <xapian.h>

#include <doctest/doctest.h>

namespace stored_framework_test {

using indexer::Framework;
using tests::RepoBuilder;
using tests::StateFolder;

namespace {

const char* const CollectionPath = "knowledge/collecties/mbo.md";

std::string collection(const std::string& title) { return "---\ntitel: " + title + "\n---\nTekst.\n"; }

// A repository with a framework that has a mistake in it and a collection, and the index made of it.
struct Served {
    RepoBuilder builder{RepoBuilder::Kind::Bare};
    StateFolder state;

    Served() {
        tests::FileChanges files;
        for (const auto& [path, text] : tests::sample_framework()) files[path] = text;
        files[CollectionPath] = collection("Stages");
        files["knowledge/cijfers/los.yaml"] = "titel: Zonder tabel\n";
        commit(files);
    }

    void commit(const tests::FileChanges& files) {
        builder.commit(files);
        state.update_or_throw(builder.path());
    }

    std::vector<indexer::TreeFile> files(const indexer::GitRepository& repository) const {
        return repository.list_files(*repository.resolve("main"), indexer::KnowledgeFolder)->files;
    }
};

std::string text_of(const Framework& framework) {
    return indexer::to_text(to_json(framework.community)) + indexer::to_text(to_json(framework.companions)) + framework.resources + tests::told(framework.mistakes);
}

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("the framework that comes back from the index is the one that its files say") {
        const Served served;
        const auto repository = indexer::GitRepository::open(served.builder.path());
        const indexer::CommitSource source(*repository);
        const auto files = served.files(*repository);
        const auto stored = indexer::read_stored_framework(served.state.current_folder(), files, source);
        const auto read = indexer::read_framework(files, source);
        REQUIRE(stored);
        REQUIRE(read);
        CHECK(text_of(*stored) == text_of(*read));
        CHECK(tests::told(stored->mistakes).find("los.csv") != std::string::npos);
        CHECK(stored->schemas.has("pilotevaluatie") == read->schemas.has("pilotevaluatie"));
        CHECK(stored->companions.find("collectie", "mbo") != nullptr);
    }

    TEST_CASE("a note that changes leaves the framework, any other file makes it another") {
        Served served;
        const std::string first = served.state.current_folder();
        served.builder.commit({{"knowledge/toolkits/a.md", tests::sample_note("Een")}});
        const auto repository = indexer::GitRepository::open(served.builder.path());
        const indexer::CommitSource source(*repository);
        CHECK(indexer::read_stored_framework(first, served.files(*repository), source));

        served.builder.commit({{CollectionPath, collection("Werk")}});
        CHECK_FALSE(indexer::read_stored_framework(first, served.files(*repository), source));
        served.commit({{"knowledge/toolkits/b.md", tests::sample_note("Twee")}});
        const auto stored = indexer::read_stored_framework(served.state.current_folder(), served.files(*repository), source);
        REQUIRE(stored);
        CHECK(stored->companions.find("collectie", "mbo")->front.at("titel") == "Werk");
        CHECK(served.state.digest() == tests::clean_digest(served.builder.path()));
    }

    TEST_CASE("what the index cannot give back is read from the files") {
        Served served;
        const auto repository = indexer::GitRepository::open(served.builder.path());
        const indexer::CommitSource source(*repository);
        const auto files = served.files(*repository);
        CHECK_FALSE(indexer::read_stored_framework(served.state.path() + "/nergens", files, source));
        for (const char* key : {indexer::CompanionsKey, indexer::CommunityKey, indexer::FrameworkKey, indexer::SchemaKey}) {
            CAPTURE(key);
            Xapian::WritableDatabase database(served.state.current_folder());
            const std::string before = database.get_metadata(key);
            database.set_metadata(key, "{\"sleutel\": 1, \"onderdelen\": 2}");
            database.commit();
            CHECK_FALSE(indexer::read_stored_framework(served.state.current_folder(), files, source));
            database.set_metadata(key, before);
            database.commit();
        }
        CHECK(indexer::read_stored_framework(served.state.current_folder(), files, source));
    }
}

}  // namespace stored_framework_test
