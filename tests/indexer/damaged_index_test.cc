// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/search_index.h"
#include "indexer/index_writer.h"
#include "tests/support/repo_builder.h"
#include "tests/support/sample_knowledge.h"
#include "tests/support/state_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <xapian.h>

namespace damaged_index_test {

using indexer::ErrorCode;
using tests::RepoBuilder;
using tests::sample_note;
using tests::StateFolder;

namespace {

namespace fs = std::filesystem;

template <typename T>
std::string why(const indexer::Expected<T>& expected) {
    return expected ? "" : expected.error().message;
}

std::string note(int number) { return "knowledge/praktijknotities/n" + std::to_string(number) + ".md"; }

// Made once, for it takes longer than the damage: a repository, its index at the first two commits, and what a clean index holds.
struct Original {
    Original() {
        tests::FileChanges files;
        for (const auto& [path, text] : tests::sample_framework()) files[path] = text;
        for (int i = 0; i < 60; ++i) files[note(i)] = sample_note("Notitie " + std::to_string(i), "Werk en stage " + std::to_string(i) + "\n");
        add(files, true);
        add({{note(0), sample_note("Notitie nul")}}, true);
        for (int i = 0; i < 2; ++i) add({{note(i), sample_note("Weer anders")}}, false);
    }

    void add(const tests::FileChanges& files, bool is_indexed) {
        commits.push_back(builder.commit(files));
        if (is_indexed) state.update_or_throw(builder.path());
        digests.push_back(tests::clean_digest(builder.path()));
    }

    RepoBuilder builder{RepoBuilder::Kind::Bare};
    StateFolder state;
    std::vector<std::string> commits, digests;
};

// An index of two commits, to damage: the current side is at the second, the other one at the first.
class Setup {
public:
    Setup() {
        builder.reset(original().commits[1]);
        fs::copy(original().state.path(), state.path(), fs::copy_options::recursive);
    }

    // Readers get all notes of one of the two commits.
    void check_that_it_answers() const {
        const auto index = hub::SearchIndex::open(state.path());
        CHECK_MESSAGE(index, why(index));
        if (!index) return;
        const bool at_first = (*index)->commit() == original().commits[0];
        const bool known = at_first || (*index)->commit() == original().commits[1];
        CHECK(known);
        std::vector<std::string> slugs;
        for (int i = 0; i < 60; ++i) slugs.push_back("n" + std::to_string(i));
        const auto cards = (*index)->cards(slugs);
        CHECK_MESSAGE(cards, why(cards));
        if (cards) CHECK(cards->size() == 60);
        const auto zero = (*index)->find_note("n0");
        const bool found = zero && zero->has_value();
        CHECK(found);
        if (found) CHECK((**zero).card["titel"] == (at_first ? "Notitie 0" : "Notitie nul"));
    }

    // Both sides are right again after each has been written once more.
    void check_that_updates_heal() {
        for (std::size_t i = 1; i < original().commits.size(); ++i) {
            builder.reset(original().commits[i]);
            const auto report = state.update(builder.path());
            CHECK_MESSAGE(report, why(report));
            CHECK(state.digest() == original().digests[i]);
        }
    }

