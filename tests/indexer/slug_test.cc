// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/slug.h"

#include <doctest/doctest.h>

namespace slug_test {

TEST_SUITE("unit") {
    TEST_CASE("a title becomes a name for an address") {
        const std::pair<std::string, std::string> rows[] = {
            {"Taalmaatje in de keuken", "taalmaatje-in-de-keuken"},
            {"Coördinatie: één loket?!", "coordinatie-een-loket"},
            {"  P&O's   aanpak ", "p-os-aanpak"},
            {"../../etc/passwd", "etc-passwd"},
            {"50-plusser", "50-plusser"},
            {"日本", ""},
            {"---", ""},
            {std::string(200, 'a'), std::string(80, 'a')},
            {std::string(70, 'a') + " " + std::string(20, 'b'), std::string(70, 'a')},
        };
        for (const auto& [title, slug] : rows) {
            CAPTURE(title);
            CHECK(indexer::slug_of_words(title) == slug);
            CHECK((slug.empty() || indexer::is_slug_of_words(slug)));
        }
    }
}

}  // namespace slug_test
