// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/json.h"
#include "tests/hub/example_notes.h"
#include "tests/hub/gunzip.h"
#include "tests/hub/raw_client.h"

#include <doctest/doctest.h>
#include <fstream>

namespace http_routes_test {

using indexer::Json;
using tests::RawAnswer;

namespace {

const tests::ExampleHub& hub_() { return tests::example_hub(); }
RawAnswer get(const std::string& target, const tests::RawHeaders& headers = {}) { return tests::get(hub_().server.port(), target, headers); }

Json manifest() {
    std::ifstream file(WATWERKT_SITE_FOLDER "/statisch/manifest.json");
    return Json::parse(file);
}

const std::vector<std::string> Pages{"/", "/zoeken", "/zoeken?q=stage", "/notities/mentoren-bij-de-stage", "/themas/eerste-baan", "/en", "/en/zoeken?q=stage"};
const std::vector<std::string> Api{"/v1/notities", "/v1/notities?q=stage", "/v1/suggesties?q=stag", "/v1/notities/mentoren-bij-de-stage", "/v1/themas", "/v1/status"};

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("every route has its status and type") {
        struct Row {
            std::string target;
            int status;
            std::string type;
        };
        const std::string html = "text/html; charset=utf-8", json = "application/json", problem = "application/problem+json";
        const Row rows[] = {
            {"/", 200, html},
            {"/zoeken", 200, html},
            {"/zoeken?q=", 200, html},
            {"/zoeken?q=onvindbaar", 200, html},
            {"/zoeken.atom", 200, "application/atom+xml; charset=utf-8"},
            {"/en/zoeken.atom?q=stage&sector=overheid", 200, "application/atom+xml; charset=utf-8"},
            {"/zoeken.atom?q=onvindbaar", 200, "application/atom+xml; charset=utf-8"},
            {"/zoeken.csv?q=stage&sorteer=titel", 200, "text/csv; charset=utf-8"},
            {"/zoeken.atom?pagina=1", 400, html},
            {"/zoeken.csv?kleur=rood", 400, html},
            {"/zoeken.rss", 404, html},
            {"/menukaart", 200, html},
            {"/en/menukaart?q=stage", 200, html},
            {"/menukaart?n=vals-spel", 200, html},
            {"/menukaart?n=bestaat-niet", 400, html},
            {"/menukaart?pagina=1", 400, html},
            {"/inbedden/zoeken?q=stage", 200, html},
            {"/inbedden/zoeken?pagina=1", 400, html},
            {"/inbedden/collecties/bestaat-niet", 404, html},
            {"/inbedden", 404, html},
            {"/notities/mentoren-bij-de-stage", 200, html},
            {"/notities/vals-spel", 200, html},
            {"/notities/vals-spel.ris", 200, "application/x-research-info-systems"},
            {"/notities/vals-spel.bib", 200, "application/x-bibtex"},
            {"/notities/vals-spel.csl.json", 200, "application/vnd.citationstyles.csl+json"},
            {"/en/notities/vals-spel.txt", 200, "text/plain; charset=utf-8"},
            {"/themas/eerste-baan", 200, html},
            {"/en", 200, html},
            {"/en/", 200, html},
            {"/en/themas/behoud", 200, html},
            {"/v1/notities", 200, json},
            {"/v1/notities/bridging-language", 200, json},
            {"/v1/themas", 200, json},
            {"/v1/suggesties?q=m", 200, json},
            {"/v1/suggesties?q=", 200, json},
            {"/v1/suggesties", 400, problem},
            {"/v1/suggesties?q=a&q=b", 400, problem},
            {"/v1/suggesties?q=a&pagina=2", 400, problem},
            {"/v1/status", 200, json},
            {"/weg", 404, html},
            {"/zoeken/", 404, html},
            {"/Zoeken", 404, html},
            {"//", 404, html},
            {"/notities", 404, html},
            {"/notities/", 404, html},
            {"/notities/bestaat-niet", 404, html},
            {"/notities/bestaat-niet.ris", 404, html},
            {"/notities/.ris", 404, html},
            {"/notities/vals-spel.pdf", 404, html},
            {"/notities/vals-spel.json", 404, html},
            {"/notities/vals-spel.ris.bib", 404, html},
            {"/v1/notities/vals-spel.ris", 404, problem},
            {"/notities/mentoren-bij-de-stage/", 404, html},
            {"/notities/mentoren-bij-de-stage/x", 404, html},
            {"/notities/../notities/mentoren-bij-de-stage", 404, html},
            {"/notities/%2e%2e%2fetc%2fpasswd", 404, html},
            {"/themas/t1-d1", 404, html},
            {"/themas/onbekend", 404, html},
            {"/enzovoort", 404, html},
            {"/en/weg", 404, html},
            {"/v1", 404, problem},
            {"/v1/", 404, problem},
            {"/v1/weg", 404, problem},
            {"/v1/notities/bestaat-niet", 404, problem},
            {"/v1/notities/", 404, problem},
            {"/statisch/", 404, html},
            {"/statisch/manifest.json", 404, html},
            {"/statisch/../locale/nl.json", 404, html},
            {"/statisch/..%2flocale%2fnl.json", 404, html},
            {"/.git/config", 404, html},
        };
        for (const Row& row : rows) {
            CAPTURE(row.target);
            const RawAnswer answer = get(row.target);
            CHECK(answer.status == row.status);
            CHECK(answer.header("content-type") == row.type);
            CHECK_FALSE(answer.body.empty());
        }
    }

