// SPDX-License-Identifier: GPL-3.0-or-later
// What partners show on their own pages: small, harmless, and the only pages that anyone may frame.
#include "hub/routes.h"
#include "tests/hub/raw_client.h"
#include "tests/support/index_builder.h"
#include "tests/support/test_server.h"

#include <doctest/doctest.h>

namespace embed_test {

using tests::RawAnswer;

namespace {

struct Partner {
    tests::IndexBuilder builder{tests::FileChanges{
        {"knowledge/toolkits/a.md", tests::note_file("titel: Alfa\nsoort: toolkit\n")},
        {"knowledge/toolkits/kwaad.md", tests::note_file("titel: \"<script>alert(1)</script>\"\nsoort: toolkit\n")},
        {"knowledge/collecties/lijst.md", "---\ntitel: \"De <i>lijst</i>\"\nonderdelen:\n  - notitie: a\n    reden: \"<img src=x> Omdat.\"\n  - notitie: niet-hier\n    reden: Weg.\n---\n"}}};
    std::shared_ptr<const hub::SearchIndex> index = builder.open();
    tests::TestServer server{[this](const hub::Request& request, int) -> hub::HttpAnswer {
        hub::Answer answered = hub::answer(request, tests::built_site(), index, "https://watwerkt.example");
        return {std::move(answered.page), answered.route};
    }};
};

RawAnswer get(const std::string& target, const tests::RawHeaders& headers = {}) {
    static const Partner partner;
    return tests::get(partner.server.port(), target, headers);
}

const std::vector<std::string> Embedded{"/inbedden/zoeken?q=alfa", "/inbedden/zoeken", "/inbedden/collecties/lijst", "/en/inbedden/zoeken?q=onvindbaar"};

bool is_framed_by_anyone(const RawAnswer& answer) { return answer.header("content-security-policy").find("frame-ancestors *") != std::string::npos; }

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("any site may frame and read what is made for it") {
        for (const std::string& target : Embedded) {
            CAPTURE(target);
            const RawAnswer answer = get(target);
            CHECK(answer.status == 200);
            CHECK(answer.header("content-security-policy") ==
                  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");
            CHECK(answer.header("x-frame-options").empty());
            CHECK(answer.header("access-control-allow-origin") == "*");
            CHECK(answer.header("cross-origin-resource-policy") == "cross-origin");
            CHECK(answer.header("referrer-policy") == "no-referrer");
            CHECK(answer.header("x-content-type-options") == "nosniff");
            CHECK(answer.header("set-cookie").empty());
            const RawAnswer known = get(target, {"If-None-Match: " + answer.header("etag")});
            CHECK(known.status == 304);
            CHECK(is_framed_by_anyone(known));
        }
    }

    TEST_CASE("every other page stays out of frames, mistakes on these addresses too") {
        for (const std::string target : {"/", "/zoeken?q=alfa", "/collecties/lijst", "/menukaart?n=a", "/notities/a", "/v1/notities", "/zoeken.atom", "/collecties/lijst.atom",
                                         "/inbedden/zoeken?kleur=rood", "/inbedden/zoeken?pagina=2", "/inbedden/collecties/weg", "/inbedden/collecties/lijst?q=a", "/inbedden/"}) {
            CAPTURE(target);
            const RawAnswer answer = get(target);
            CHECK_FALSE(is_framed_by_anyone(answer));
            CHECK(answer.header("x-frame-options") == "DENY");
        }
        CHECK(get("/inbedden/collecties/weg").status == 404);
        CHECK(get("/inbedden/zoeken?kleur=rood").status == 400);
    }

    TEST_CASE("what is embedded runs nothing, fetches nothing but its style, and leads to this hub in the whole window") {
        for (const std::string& target : Embedded) {
            CAPTURE(target);
            const std::string html = get(target).body;
            for (const char* never : {"<script", "<img", "<iframe", "<form", " style=", "url("}) {
                CAPTURE(never);
                CHECK(html.find(never) == std::string::npos);
            }
            CHECK(html.find("<i>lijst") == std::string::npos);
            for (std::size_t at = html.find("<a "); at != std::string::npos; at = html.find("<a ", at + 1)) {
                const std::string link = html.substr(at, html.find('>', at) - at);
                CAPTURE(link);
                CHECK(link.find("href=\"https://watwerkt.example/") != std::string::npos);
                CHECK(link.find("target=\"_top\"") != std::string::npos);
            }
            CHECK(html.find("Wat werkt</a>") != std::string::npos);
        }
    }

    TEST_CASE("an embedded collection has its reasons, and names what is gone") {
        const RawAnswer answer = get("/inbedden/collecties/lijst");
        CHECK(answer.has("<a href=\"https://watwerkt.example/notities/a\" target=\"_top\">Alfa</a>"));
        CHECK(answer.has("&lt;img src=x&gt; Omdat."));
        CHECK(answer.has("niet-hier</span> <strong>(niet gevonden)</strong>"));
        CHECK(answer.has("href=\"https://watwerkt.example/collecties/lijst\""));
    }

    TEST_CASE("pages give the code to copy, escaped twice: for the partner's page and for ours") {
        CHECK(get("/collecties/lijst").has("&lt;iframe src=&quot;https://watwerkt.example/inbedden/collecties/lijst&quot; title=&quot;De &amp;lt;i&amp;gt;lijst&amp;lt;/i&amp;gt;&quot;"));
        CHECK(get("/zoeken?q=alfa&pagina=1").has("https://watwerkt.example/inbedden/zoeken?q=alfa&quot;"));
        hub::Request request;
        request.path = "/zoeken";
        static const tests::IndexBuilder builder({{"knowledge/toolkits/a.md", tests::note_file("soort: toolkit\n")}});
        CHECK(hub::answer(request, tests::built_site(), builder.open()).page.body.find("iframe") == std::string::npos);
    }
}

}  // namespace embed_test
