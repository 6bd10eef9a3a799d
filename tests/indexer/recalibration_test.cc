// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/recalibration.h"

#include "indexer/field_values.h"
#include "indexer/past_notes.h"
#include "tests/support/repo_builder.h"
#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>

namespace recalibration_test {

using indexer::ErrorCode;
using indexer::GitRepository;
using indexer::Json;
using indexer::find_moment;

namespace {

constexpr std::int64_t Noon = 1'782'907'200;  // 2026-07-01 12:00 UTC
constexpr std::int64_t Day = 86'400;

tests::FileChanges framework() {
    tests::FileChanges files;
    for (const auto& [path, text] : tests::sample_framework()) files[path] = text;
    // The sample's schema knows no herzien_voor.
    std::string& schema = *files.at("knowledge/schema/notitie.json");
    const std::string closed = "\"additionalProperties\": false";
    schema.replace(schema.rfind(closed), closed.size(), "\"additionalProperties\": true");
    return files;
}

// Three commits on three days; the last but one is a tag, and so is a commit of a branch that was never merged.
struct Days {
    Days() {
        tests::FileChanges files = framework();
        files["knowledge/praktijknotities/a.md"] = tests::sample_note("Notitie A", "Tekst.\n", "herzien_voor: 2026-07-02\n");
        files["knowledge/praktijknotities/b.md"] = tests::sample_note("Notitie B");
        builder.set_clock(Noon);
        first = builder.commit(files, "Begin");
        builder.branch("elders");
        stranger = builder.commit({{"knowledge/praktijknotities/geheim.md", tests::sample_note("Geheim")}}, "Nooit samengevoegd");
        builder.tag("elders-1");
        builder.checkout("main");
        builder.set_clock(Noon + Day);
        second = builder.commit({{"knowledge/praktijknotities/b.md", tests::sample_note("Notitie B", "Andere tekst.\n")}}, "Tweede");
        builder.tag("2026-1", true);
        builder.tag("2026-07-09");
        builder.set_clock(Noon + 3 * Day);
        third = builder.commit({{"knowledge/praktijknotities/b.md", std::nullopt}}, "Derde");
    }

    GitRepository open() const { return GitRepository::open(builder.path()).value(); }

    tests::RepoBuilder builder;
    std::string first, stranger, second, third;
};

std::string slugs(const Json& list) {
    std::string all;
    for (const Json& note : list) all += indexer::first_value(note, "slug") + " ";
    return all;
}

}  // namespace

TEST_SUITE("repo") {
    TEST_CASE("a day is the branch as it was when that day ended") {
        const Days days;
        const GitRepository repository = days.open();
        const auto commit = [&](const char* day) { return find_moment(repository, days.third, day).value().commit.id; };
        CHECK(commit("2026-07-01") == days.first);
        CHECK(commit("2026-07-02") == days.second);
        CHECK(commit("2026-07-03") == days.second);
        CHECK(commit("2026-07-04") == days.third);
        CHECK(commit("2026-07-09") == days.third);  // a day, although there is a tag of that name
        CHECK(find_moment(repository, days.third, "2026-06-30").error().code == ErrorCode::NotFound);
    }

    TEST_CASE("a tag counts when what is served goes back to it") {
        const Days days;
        const GitRepository repository = days.open();
        CHECK(find_moment(repository, days.third, "2026-1").value().commit.id == days.second);
        CHECK(find_moment(repository, days.third, "elders-1").error().code == ErrorCode::NotFound);
        CHECK(find_moment(repository, days.third, days.stranger).error().code == ErrorCode::NotFound);
        CHECK(find_moment(repository, days.first, "2026-1").error().code == ErrorCode::NotFound);
        for (const char* name : {"", "HEAD~1", "a/b", "-x", "a..b", "a b", "@"}) CHECK(find_moment(repository, days.third, name).error().code == ErrorCode::BadParameter);
        CHECK(find_moment(repository, days.third, "main").error().code == ErrorCode::NotFound);  // a branch moves, so it is no moment
        const auto moments = indexer::tagged_moments(repository, days.third).value();
        REQUIRE(moments.size() == 1);
        CHECK(moments[0].name == "2026-1");
    }

    TEST_CASE("what came, changed, went and grew old between two moments") {
        const Days days;
        const GitRepository repository = days.open();
        const auto compare = [&](const std::string& from, const std::string& to) {
            return indexer::recalibrate(repository, find_moment(repository, days.third, from).value(), find_moment(repository, days.third, to).value());
        };
        const auto early = compare(days.first, days.second);
        REQUIRE(early);
        CHECK(slugs(early->at("gewijzigd")) == "b ");
        CHECK(early->at("gewijzigd").at(0).at("velden") == Json::array({"tekst"}));
        CHECK(slugs(early->at("verlopen")) == "");  // on the day itself there is still time
        const auto late = compare(days.first, days.third);
        REQUIRE(late);
        CHECK(slugs(late->at("verlopen")) == "a ");
        CHECK(slugs(late->at("ingetrokken")) == "b ");
        CHECK(late->at("ingetrokken").at(0).at("weg") == true);
        CHECK(late->at("aantal") == Json{{"van", 2}, {"tot", 1}});
        CHECK(slugs(compare(days.third, days.third).value().at("verlopen")) == "");
        CHECK(compare(days.third, days.first).error().code == ErrorCode::BadParameter);
    }

    TEST_CASE("a note of the past is read with what was there, and only when it was part of what is served") {
        const Days days;
        const GitRepository repository = days.open();
        const auto read = [&](const std::string& slug, const std::string& commit) { return indexer::read_past_note(repository, days.third, slug, commit); };
        CHECK(indexer::first_value(read("b", days.first).value(), "tekst") == "Gewone tekst.");
        CHECK(indexer::first_value(read("b", days.second).value(), "bladzijde.velden.titel") == "Notitie B");
        for (const auto& [slug, commit] : {std::pair<std::string, std::string>{"b", days.third}, {"geheim", days.stranger}, {"b", days.first.substr(0, 10)}, {"b", "HEAD"}, {"../b", days.first}, {"", days.first}})
            CHECK(read(slug, commit).error().code == ErrorCode::NotFound);
    }
}

}  // namespace recalibration_test
