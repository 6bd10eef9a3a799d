// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/link_address.h"

#include "indexer/heading_id.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace link_address_test {

using indexer::LinkKind;

TEST_SUITE("unit") {
    TEST_CASE("an allowed address becomes a link of its kind") {
        struct Row {
            std::string written;
            LinkKind kind;
            std::string href;
        };
        const Row rows[] = {
            {"https://example.nl/a?b=c#d", LinkKind::External, "https://example.nl/a?b=c#d"},
            {"HTTP://example.nl", LinkKind::External, "http://example.nl"},
            {"https://example.nl:8443/", LinkKind::External, "https://example.nl:8443/"},
            {"https://example.nl/a b\"c'd<e>", LinkKind::External, "https://example.nl/a%20b%22c%27d%3Ce%3E"},
            {"https://example.nl/caf\u00E9", LinkKind::External, "https://example.nl/caf%C3%A9"},
            {"https://example.nl/%C3%A9", LinkKind::External, "https://example.nl/%C3%A9"},
            {"mailto:post@example.nl", LinkKind::Mail, "mailto:post@example.nl"},
            {"mailto:post@example.nl?subject=Vraag over BHV", LinkKind::Mail,
             "mailto:post@example.nl?subject=Vraag%20over%20BHV"},
            {"#Wat kost het?", LinkKind::Heading, "#k-wat-kost-het"},
            {"#financi\u00EBle-steun", LinkKind::Heading, "#k-financiele-steun"},
            {"#k-kosten", LinkKind::Heading, "#k-kosten"},
            {"../toolkits/bhv-kit.md", LinkKind::Note, "/notities/bhv-kit"},
            {"../praktijknotities/a1.md#Kosten", LinkKind::Note, "/notities/a1#k-kosten"},
            {"./tillen.md", LinkKind::Note, "/notities/tillen"},
            {"tillen.md#", LinkKind::Note, "/notities/tillen"},
        };
        for (const auto& row : rows) {
            CAPTURE(row.written);
            auto address = indexer::to_link_address(row.written);
            CHECK(address.kind == row.kind);
            CHECK(address.href == row.href);
        }
        CHECK(indexer::to_link_address("../toolkits/bhv-kit.md#x").note == "bhv-kit");
    }

    TEST_CASE("any other address is refused") {
        const std::string rows[] = {
            "",
            "#",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "\x01javascript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "data:image/png;base64,x",
            "file:///etc/passwd",
            "//kwaad.example/x",
            "/notities/x",
            "/\\kwaad.example",
            "\\\\kwaad.example",
            "https:\\\\kwaad.example",
            "https:kwaad.example",
            "https:/kwaad.example",
            "https://",
            "https:///x",
            "https://overheid.nl@kwaad.example/",
            "https://a:b@kwaad.example/",
            "https://kwaad.example:x/",
            "https://[::1]/",
            "https://-kwaad.example",
            "https://a b.nl/",
            "https://example.nl/%0d%0aSet-Cookie",
            "https://example.nl/%00",
            "https://example.nl/\u202Egpj",
            "https://example.nl/a\tb",
            "intent:x",
            "blob:https://x",
            "view-source:https://x",
            "tel:112",
            "ftp://example.nl",
            "mailto:",
            "mailto:@example.nl",
            "mailto:a@b.nl?cc=c@d.nl",
            "mailto:a@b.nl?subject=x&bcc=c@d.nl",
            "mailto:a@b@c.nl",
            "mailto:a b@c.nl",
            "../../geheim.md",
            "../schema/x.md",
            "../toolkits/../x.md",
            "../toolkits/x",
            "toolkits/x.md",
            "X.md",
            "x.MD",
            ".md",
            "../toolkits/.md",
            "plaatje.png",
            "x.md?y",
            "http",
            " https://example.nl",
            std::string(3000, 'a') + ".md",
            "https://example.nl/" + std::string(3000, 'a'),
        };
        for (const auto& written : rows) {
            CAPTURE(written);
            auto address = indexer::to_link_address(written);
            CHECK(address.kind == LinkKind::Refused);
            CHECK(address.href.empty());
        }
    }

    TEST_CASE("a heading's id is lower case ASCII with a prefix") {
        struct Row {
            std::string text;
            std::string id;
        };
        const Row rows[] = {
            {"Kosten", "k-kosten"},
            {"Wat kost het, en wie betaalt?", "k-wat-kost-het-en-wie-betaalt"},
            {"Financi\u00EBle co\u00F6rdinatie", "k-financiele-coordinatie"},
            {"e\u0301e\u0301n", "k-een"},
            {"  -- 1.2 --", "k-1-2"},
            {"", "k-kop"},
            {"\u65E5\u672C", "k-kop"},
            {"\u0141\u00F3d\u017A", "k-lodz"},
            {"\"><script>", "k-script"},
            {"location", "k-location"},
        };
        for (const auto& row : rows) {
            CAPTURE(row.text);
            CHECK(indexer::to_heading_id(row.text) == row.id);
        }
        CHECK(indexer::to_heading_id(std::string(5000, 'a')).size() == 82);
    }

    TEST_CASE("bare addresses are found without the punctuation around them") {
        struct Row {
            std::string text;
            std::vector<std::string> links;
        };
        const Row rows[] = {
            {"zie https://a.nl.", {"https://a.nl"}},
            {"(https://a.nl/b)", {"https://a.nl/b"}},
            {"https://nl.wikipedia.org/wiki/Arbo_(wet)", {"https://nl.wikipedia.org/wiki/Arbo_(wet)"}},
            {"(https://nl.wikipedia.org/wiki/Arbo_(wet)).", {"https://nl.wikipedia.org/wiki/Arbo_(wet)"}},
            {"\u201Chttp://a.nl/x\u201D en \u2018https://b.nl\u2019\u2026", {"http://a.nl/x", "https://b.nl"}},
            {"https://a.nl?!.,:;*_~'", {"https://a.nl"}},
            {"https://a.nl/x?y=1&z=2;", {"https://a.nl/x?y=1&z=2"}},
            {"xhttps://a.nl", {}},
            {"1http://a.nl", {}},
            {"https://", {}},
            {"https://.", {}},
            {"http:/a.nl", {}},
            {"www.a.nl", {}},
            {"https://a@b.nl", {}},
            {"https://a.nl<b", {"https://a.nl"}},
            {"https://a.nl\u00A0b", {"https://a.nl"}},
            {"javascript:https://a.nl", {"https://a.nl"}},
        };
        for (const auto& row : rows) {
            CAPTURE(row.text);
            std::vector<std::string> found;
            for (auto link : indexer::find_bare_links(row.text)) {
                found.push_back(row.text.substr(link.start, link.length));
            }
            CHECK(found == row.links);
        }
    }

    TEST_CASE("long runs in and around bare addresses come to an end") {
        std::string brackets = "http://a" + std::string(200'000, ')');
        CHECK(indexer::find_bare_links(brackets) == std::vector<indexer::BareLink>{{0, 8}});
        std::string repeated;
        for (int i = 0; i < 30'000; ++i) {
            repeated += "https://";
        }
        CHECK(indexer::find_bare_links(repeated).empty());
    }
}

}  // namespace link_address_test
