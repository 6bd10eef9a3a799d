// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/search_index.h"
#include "tests/support/repo_builder.h"
#include "tests/support/sample_knowledge.h"
#include "tests/support/state_folder.h"

#include <doctest/doctest.h>

#include <functional>
#include <set>

namespace hostile_notes_test {

using indexer::Json;
using tests::sample_note;

namespace {

constexpr std::size_t Size = 200 * 1024;

template <typename T>
std::string why(const indexer::Expected<T>& expected) {
    return expected ? "" : expected.error().message;
}

std::string repeat(const std::string& part, std::size_t bytes = Size) {
    std::string text;
    while (text.size() + part.size() <= bytes) text += part;
    return text;
}

std::string numbered(const std::function<std::string(const std::string&)>& make) {
    std::string text;
    for (int i = 0; text.size() < Size; ++i) text += make(std::to_string(i));
    return text;
}

// The inputs of reliability.md 2.2 and their like: name of the file -> body.
std::map<std::string, std::string> hostile_bodies() {
    const std::string wide = repeat("|a", 120) + "|\n" + repeat("|-", 120) + "|\n";
    return {
        {"instructie", repeat("a<?")},
        {"verklaring", repeat("a<!A ")},
        {"opmerking", repeat("a<!--")},
        {"plaatjes", repeat("![[]()")},
        {"adres", "http://a" + repeat(")")},
        {"breed", repeat("|a", Size / 2) + "\n" + repeat("|-", Size / 2) + "\n"},
        {"aangevuld", wide + repeat("b\n")},
        {"verwijzing", "[a]: https://a.nl/" + repeat("u", Size / 2) + "\n\n" + repeat("[a] ", Size / 2)},
        {"citaten", repeat("> ") + "a"},
        {"haken", repeat("[", Size / 2) + "a" + repeat("]", Size / 2)},
        {"nadruk", repeat("*a_ ")},
        {"voetnoten", numbered([](const std::string& i) { return "[^" + i + "]: a [^" + i + "]\n\n"; })},
        {"streepje", "\u00AD \u0301 \u3164 \uFE0F\n"},          // letters that fold to nothing
        {"woord", std::string(Size, 'w')},
        {"chinees", repeat("\u4E2D\u6587")},
        {"accenten", "a" + repeat("\u0301")},
        {"richting", repeat("\u202E\u2066")},
        {"streepjes", repeat("lang-")},
        {"nullen", repeat("&#0;")},
    };
}

// Whole files, front matter and all.
std::map<std::string, std::string> hostile_files() {
    return {
        {"nesting", "---\na: " + repeat("[", 50'000) + "\n---\n"},
        {"ankers", "---\na: &a [*a]\n---\n"},
        {"nul", std::string("---\ntitel: a\0b\n---\n", 20)},
        {"bytes", "---\ntitel: \xFF\n---\n"},
        {"groot", std::string(300 * 1024, 'a')},
        {"leeg", ""},
        {"open", "---\ntitel: x\n"},
        {"geen-thema", "---\ntitel: Zonder thema\nsoort: praktijknotitie\n---\n"},
    };
}

// Front matter that is right to the schema and still odd.
std::map<std::string, std::string> hostile_fields() {
    std::string organisations = "organisaties:\n";
    for (int i = 0; i < 300; ++i) organisations += "  - organisatie met nummer " + std::to_string(i) + "\n";
    return {
        {"nullen-in-velden", "organisaties: [\"" + repeat("\\0", 400) + "\"]\n"},
        {"lange-waarde", "organisaties: ['" + repeat("\u4E2D", 900) + "']\n"},
        {"niets", "organisaties: [\"\u00AD\", \"\u0301\"]\n"},
        {"veel", organisations},
        {"lange-verwijzing", "verwant: ['" + std::string(3000, 'a') + "', \"\\x01\"]\n"},
    };
}

std::string path_of(const std::string& slug) { return "knowledge/praktijknotities/" + slug + ".md"; }

struct Served {
    std::map<std::string, Json> pages;     // by slug
    std::set<std::string> reported;        // paths of files that are not published
};

Served serve(const tests::StateFolder& state, const std::vector<std::string>& slugs) {
    const auto index = hub::SearchIndex::open(state.path());
    REQUIRE_MESSAGE(index, why(index));
    Served served;
    for (const std::string& slug : slugs) {
        const auto note = (*index)->find_note(slug);
        REQUIRE(note);
        if (*note) served.pages[slug] = (**note).page;
    }
    for (const auto& [path, mistakes] : (*index)->unserved().at("notities").items()) served.reported.insert(path);
    return served;
}

}  // namespace

TEST_SUITE("slow") {
    TEST_CASE("hostile notes cost themselves only: the good ones are served, the bad ones as text or not at all") {
        tests::FileChanges files;
        for (const auto& [path, text] : tests::sample_framework()) files[path] = text;
        std::vector<std::string> good, hostile;
        for (int i = 0; i < 10; ++i) good.push_back("goed-" + std::to_string(i));
        for (const std::string& slug : good) files[path_of(slug)] = sample_note("Een goede notitie", "# Kop\n\nGewone *tekst*.\n");
        for (const auto& [slug, body] : hostile_bodies()) files[path_of(slug)] = sample_note("Vijandig", body), hostile.push_back(slug);
        for (const auto& [slug, text] : hostile_files()) files[path_of(slug)] = text, hostile.push_back(slug);
        for (const auto& [slug, fields] : hostile_fields()) files[path_of(slug)] = sample_note("Vijandig", "Tekst.\n", fields), hostile.push_back(slug);
        tests::RepoBuilder builder(tests::RepoBuilder::Kind::Bare);
        builder.commit(files);
        const tests::StateFolder state;
        const auto report = state.update(builder.path());
        REQUIRE_MESSAGE(report, why(report));

        const Served fine = serve(state, good);
        for (const std::string& slug : good) {
            CAPTURE(slug);
            REQUIRE(fine.pages.contains(slug));
            CHECK(fine.pages.at(slug)["html"] == "<h2 id=\"k-kop\">Kop</h2>\n<p>Gewone <em>tekst</em>.</p>\n");
            CHECK(fine.pages.at(slug)["fouten"].empty());
        }
        const Served bad = serve(state, hostile);
        for (const std::string& slug : hostile) {
            CAPTURE(slug);
            const bool served = bad.pages.contains(slug);
            CHECK(served != bad.reported.contains(path_of(slug)));
            if (!served) continue;
            const Json& page = bad.pages.at(slug);
            if (page.contains("niet_opgemaakt")) {
                CHECK(page["html"].get<std::string>().starts_with("<pre>"));
                CHECK(page["niet_opgemaakt"] != "");
                CHECK_FALSE(page["fouten"].empty());
            }
        }
        for (const auto& [slug, text] : hostile_files()) CHECK(bad.reported.contains(path_of(slug)));
        std::string missing;
        for (const auto& [slug, text] : hostile_bodies())
            if (!bad.pages.contains(slug)) missing += slug + " ";
        for (const auto& [slug, text] : hostile_fields())
            if (!bad.pages.contains(slug)) missing += slug + " ";
        CHECK(missing == "");
        CHECK(bad.pages.at("aangevuld").contains("niet_opgemaakt"));  // at least this one can never be rendered
    }

    TEST_CASE("a letter that folds to nothing keeps no note out of the index") {
        tests::FileChanges files;
        for (const auto& [path, text] : tests::sample_framework()) files[path] = text;
        files[path_of("a")] = sample_note("\"Taal \u0301 op de vloer\"", "los \u00AD streepje\n");
        tests::RepoBuilder builder(tests::RepoBuilder::Kind::Bare);
        builder.commit(files);
        const tests::StateFolder state;
        const auto report = state.update(builder.path());
        REQUIRE_MESSAGE(report, why(report));
        CHECK(report->documents == 1);
    }
}

}  // namespace hostile_notes_test
