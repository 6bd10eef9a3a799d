// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/site.h"

#include "tests/hub/gunzip.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_server.h"

#include <doctest/doctest.h>
#include <map>

namespace site_test {

using indexer::Json;

namespace {

using Files = std::map<std::string, std::string>;

Files small_site() {
    return {{"templates/layout.mustache", "{{! opmerking }}\n<html lang=\"{{taal}}\">{{{inhoud}}}</html>\n"},
            {"templates/groet.mustache", "{{! opmerking }}\n<p>{{t.dag}} {{> _naam}}</p>\n"},
            {"templates/_naam.mustache", "{{! opmerking }}\n<b>{{naam}}</b>{{> _slot}}\n"},
            {"templates/_slot.mustache", "!"},
            {"locale/nl.json", R"({"dag": "Dag", "tel": "er zijn {{naam}}"})"},
            {"locale/en.json", R"({"dag": "Hello", "tel": "there are {{naam}}"})"},
            {"statisch/manifest.json", R"({"css": "stijl.0123456789.css", "letter": "letter.woff2"})"},
            {"statisch/stijl.0123456789.css", std::string(2000, 'a')},
            {"statisch/letter.woff2", std::string(2000, 'b')}};
}

struct SiteFolder {
    explicit SiteFolder(const Files& files) {
        for (const auto& [name, text] : files) folder.write(name, text);
    }
    indexer::Expected<hub::Site> load() const { return hub::Site::load(folder.path().string()); }
    tests::TempDir folder;
};

std::string rendered(const Files& files, const std::string& language, const Json& view = {{"naam", "<Jan>"}}) {
    const auto site = SiteFolder(files).load();
    REQUIRE(site);
    return site->render("groet", language, {{"taal", language}}, view);
}

Files with(Files files, const std::string& name, const std::string& text) {
    files[name] = text;
    return files;
}

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("a page is its template in the layout, with parts in their places and texts of the language") {
        CHECK(rendered(small_site(), "nl") == "<html lang=\"nl\"><p>Dag <b>&lt;Jan&gt;</b>!</p></html>");
        CHECK(rendered(small_site(), "en") == "<html lang=\"en\"><p>Hello <b>&lt;Jan&gt;</b>!</p></html>");
    }

    TEST_CASE("a text of the locale may have values in it, which are escaped") {
        const Files files = with(small_site(), "templates/groet.mustache", "{{t.tel}}");
        CHECK(rendered(files, "nl") == "<html lang=\"nl\">er zijn &lt;Jan&gt;</html>");
    }

    TEST_CASE("a text that is missing shows its key, so that the gap is seen") {
        const Files files = with(small_site(), "templates/groet.mustache", "{{t.weg}}");
        CHECK(rendered(files, "nl") == "<html lang=\"nl\">[weg]</html>");
        const auto site = SiteFolder(files).load();
        REQUIRE(site);
        CHECK(site->text("nl", "weg") == "weg");
        CHECK(site->text("de", "dag") == "dag");
        CHECK(site->text_or("nl", "weg", "anders") == "anders");
        CHECK(site->text("en", "dag") == "Hello");
    }

    TEST_CASE("static files have a type, and are packed where that helps") {
        const auto site = SiteFolder(small_site()).load();
        REQUIRE(site);
        const hub::StaticFile* style = site->find_static("stijl.0123456789.css");
        REQUIRE(style != nullptr);
        CHECK(style->type == "text/css; charset=utf-8");
        CHECK((tests::gunzip(style->gzipped) == style->body));
        const hub::StaticFile* font = site->find_static("letter.woff2");
        REQUIRE(font != nullptr);
        CHECK(font->type == "font/woff2");
        CHECK(font->gzipped.empty());
        CHECK(site->find_static("manifest.json") == nullptr);
        CHECK(site->find_static("../locale/nl.json") == nullptr);
    }

    TEST_CASE("templates know the addresses of static files") {
        const Files files = with(small_site(), "templates/groet.mustache", "{{statisch.css}}");
        CHECK(rendered(files, "nl") == "<html lang=\"nl\">/statisch/stijl.0123456789.css</html>");
    }

    TEST_CASE("the version changes with every template, text and list of files, and with nothing else") {
        const auto version = [](const Files& files) {
            const auto site = SiteFolder(files).load();
            REQUIRE(site);
            return site->version();
        };
        const std::string before = version(small_site());
        CHECK(version(small_site()) == before);
        CHECK(version(with(small_site(), "templates/_slot.mustache", "?")) != before);
        CHECK(version(with(small_site(), "locale/en.json", R"({"dag": "Hi", "tel": "x"})")) != before);
        CHECK(version(with(small_site(), "statisch/manifest.json", R"({"css": "stijl.0123456789.css"})")) != before);
    }

    TEST_CASE("a folder that is not a built site is refused with what is missing and what to do") {
        struct Row {
            std::string without;
            std::string named;
        };
        const Row rows[] = {{"templates", "templates"}, {"locale", "locale"}, {"statisch", "manifest.json"}};
        for (const Row& row : rows) {
            CAPTURE(row.without);
            const SiteFolder folder(small_site());
            std::filesystem::remove_all(folder.folder.path() / row.without);
            const auto site = folder.load();
            REQUIRE_FALSE(site);
            CHECK(site.error().message.find(row.named) != std::string::npos);
            CHECK_FALSE(site.error().hint.empty());
        }
    }

    TEST_CASE("files that are not right are refused by name, without an exception") {
        struct Row {
            std::string file;
            std::string text;
            std::string named;
        };
        const Row rows[] = {{"locale/en.json", "{", "en.json"},
                            {"locale/en.json", "[]", "en.json"},
                            {"statisch/manifest.json", "x", "manifest.json"},
                            {"statisch/manifest.json", R"({"css": "weg.css"})", "weg.css"},
                            {"statisch/manifest.json", R"({"css": 3})", "manifest.json"},
                            {"templates/groet.mustache", "{{#a}}", "groet"},
                            {"templates/groet.mustache", "{{> _weg}}", "_weg"}};
        for (const Row& row : rows) {
            CAPTURE(row.file);
            CAPTURE(row.text);
            const SiteFolder folder(with(small_site(), row.file, row.text));
            bool refused = false;
            CHECK_NOTHROW(refused = [&] {
                const auto site = folder.load();
                return !site && site.error().message.find(row.named) != std::string::npos;
            }());
            CHECK(refused);
        }
    }

    TEST_CASE("parts that hold each other do not hang the start") {
        const Files files = with(with(small_site(), "templates/_naam.mustache", "a{{> _slot}}"), "templates/_slot.mustache", "b{{> _naam}}");
        (void)SiteFolder(files).load();
        CHECK(true);
    }

    TEST_CASE("the site that the build made has every page in both languages") {
        for (const char* language : {"nl", "en"})
            for (const char* name : {"home", "zoeken", "notitie", "thema", "fout"}) {
                const std::string html = tests::built_site().render(name, language, {{"taal", language}}, Json::object());
                CHECK(html.find("<!DOCTYPE html>") != std::string::npos);
                CHECK(html.find("{{") == std::string::npos);
            }
    }
}

}  // namespace site_test