    TEST_CASE("HEAD has the headers of GET and no body") {
        for (const std::string target : {"/", "/zoeken?q=stage", "/v1/status", "/weg"}) {
            CAPTURE(target);
            const RawAnswer whole = get(target);
            RawAnswer head = tests::request(hub_().server.port(), "HEAD", target);
            head.headers.erase("accept-ranges");  // the library's own addition
            CHECK(head.status == whole.status);
            CHECK(head.headers == whole.headers);
        }
        tests::RawConnection connection(hub_().server.port());
        connection.send("HEAD / HTTP/1.1\r\nHost: proef\r\nConnection: close\r\n\r\n");
        CHECK(connection.read_rest().ends_with("\r\n\r\n"));
    }

    TEST_CASE("what a browser has already is not sent again") {
        for (const auto& targets : {Pages, Api})
            for (const std::string& target : targets) {
                CAPTURE(target);
                const RawAnswer first = get(target);
                const std::string etag = first.header("etag");
                REQUIRE_FALSE(etag.empty());
                for (const std::string& known : {etag, "\"anders\", " + etag}) {
                    const RawAnswer again = get(target, {"If-None-Match: " + known});
                    CHECK(again.status == 304);
                    CHECK(again.header("etag") == etag);
                    CHECK(again.header("cache-control") == first.header("cache-control"));
                    CHECK(again.body.empty());
                }
                CHECK(get(target, {"If-None-Match: W/\"anders\""}).status == 200);
            }
    }

    TEST_CASE("the validator names the commit, and an error has none") {
        CHECK(get("/").header("etag").find(hub_().index->commit().substr(0, 16)) != std::string::npos);
        CHECK(get("/").header("cache-control") == "no-cache");
        for (const std::string target : {"/weg", "/zoeken?pagina=0", "/v1/weg"}) {
            CHECK(get(target).header("etag").empty());
            CHECK(get(target).header("cache-control") == "no-store");
            CHECK(get(target, {"If-None-Match: *"}).status >= 400);
        }
    }

    TEST_CASE("who accepts gzip gets the same page packed, who does not gets it plain") {
        std::vector<std::string> targets = Pages;
        targets.push_back("/statisch/" + manifest()["css"].get<std::string>());
        for (const std::string& target : targets) {
            CAPTURE(target);
            const RawAnswer plain = get(target);
            CHECK(plain.header("content-encoding").empty());
            const RawAnswer packed = get(target, {"Accept-Encoding: br, gzip"});
            CHECK(packed.header("content-encoding") == "gzip");
            CHECK(packed.body.size() < plain.body.size());
            CHECK((tests::gunzip(packed.body) == plain.body));
            CHECK(plain.header("vary") == "Accept-Encoding");
            CHECK(packed.header("vary") == "Accept-Encoding");
            CHECK(get(target, {"Accept-Encoding: br"}).header("content-encoding").empty());
            CHECK(get(target, {"Accept-Encoding: gzip;q=0"}).header("content-encoding").empty());
        }
    }

