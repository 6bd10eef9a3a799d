// SPDX-License-Identifier: GPL-3.0-or-later
// Where the world finds the hub: told by its operator, never by whoever asks.
#include "hub/public_address.h"

#include "hub/routes.h"
#include "tests/hub/example_notes.h"
#include "tests/hub/raw_client.h"
#include "tests/support/real_knowledge.h"

#include <doctest/doctest.h>

namespace public_address_test {

namespace {

constexpr const char* Address = "https://watwerkt.example";

hub::Page get(const std::string& path, const std::string& public_address = Address, const std::string& language = "nl") {
    hub::Request request;
    request.path = path;
    request.language = language;
    request.today = "2026-11-22";
    return hub::answer(request, tests::built_site(), tests::example_hub().index, public_address).page;
}

bool has(const hub::Page& page, const std::string& text) { return page.body.find(text) != std::string::npos; }

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("the public address is the origin of a website and nothing else") {
        for (const std::string fine : {"https://watwerkt.example", "http://127.0.0.1:8080", "https://kennis.watwerkt.example:8443", "https://xn--caf-dma.example"}) {
            CAPTURE(fine);
            const auto read = hub::read_public_address(fine);
            REQUIRE(read);
            CHECK(*read == fine);
        }
        CHECK(*hub::read_public_address("https://watwerkt.example/") == "https://watwerkt.example");
        for (const std::string wrong :
             {"", "/", "watwerkt.example", "https://", "https:///", "ftp://watwerkt.example", "javascript:alert(1)", "https://watwerkt.example/pad", "https://watwerkt.example//",
              "https://watwerkt.example?q=1", "https://watwerkt.example#a", "https://jan:geheim@watwerkt.example", "https://jan@watwerkt.example", "https://Watwerkt.example",
              "https://wat werkt.example", "https://watwerkt.example:", "https://watwerkt.example:0", "https://watwerkt.example:65536", "https://watwerkt.example:8a",
              "https://watwerkt.example:080808", "https://.example", "https://watwerkt.", "https://wat..werkt", "https://-wat.example", "https://caf\xC3\xA9.example",
              "https://watwerkt.example\"", "https://watwerkt.example\n", "https://a:1:2"}) {
            CAPTURE(wrong);
            const auto read = hub::read_public_address(wrong);
            REQUIRE_FALSE(read);
            CHECK(read.error().code == indexer::ErrorCode::Usage);
            CHECK(read.error().message.find("--public-address") != std::string::npos);
        }
        CHECK_FALSE(hub::read_public_address("https://" + std::string(hub::MostPublicAddressBytes, 'a')));
    }
}

TEST_SUITE("http") {
    TEST_CASE("a feed has whole addresses when the hub knows its own, and names that do not change with it") {
        const hub::Page with = get("/zoeken.atom"), without = get("/zoeken.atom", ""), english = get("/zoeken.atom", Address, "en");
        CHECK(has(with, "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://watwerkt.example/zoeken.atom\"/>"));
        CHECK(has(with, "<link rel=\"alternate\" type=\"text/html\" href=\"https://watwerkt.example/notities/mentoren-bij-de-stage\"/>"));
        CHECK(has(english, "href=\"https://watwerkt.example/en/notities/mentoren-bij-de-stage\""));
        CHECK(has(without, "href=\"/notities/mentoren-bij-de-stage\""));
        for (const hub::Page& page : {with, without}) {
            CHECK(has(page, "<id>tag:watwerkt.invalid,2026:/zoeken.atom</id>"));
            CHECK(has(page, "<id>tag:watwerkt.invalid,2026:notitie/mentoren-bij-de-stage</id>"));
        }
    }

    TEST_CASE("a citation has a whole address when the hub knows its own") {
        CHECK(has(get("/notities/mentoren-bij-de-stage.ris"), "UR  - https://watwerkt.example/notities/mentoren-bij-de-stage\r\n"));
        CHECK(has(get("/notities/mentoren-bij-de-stage"), "<meta name=\"citation_public_url\" content=\"https://watwerkt.example/notities/mentoren-bij-de-stage\">"));
        CHECK_FALSE(has(get("/notities/mentoren-bij-de-stage", ""), "citation_public_url"));
        CHECK(has(get("/notities/mentoren-bij-de-stage"), "href=\"/notities/mentoren-bij-de-stage.ris\" download"));
    }

    TEST_CASE("a page that was made with another public address is another page") {
        CHECK(get("/").etag != get("/", "").etag);
        CHECK(get("/").etag != get("/", "https://anders.example").etag);
    }
}

}  // namespace public_address_test