    RepoBuilder& builder = original().builder;
    StateFolder state;

private:
    static Original& original() {
        static Original made;
        return made;
    }
};

struct Damage {
    std::string name;
    std::function<void(const fs::path& side)> run;
};

void cut(const fs::path& file, std::uintmax_t parts) { fs::resize_file(file, fs::file_size(file) / 4 * parts); }

// A glass database: iamglass names the roots, the others are tables.
std::vector<Damage> damages() {
    return {
        {"no side at all", [](const fs::path& side) { fs::remove_all(side); }},
        {"an empty side", [](const fs::path& side) { fs::remove_all(side), fs::create_directory(side); }},
        {"no iamglass", [](const fs::path& side) { fs::remove(side / "iamglass"); }},
        {"half of iamglass", [](const fs::path& side) { cut(side / "iamglass", 2); }},
        {"an empty postlist", [](const fs::path& side) { cut(side / "postlist.glass", 0); }},
        {"a quarter of the postlist", [](const fs::path& side) { cut(side / "postlist.glass", 1); }},
        {"no postlist", [](const fs::path& side) { fs::remove(side / "postlist.glass"); }},
        {"an empty termlist", [](const fs::path& side) { cut(side / "termlist.glass", 0); }},
        {"an empty docdata", [](const fs::path& side) { cut(side / "docdata.glass", 0); }},
        {"half of docdata", [](const fs::path& side) { cut(side / "docdata.glass", 2); }},
        {"no docdata", [](const fs::path& side) { fs::remove(side / "docdata.glass"); }},
        {"an empty position table", [](const fs::path& side) { cut(side / "position.glass", 0); }},
        {"an empty spelling table", [](const fs::path& side) { cut(side / "spelling.glass", 0); }},
    };
}

void set_metadata(const std::string& folder, const std::string& key, const std::string& value) {
    Xapian::WritableDatabase database(folder, Xapian::DB_OPEN);
    database.set_metadata(key, value);
    database.commit();
}

}  // namespace

TEST_SUITE("slow") {
    TEST_CASE("when the current side is damaged readers get the other one, and updates mend it") {
        for (const Damage& damage : damages()) {
            CAPTURE(damage.name);
            Setup setup;
            damage.run(setup.state.current_folder());
            setup.check_that_it_answers();
            setup.check_that_updates_heal();
        }
    }

    TEST_CASE("damage of the side that nobody reads is mended by the next update") {
        for (const Damage& damage : damages()) {
            CAPTURE(damage.name);
            Setup setup;
            damage.run(setup.state.other_folder());
            setup.check_that_it_answers();
            setup.check_that_updates_heal();
        }
    }
}

TEST_SUITE("index") {
    TEST_CASE("an index of another schema is not read, and the next update makes it anew") {
        for (const std::string schema : {"999", "een"}) {
            CAPTURE(schema);
            Setup setup;
            set_metadata(setup.state.current_folder(), indexer::SchemaKey, schema);
            set_metadata(setup.state.other_folder(), indexer::SchemaKey, schema);
            const auto index = hub::SearchIndex::open(setup.state.path());
            REQUIRE_FALSE(index);
            CHECK(index.error().code == ErrorCode::Schema);
            const auto report = setup.state.update(setup.builder.path());
            REQUIRE(report);
            CHECK(report->rebuilt);
            setup.check_that_it_answers();
            setup.check_that_updates_heal();
        }
    }

    TEST_CASE("an index whose language files were read in another way is made anew") {
        Setup setup;
        set_metadata(setup.state.current_folder(), indexer::ResourcesKey, "anders");
        set_metadata(setup.state.other_folder(), indexer::ResourcesKey, "anders");
        CHECK(setup.state.update_or_throw(setup.builder.path()).reason == "de taalbestanden zijn veranderd");
        setup.check_that_updates_heal();
    }

    TEST_CASE("a CURRENT that was lost or spoilt is written again by the next update") {
        for (const std::string text : {"", "midden\n"}) {
            CAPTURE(text);
            Setup setup;
            const fs::path current = fs::path(setup.state.path()) / "CURRENT";
            fs::resize_file(current, 0);
            std::ofstream(current) << text;
            CHECK_FALSE(hub::SearchIndex::open(setup.state.path()));
            setup.check_that_updates_heal();
            CHECK(hub::SearchIndex::open(setup.state.path()));
        }
    }

    TEST_CASE("without an index there is nothing to open, and the error says what to do") {
        const StateFolder state;
        const auto index = hub::SearchIndex::open(state.path());
        REQUIRE_FALSE(index);
        CHECK(index.error().code == ErrorCode::NotFound);
        CHECK(index.error().hint.find("watwerkt index") != std::string::npos);
    }
}

}  // namespace damaged_index_test