    TEST_CASE("static files are kept for ever under names that change with them") {
        const Json files = manifest();
        for (const auto& [name, file] : files.items()) {
            CAPTURE(name);
            const RawAnswer answer = get("/statisch/" + file.get<std::string>());
            CHECK(answer.status == 200);
            CHECK(answer.header("cache-control") == "public, max-age=31536000, immutable");
            std::ifstream on_disk(std::string(WATWERKT_SITE_FOLDER "/statisch/") + file.get<std::string>(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(on_disk), {}};
            CHECK((answer.body == bytes));
        }
        CHECK(get("/statisch/" + files["css"].get<std::string>()).header("content-type") == "text/css; charset=utf-8");
        CHECK(get("/statisch/" + files["js"].get<std::string>()).header("content-type") == "text/javascript; charset=utf-8");
        CHECK(get("/statisch/" + files["iconen"].get<std::string>()).header("content-type") == "image/svg+xml");
        CHECK(get("/statisch/" + files["sans"].get<std::string>()).header("content-type") == "font/woff2");
    }

    TEST_CASE("the same request gives the same bytes, also on a connection that is kept") {
        tests::RawConnection connection(hub_().server.port());
        for (const auto& targets : {Pages, Api})
            for (const std::string& target : targets) {
                CAPTURE(target);
                connection.send("GET " + target + " HTTP/1.1\r\nHost: proef\r\n\r\n");
                const RawAnswer kept = connection.read_answer();
                CHECK(kept.status == 200);
                CHECK((kept.body == get(target).body));
            }
    }

    TEST_CASE("a range, or many, gives the whole page") {
        const std::string whole = get("/zoeken?q=stage").body;
        for (const std::string range : {"bytes=0-9", "bytes=0-9,5-20,-1", "bytes=-1", "bytes=99999999-"}) {
            CAPTURE(range);
            const RawAnswer answer = get("/zoeken?q=stage", {"Range: " + range});
            CHECK(answer.status == 200);
            CHECK((answer.body == whole));
        }
    }

    TEST_CASE("pages and API tell the same commit") {
        const std::string commit = hub_().index->commit();
        for (const std::string& target : Pages) CHECK(get(target).has(commit));
        for (const std::string& target : Api) CHECK(Json::parse(get(target).body).at("commit") == commit);
    }

    TEST_CASE("English pages lead to English pages") {
        for (const std::string target : {"/en", "/en/zoeken?q=stage", "/en/zoeken?sector=overheid", "/en/notities/mentoren-bij-de-stage", "/en/themas/behoud", "/en/weg",
                                         "/en/zoeken?pagina=0"}) {
            CAPTURE(target);
            const std::string html = get(target).body;
            CHECK(html.find("<html lang=\"en\">") != std::string::npos);
            for (std::size_t at = html.find("href=\"/"); at != std::string::npos; at = html.find("href=\"/", at + 1)) {
                const std::string address = html.substr(at + 6, html.find('"', at + 6) - at - 6);
                const std::string tag = html.substr(html.rfind('<', at), at - html.rfind('<', at)) + html.substr(at, html.find('>', at) - at);
                const bool other_language = tag.find("hreflang=\"nl\"") != std::string::npos;
                const bool fine = address == "/en" || address.starts_with("/en/") || address.starts_with("/statisch/") || address.starts_with("/v1/");
                CAPTURE(address);
                CHECK((fine || other_language));
            }
            CHECK(html.find("action=\"/zoeken\"") == std::string::npos);
        }
    }

    TEST_CASE("the other language is the same page") {
        CHECK(get("/zoeken?q=stage&sector=overheid").has("href=\"/en/zoeken?q=stage&amp;sector=overheid\""));
        CHECK(get("/en/zoeken?q=stage&sector=overheid").has("href=\"/zoeken?q=stage&amp;sector=overheid\""));
        CHECK(get("/en").has("href=\"/\" lang=\"nl\""));
        CHECK(get("/").has("href=\"/en/\" lang=\"en\""));
    }
}

}  // namespace http_routes_test
