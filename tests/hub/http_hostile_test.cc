// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/json.h"
#include "tests/hub/example_notes.h"
#include "tests/hub/raw_client.h"

#include <doctest/doctest.h>

namespace http_hostile_test {

using tests::RawAnswer;

namespace {

RawAnswer get(const std::string& target) { return tests::get(tests::example_hub().server.port(), target); }

// Every page on which the note of somebody who wishes us harm is shown.
const std::vector<std::string> Pages{"/", "/zoeken", "/zoeken?q=vals+spel", "/zoeken?q=stage", "/notities/vals-spel", "/themas/eerste-baan", "/en/notities/vals-spel"};

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("what a note says is text on every page that shows it") {
        for (const std::string& target : Pages) {
            CAPTURE(target);
            const RawAnswer answer = get(target);
            REQUIRE(answer.status == 200);
            for (const char* harm : {"<script>", "<img", "<i>Bende", "<b>vet", "<u>bron", "<b onclick", "\" onmouseover=", "href=\"javascript:", "href=\"data:", "<2019>", "<onzin>"}) {
                CAPTURE(harm);
                CHECK_FALSE(answer.has(harm));
            }
        }
        CHECK(get("/notities/vals-spel").has("&lt;script&gt;alert(&#39;stage&#39;)&lt;/script&gt;"));
        CHECK(get("/notities/vals-spel").has("{{t.naam_hub}}"));
    }

    TEST_CASE("a title cannot turn the direction of the text around it") {
        for (const std::string& target : Pages) {
            CAPTURE(target);
            CHECK_FALSE(get(target).has("\xE2\x80\xAE"));
        }
    }

    TEST_CASE("what somebody searches for is text on the page") {
        const RawAnswer answer = get("/zoeken?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        CHECK(answer.status == 200);
        CHECK_FALSE(answer.has("<script>"));
        CHECK(answer.has("&lt;script&gt;alert(1)&lt;/script&gt;"));
        CHECK_FALSE(get("/zoeken?organisatie=%3Cscript%3E").has("<script>"));
    }

    TEST_CASE("a path is not shown as anything but text") {
        const RawAnswer answer = get("/notities/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
        CHECK(answer.status == 404);
        CHECK_FALSE(answer.has("<script>alert"));
    }
}

}  // namespace http_hostile_test
