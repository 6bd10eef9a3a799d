// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/search_fixture.h"

#include "indexer/field_values.h"

namespace similar_notes_test {

using tests::joined;
using tests::note_file;
using tests::path_of;

namespace {

const std::shared_ptr<const hub::SearchIndex>& index() {
    static const tests::IndexBuilder builder(
        {{path_of("koken"), note_file("titel: Samen koken", "Nieuwkomers koken samen met een taalmaatje in de keuken van het buurthuis.")},
         {path_of("bakken"), note_file("titel: Samen bakken", "Nieuwkomers bakken met een taalmaatje brood in de keuken.")},
         {path_of("zeilen"), note_file("titel: Zeilen", "Jongeren leren zeilen op het meer.")},
         {path_of("varen"), note_file("titel: Varen", "Jongeren varen met een boot, en zeilen bij wind op het meer.")},
         {path_of("roeien"), note_file("titel: Roeien\nverwant: [zeilen]", "Jongeren roeien, varen en zeilen bij wind op het meer.")},
         {path_of("alleen"), note_file("titel: Loting", "Onderzoekers lootten deelnemers.")}});
    static const auto opened = builder.open();
    return opened;
}

std::string similar(const std::string& slug) {
    const auto note = index()->find_note(slug);
    REQUIRE(note);
    REQUIRE(*note);
    tests::Slugs slugs;
    for (const indexer::Json& card : (*note)->similar) slugs.push_back(indexer::first_value(card, "slug"));
    return joined(slugs);
}

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("notes that share telling words are alike, both ways, and a note is not like itself") {
        CHECK(similar("koken").starts_with("bakken"));
        CHECK(similar("bakken").starts_with("koken"));
        CHECK(similar("zeilen").find("varen") != std::string::npos);
        CHECK(similar("koken").find("koken") == std::string::npos);
    }

    TEST_CASE("a note like no other has none, and what a note names itself is not told twice") {
        CHECK(similar("alleen") == "");
        CHECK(similar("roeien").starts_with("varen"));
        CHECK(similar("roeien").find("zeilen") == std::string::npos);
    }

    TEST_CASE("there are four at most") {
        tests::FileChanges many;
        for (int i = 0; i < 8; ++i) many[path_of("koken-" + std::to_string(i))] = note_file("titel: Samen koken", "Nieuwkomers koken met een taalmaatje.");
        for (int i = 0; i < 8; ++i) many[path_of("anders-" + std::to_string(i))] = note_file("titel: Anders", "Iets heel anders.");
        const tests::IndexBuilder builder(many);
        CHECK((*builder.open()->find_note("koken-0"))->similar.size() == 4);
    }
}

}  // namespace similar_notes_test
