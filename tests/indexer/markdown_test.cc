// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/markdown.h"

#include "tests/indexer/html_checker.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace markdown_test {

namespace {

indexer::RenderedMarkdown render(const std::string& markdown) {
    indexer::register_markdown_extensions();
    return indexer::render_markdown(markdown);
}

struct Example {
    int line = 0;  // where its input starts
    std::string input;
    std::string expected;
};

// In the prose: a fence of backticks with the word example, the input, a line with a dot, the HTML, a fence.
std::vector<Example> read_examples(const std::filesystem::path& path) {
    std::ifstream file{path};
    std::vector<Example> examples;
    std::string* target = nullptr;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line == "```````` example") {
            examples.push_back({number + 1, {}, {}});
            target = &examples.back().input;
        } else if (line == "````````") {
            target = nullptr;
        } else if (line == "." && target != nullptr) {
            target = &examples.back().expected;
        } else if (target != nullptr) {
            *target += line + "\n";
        }
    }
    return examples;
}

std::string repeat(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("the examples in examples/markdown.txt hold") {
        auto path = std::filesystem::path{__FILE__}.parent_path().parent_path() / "examples" / "markdown.txt";
        auto examples = read_examples(path);
        REQUIRE(examples.size() > 25);
        for (const auto& example : examples) {
            CAPTURE(example.line);
            auto html = render(example.input).html;
            CHECK(html == example.expected);
            CHECK(find_html_objection(html) == "");
        }
    }

    TEST_CASE("the checker of these tests is strict") {
        const std::string rows[] = {
            "<script>",
            "<p>",
            "</p>",
            "<p onclick=\"x\"></p>",
            "<p class=\"x\"></p>",
            "<a href=\"javascript:x\">a</a>",
            "a > b",
            "a & b",
            "<a href=\"//x\">a</a>",
            "<img src=\"x\">",
            "<p><em></p></em>",
            "<a href=\"#k-a\"><a href=\"#k-b\">c</a></a>",
            "<P></P>",
            "<h2 id=\"location\">a</h2>",
            "<!-- a -->",
            "<a href='x'>a</a>",
            "<br/>",
            "<p",
            "<a href=\"https://a\" href=\"https://b\">c</a>",
        };
        for (const auto& html : rows) {
            CAPTURE(html);
            CHECK(find_html_objection(html) != "");
        }
        CHECK(find_html_objection("<p>a &amp; b<br>\n<a href=\"https://a.nl\" rel=\"nofollow noopener ugc\">c</a></p>\n") == "");
    }

    TEST_CASE("nothing that a stranger writes becomes anything but whitelisted HTML") {
        const std::string rows[] = {
            "<script>alert(1)</script>",
            "a <script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<math><mi xlink:href=\"javascript:alert(1)\">",
            "<iframe src=\"javascript:alert(1)\">",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<style>@import 'x'</style>",
            "<base href=\"https://kwaad.example\">",
            "<form action=x><input name=y></form>",
            "<meta http-equiv=refresh content=0>",
            "<object data=x>",
            "<embed src=x>",
            "<details open ontoggle=alert(1)>",
            "<!-- --><script>",
            "<![CDATA[<script>]]>",
            "<?php x ?>",
            "<!DOCTYPE x>",
            "</p><script>",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt:alert(1))",
            "[x](java&#115;cript:alert(1))",
            "[x](java\\script:alert(1))",
            "[x](java&Tab;script:alert(1))",
            "[x](java&NewLine;script:alert(1))",
            "[x](&#1;javascript:alert(1))",
            "[x](<java script:alert(1)>)",
            "[x](javascript&colon;alert(1))",
            "[x](vbscript:x)",
            "[x](data:text/html,<script>)",
            "[x](data:image/svg+xml;base64,PHN2Zz4=)",
            "[x](//kwaad.example)",
            "[x](/\\kwaad.example)",
            "[x](\\\\kwaad.example)",
            "[x](https://a\"onclick=alert(1))",
            "[x](<https://a.nl/\" onclick=alert(1) x=\">)",
            "[x](https://a.nl/'onclick='x)",
            "[x](https://a.nl \"t\\\" onclick=x\")",
            "[x](https://a.nl '\"><script>')",
            "[\"><script>](https://a.nl)",
            "![x](javascript:alert(1))",
            "![\"onerror=alert(1)](https://a.nl/x.png)",
            "![x](https://a.nl/x.png \"\\\"onload=x\")",
            "![<script>](x)",
            "![](javascript:alert(1))",
            "![](data:image/png;base64,x)",
            "[![x](javascript:a)](javascript:b)",
            "<javascript:alert(1)>",
            "<data:text/html,x>",
            "<https://a.nl/\"onclick=x>",
            "<a\"b@c.nl>",
            "[a]: javascript:x\n\n[a]",
            "[a]: <https://a.nl/\"x> \"\\\">\"\n\n[a] ![a]",
            "```js\" onclick=alert(1)\nx\n```",
            "``` \"><script>\nx\n```",
            "# \" onclick=x <script>",
            "# location\n\n# cookie\n\n# __proto__",
            "|\"><script>|\n|-|\n|<b>|",
            "- [x] <b>",
            "[^\"><script>]\n\n[^\"><script>]: <script>",
            "[^1]\n\n[^1]: [x](javascript:a)",
            "https://a.nl/\"onclick=x",
            "https://a.nl/<script>",
            "https://a.nl'onclick=x",
            "http://javascript:alert(1)",
            "`<script>`",
            "    <script>",
            "> <script>\n> x",
            "&lt;script&gt;",
            "&#60;script&#62;",
            "\\<script>",
            "**<b>**",
            "[<https://a.nl>](https://b.nl)",
            "[a [^1]](https://b.nl)\n\n[^1]: x",
            "[a https://c.nl](https://b.nl)",
            "![a ![b](https://x.nl)](https://y.nl)",
            "~~<x>~~",
            "\xF0\x9F\x98\x80 <\xE2\x80\xAEscript>",
            "<a href=\"&#106;avascript:x\">",
            "[x](https://a.nl@kwaad.example)",
            "[x](intent:x) [y](blob:x) [z](tel:1)",
        };
        for (const auto& markdown : rows) {
            CAPTURE(markdown);
            auto html = render(markdown).html;
            CAPTURE(html);
            CHECK(find_html_objection(html) == "");
        }
    }

    TEST_CASE("the text is what a reader sees") {
        auto rendered = render(
            "# Kop\n\nEen *twee*\ndrie  \nvier `vijf`.\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 "
            "|\n\n![plaat](https://a.nl)[^1]\n\n[^1]: noot\n");
        CHECK(rendered.text == "Kop\n\nEen twee drie\nvier vijf.\n\na\n\nb\n\nx | y\n\n1 | 2\n\nplaat\n\nnoot");
    }

    TEST_CASE("headings keep their level and get ids of their own") {
        auto rendered = render("# A\n\n### A\n\n###### B *c*\n\n## A 2\n\n## A\n");
        REQUIRE(rendered.headings.size() == 5);
        CHECK(rendered.headings[0].id == "k-a");
        CHECK(rendered.headings[1].id == "k-a-2");
        CHECK(rendered.headings[1].level == 3);
        CHECK(rendered.headings[2].text == "B c");
        CHECK(rendered.headings[3].id == "k-a-2-2");
        CHECK(rendered.headings[4].id == "k-a-3");
    }

    TEST_CASE("links to notes and refused addresses are told once each") {
        auto rendered =
            render("[a](../toolkits/x.md) [b](x.md#y) [c](z.md) [d](javascript:1) [e](javascript:1) ![f](plaat.png)\n");
        CHECK(rendered.note_links == std::vector<std::string>{"x", "z"});
        CHECK(rendered.refused_links == std::vector<std::string>{"javascript:1", "plaat.png"});
    }

    TEST_CASE("deep nesting stays shallow in the page") {
        const std::string rows[] = {
            repeat("> ", 5'000) + "a",
            repeat("- ", 2'000) + "a",
            repeat("*a **b ", 2'000) + repeat("c** d*", 2'000),
            repeat("1. ", 2'000) + "a",
        };
        for (const auto& markdown : rows) {
            auto html = render(markdown).html;
            CHECK(find_html_objection(html) == "");
            CHECK(html.find(repeat("<blockquote>\n", 65)) == std::string::npos);
        }
    }

    TEST_CASE("odd input gives no surprise") {
        CHECK(render("").html == "");
        CHECK(render("").text == "");
        CHECK(find_html_objection(render("\xFF\xC3 <\n").html) == "");
        CHECK(render("a\x1B[31m\u202Eb\n").html == "<p>a\uFFFD[31m[U+202E]b</p>\n");
    }
}

}  // namespace markdown_test
