// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/template.h"

#include <atomic>
#include <doctest/doctest.h>
#include <thread>
#include <vector>

namespace template_test {

using indexer::Json;

namespace {

std::string rendered(const std::string& text, const Json& view) {
    const auto parsed = hub::Template::parse("proef", text);
    REQUIRE(parsed);
    return parsed->render(view);
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("values are put in their places, escaped") {
        struct Row {
            std::string text;
            Json view;
            std::string html;
        };
        const Row rows[] = {
            {"Dag {{naam}}.", {{"naam", "Jan"}}, "Dag Jan."},
            {"{{naam}}", {{"naam", "<b>\"Jan\" & 'Piet'</b>"}}, "&lt;b&gt;&quot;Jan&quot; &amp; &#39;Piet&#39;&lt;/b&gt;"},
            {"<a title='{{naam}}'>", {{"naam", "' onclick='x"}}, "<a title='&#39; onclick=&#39;x'>"},
            {"{{{html}}}", {{"html", "<mark>x</mark>"}}, "<mark>x</mark>"},
            {"{{naam}}", {{"naam", "{{geheim}}"}, {"geheim", "nee"}}, "{{geheim}}"},
            {"{{aantal}}", {{"aantal", 12}}, "12"},
            {"{{onbekend}}!", Json::object(), "!"},
            {"{{a.b.c}}", {{"a", {{"b", {{"c", "diep"}}}}}}, "diep"},
            {"{{#lijst}}<{{naam}}>{{/lijst}}", {{"lijst", {{{"naam", "a"}}, {{"naam", "b"}}}}}, "<a><b>"},
            {"{{#lijst}}{{naam}}{{buiten}}{{/lijst}}", {{"buiten", "!"}, {"lijst", {{{"naam", "a"}}}}}, "a!"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(rendered(row.text, row.view) == row.html);
        }
    }

    TEST_CASE("null, false, empty texts and empty lists count as not there") {
        const std::string text = "{{#x}}ja{{/x}}{{^x}}nee{{/x}}";
        for (const Json& absent : {Json(), Json(false), Json(""), Json::array()}) {
            CAPTURE(absent.dump());
            CHECK(rendered(text, {{"x", absent}}) == "nee");
            CHECK(rendered("[{{x}}]", {{"x", absent}}) == "[]");
        }
        for (const Json& present : {Json(true), Json("a"), Json(0), Json::array({"a"}), Json{{"a", "b"}}}) {
            CAPTURE(present.dump());
            CHECK(rendered(text, {{"x", present}}) == "ja");
        }
    }

    TEST_CASE("an empty value hides the one of the same name around it") {
        CHECK(rendered("{{#a}}[{{x}}]{{/a}}", {{"x", "buiten"}, {"a", {{{"x", ""}}}}}) == "[]");
    }

    TEST_CASE("a template that is not right is refused with its name") {
        for (const std::string wrong : {"{{#a}}nooit dicht", "{{/a}}", "{{a", "{{#a}}{{/b}}"}) {
            CAPTURE(wrong);
            const auto parsed = hub::Template::parse("kop", wrong);
            REQUIRE_FALSE(parsed);
            CHECK(parsed.error().message.find("kop") != std::string::npos);
        }
    }

    TEST_CASE("many threads render one template without mixing their views") {
        const auto parsed = hub::Template::parse("proef", "{{#lijst}}{{naam}},{{/lijst}}");
        REQUIRE(parsed);
        std::atomic<int> wrong{0};
        std::vector<std::thread> threads;
        for (int number = 0; number < 4; ++number)
            threads.emplace_back([&, number] {
                const std::string name = std::to_string(number);
                const Json view{{"lijst", {{{"naam", name}}, {{"naam", name + "&"}}}}};
                for (int round = 0; round < 500; ++round)
                    if (parsed->render(view) != name + "," + name + "&amp;,") ++wrong;
            });
        for (std::thread& thread : threads) thread.join();
        CHECK(wrong == 0);
    }
}

}  // namespace template_test
