// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/routes.h"
#include "tests/hub/example_notes.h"
#include "tests/support/golden.h"

#include <doctest/doctest.h>

namespace golden_test {

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

std::string page(const std::string& path, const Parameters& parameters, const std::string& language) {
    hub::Request request;
    request.path = path;
    request.parameters = parameters;
    request.language = language;
    const auto& index = tests::example_hub().index;
    return tests::without_hashes(hub::answer(request, tests::built_site(), index).page.body, index->commit());
}

}  // namespace

TEST_SUITE("golden") {
    TEST_CASE("pages are what they were") {
        struct Row {
            std::string file;
            std::string path;
            Parameters parameters;
            std::string language;
        };
        const Row rows[] = {{"home.html", "/", {}, "nl"},
                            {"home-en.html", "/", {}, "en"},
                            {"zoeken.html", "/zoeken", {{"q", "mentor stage"}}, "nl"},
                            {"zoeken-keuze.html", "/zoeken", {{"q", "stage"}, {"sector", "zorg-en-welzijn"}, {"sorteer", "titel"}, {"perPagina", "1"}}, "nl"},
                            {"zoeken-leeg.html", "/zoeken", {{"q", "qqzzq"}, {"jaar", "2021"}}, "nl"},
                            {"zoeken-lijkt-op.html", "/zoeken", {{"q", "mentr"}}, "nl"},
                            {"notitie.html", "/notities/mentoren-bij-de-stage", {}, "nl"},
                            {"notitie-ingetrokken.html", "/notities/oude-stappen", {}, "nl"},
                            {"notitie-vijandig.html", "/notities/vals-spel", {}, "nl"},
                            {"thema.html", "/themas/eerste-baan", {}, "nl"},
                            {"fout-404.html", "/notities/weg", {}, "nl"},
                            {"fout-400.html", "/zoeken", {{"pagina", "0"}, {"kleur", "rood"}}, "nl"}};
        for (const Row& row : rows) {
            const std::string difference = tests::difference_from_golden(row.file, page(row.path, row.parameters, row.language));
            CHECK(difference == "");
        }
    }
}

}  // namespace golden_test
