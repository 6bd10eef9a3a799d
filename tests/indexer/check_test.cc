// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/check.h"

#include "tests/support/sample_knowledge.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <filesystem>

namespace check_test {

using indexer::check_folder;
using indexer::CheckReport;
using tests::sample_note;

namespace {

namespace fs = std::filesystem;

// knowledge/ of the sample community in a temp folder, with these files over it.
class Folder {
public:
    explicit Folder(const std::map<std::string, std::string>& files = {}) {
        for (const auto& [path, text] : tests::sample_framework()) folder_.write(path, text);
        for (const auto& [path, text] : files) folder_.write(path, text);
    }
    fs::path path() const { return folder_.path() / "knowledge"; }
    CheckReport check() const { return check_folder(path().string()).value(); }

private:
    tests::TempDir folder_;
};

// "knowledge/a.md:3: jaar: is leeg." one a line, as `watwerkt check` prints it.
std::string printed(const CheckReport& report) {
    std::string text;
    for (const indexer::Mistake& mistake : report.mistakes)
        text += mistake.path + ":" + std::to_string(mistake.line) + ": " + (mistake.field.empty() ? "" : mistake.field + ": ") + mistake.message + "\n";
    return text;
}

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("a folder without mistakes has none, and counts its notes") {
        const Folder folder({{"knowledge/toolkits/a.md", sample_note("Taal", "[b](../praktijknotities/b.md)\n", "soort: toolkit\n")},
                             {"knowledge/praktijknotities/b.md", sample_note("Stage", "", "verwant: [a]\n")},
                             {"knowledge/README.md", "geen notitie"}});
        std::vector<std::size_t> progress;
        const auto report = check_folder(folder.path().string(), [&](std::size_t done, std::size_t all) {
            progress.push_back(done);
            CHECK(all == 2);
        });
        REQUIRE(report);
        CHECK(printed(*report) == "");
        CHECK(report->notes == 2);
        CHECK(progress == std::vector<std::size_t>{1, 2});
    }

    TEST_CASE("every mistake in every file is told at once, by path and line") {
        const Folder folder({
            {"knowledge/praktijknotities/a.md", sample_note("Taal", "", "jaar: 1492\nactor: [schoolen]\nverwant:\n  - goed\n  - god\n")},
            {"knowledge/praktijknotities/b.md", "Geen velden.\n"},
            {"knowledge/praktijknotities/goed.md", sample_note("Goed")},
            {"knowledge/toolkits/c.md", "---\ntitel: Kaart\nsoort: toolkit\nthemas:\n  - toeleiding\n  - onderwijs\n---\n\n[x](../toolkits/wegg.md)\n"},
            {"knowledge/toolkits/goed.md", sample_note("Ook goed", "", "soort: toolkit\n")},
            {"knowledge/vocabulaire/vorm.yaml", "titel: Vorm\ntitel: Nog eens\nwaarden:\n  - slug: kaart\n"},
        });
        CHECK(printed(folder.check()) ==
              "knowledge/praktijknotities/a.md:12: jaar: is kleiner dan 1950.\n"
              "knowledge/praktijknotities/a.md:13: actor[0]: 'schoolen' staat niet in knowledge/vocabulaire/actor.yaml; bedoel je 'scholen'?\n"
              "knowledge/praktijknotities/a.md:16: verwant[1]: er is geen notitie 'god'; bedoel je 'goed'?\n"
              "knowledge/praktijknotities/b.md:1: Dit bestand begint niet met velden. Zet bovenaan een regel '---', dan de velden, dan weer een "
              "regel '---'.\n"
              "knowledge/toolkits/c.md:6: themas[1]: 'onderwijs' staat niet in de agenda; kies uit: toeleiding, werkvloer.\n"
              "knowledge/toolkits/c.md:8: tekst: er is geen notitie 'wegg'; schrijf de bestandsnaam zonder .md.\n"
              "knowledge/toolkits/goed.md:1: er is al een notitie met deze bestandsnaam: knowledge/praktijknotities/goed.md; geef dit bestand "
              "een andere naam.\n"
              "knowledge/vocabulaire/vorm.yaml:2: titel: Het veld 'titel' staat er twee keer; het eerste staat op regel 1. Haal er een weg.\n");
    }

    TEST_CASE("a file that is too large, no text, or no note to publish is told and stops nothing") {
        const Folder folder({{"knowledge/toolkits/groot.md", std::string(300 * 1024, 'a')},
                             {"knowledge/toolkits/bytes.md", std::string("---\ntitel: \xFF\xFE\n---\n")},
                             {"knowledge/toolkits/leeg.md", ""},
                             {"knowledge/praktijknotities/goed.md", sample_note("Goed", "", "jaar: fout\n")}});
        const CheckReport report = folder.check();
        CHECK(report.notes == 4);
        CHECK(printed(report) ==
              "knowledge/praktijknotities/goed.md:13: jaar: is tekst, maar hier hoort een heel getal, zonder aanhalingstekens.\n"
              "knowledge/toolkits/bytes.md:2: Hier staat een teken dat geen UTF-8 is. Sla het bestand op als UTF-8.\n"
              "knowledge/toolkits/groot.md:1: dit bestand is groter dan 256 KiB; maak er twee notities van.\n"
              "knowledge/toolkits/leeg.md:1: Dit bestand begint niet met velden. Zet bovenaan een regel '---', dan de velden, dan weer een "
              "regel '---'.\n");
    }

    TEST_CASE("what a link leads to is not read") {
        const Folder folder({{"knowledge/praktijknotities/echt.md", sample_note("Echt")}});
        const tests::TempDir elsewhere;
        const auto outside = elsewhere.write("geheim.md", "geen velden");
        fs::create_symlink(outside, folder.path() / "praktijknotities/link.md");
        fs::create_directory_symlink(elsewhere.path(), folder.path() / "toolkits");
        const CheckReport report = folder.check();
        CHECK(report.notes == 1);
        CHECK(printed(report) == "");
    }

    TEST_CASE("a folder that is not there is an error, not an empty one") {
        const tests::TempDir empty;
        const auto report = check_folder((empty.path() / "knowledge").string());
        REQUIRE_FALSE(report);
        CHECK(report.error().message.find("knowledge") != std::string::npos);
    }
}

}  // namespace check_test
