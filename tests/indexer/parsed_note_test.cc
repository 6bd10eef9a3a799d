// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parsed_note.h"

#include "indexer/parsed_note_json.h"

#include <doctest/doctest.h>

#include <string>

namespace parsed_note_test {

using indexer::parse_note;

namespace {

std::string repeat(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

bool mentions(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

struct Registered {
    Registered() { indexer::register_markdown_extensions(); }
} registered;

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a note is its fields and its text") {
        auto note = parse_note("---\ntitel: Tillen\nbronnen:\n  - id: b1\n---\n\n# Kop\n\nTekst.\n");
        CHECK(note.failure.empty());
        CHECK_FALSE(note.front_failed);
        CHECK_FALSE(note.body_failed);
        CHECK(note.front.value.value("titel", "") == "Tillen");
        CHECK(note.front.lines.at("titel") == 2);
        CHECK(note.front.lines.at("bronnen[0].id") == 4);
        CHECK(note.body_line == 6);
        CHECK(note.body.html == "<h2 id=\"k-kop\">Kop</h2>\n<p>Tekst.</p>\n");
    }

    TEST_CASE("a byte order mark, Windows line ends and spaces behind the dashes are no mistake") {
        auto note = parse_note("\xEF\xBB\xBF---  \r\ntitel: x\r\n--- \r\na\rb\r\n");
        CHECK_FALSE(note.front_failed);
        CHECK(note.front.value.value("titel", "") == "x");
        CHECK(note.body_line == 4);
        CHECK(note.body.html == "<p>a\nb</p>\n");
    }

    TEST_CASE("mistakes count their lines from the top of the file") {
        auto note = parse_note("---\ntitel: x\ntitel: y\n---\n");
        REQUIRE(note.front.mistakes.size() == 1);
        CHECK(note.front.mistakes[0].line == 3);
        CHECK_FALSE(note.front_failed);
    }

    TEST_CASE("without front matter the text is still read") {
        struct Row {
            std::string bytes;
            std::string words;
        };
        const Row rows[] = {
            {"# Kop\n", "begint niet met velden"},
            {"", "begint niet met velden"},
            {"\n---\na: b\n---\n", "begint niet met velden"},
            {"----\na: b\n---\n", "begint niet met velden"},
            {"---\ntitel: x\n\n# Kop\n", "ontbreekt een regel '---'"},
            {"---", "ontbreekt een regel"},
            {"---\n---\ntekst\n", "nog geen velden"},
            {"---\n- a\n---\ntekst\n", "lijst"},
        };
        for (const auto& row : rows) {
            CAPTURE(row.bytes);
            auto note = parse_note(row.bytes);
            CHECK(note.front_failed);
            CHECK_FALSE(note.body_failed);
            REQUIRE(note.front.mistakes.size() == 1);
            CHECK(mentions(note.front.mistakes[0].message, row.words));
        }
        CHECK(mentions(parse_note("# Kop\n").body.html, "k-kop"));
    }

    TEST_CASE("a note that is no text is refused with the line") {
        struct Row {
            std::string bytes;
            int line;
            std::string words;
        };
        const Row rows[] = {
            {"---\ntitel: x\n---\n\xFF\n", 4, "UTF-8"},
            {std::string("---\na: b\n---\n\0", 14), 4, "nulteken"},
            {std::string(300'000, 'a'), 1, "256 KiB"},
        };
        for (const auto& row : rows) {
            auto note = parse_note(row.bytes);
            CHECK(note.front_failed);
            CHECK(note.body_failed);
            CHECK(note.body.html.empty());
            REQUIRE(note.front.mistakes.size() == 1);
            CHECK(note.front.mistakes[0].line == row.line);
            CHECK(mentions(note.failure, row.words));
        }
    }

    TEST_CASE("tables that are too wide or too large are left as text") {
        const std::string front = "---\ntitel: x\n---\n";
        auto wide = parse_note(front + "a\n\n" + repeat("|a", 70) + "|\n");
        CHECK(wide.body_failed);
        CHECK_FALSE(wide.front_failed);
        CHECK(mentions(wide.failure, "Regel 6"));
        CHECK(wide.body.html.starts_with("<pre>a\n\n|a|a"));
        std::string table = repeat("|a", 60) + "|\n" + repeat("|-", 60) + "|\n";
        CHECK(mentions(parse_note(front + table + repeat("b\n", 1'000)).failure, "50.000"));
        CHECK(mentions(parse_note(front + repeat(table + repeat("b\n", 100) + "\n", 20)).failure, "50.000"));
        CHECK(parse_note(front + table + repeat("b\n", 500)).failure.empty());
        CHECK(parse_note(front + repeat("gewone regel\n", 5'000)).failure.empty());
    }

    TEST_CASE("the front matter can be read by itself, and nothing at all") {
        const std::string bytes = "---\ntitel: x\n---\n*a* <b> \u202E\n";
        auto front = indexer::parse_front(bytes);
        CHECK(front.front.value.value("titel", "") == "x");
        CHECK(front.body_failed);
        CHECK(front.body.html == "<pre>*a* &lt;b&gt; [U+202E]\n</pre>\n");
        auto nothing = indexer::leave_unparsed(bytes);
        CHECK(nothing.front_failed);
        CHECK(nothing.body.text == "*a* <b> [U+202E]\n");
        CHECK(nothing.body_line == 4);
    }

    TEST_CASE("a parsed note survives the way from one process to another") {
        const std::string bytes =
            "---\ntitel: x\nlijst: [1, 2.5, true, ~, {a: b}]\ntitel: y\n---\n# Kop\n\n[a](../toolkits/b.md) [c](javascript:x)\n";
        auto note = parse_note(bytes);
        auto text = indexer::to_json_text(note);
        auto again = indexer::read_parsed_note(text);
        REQUIRE(again);
        CHECK(indexer::to_json_text(*again) == text);
        CHECK(again->front.lines == note.front.lines);
        CHECK(again->front.raw == note.front.raw);
        CHECK(again->body.note_links == std::vector<std::string>{"b"});
        CHECK(again->body.refused_links == std::vector<std::string>{"javascript:x"});
        CHECK(again->body.headings.size() == 1);
    }

    TEST_CASE("anything else from another process is not believed") {
        const std::string rows[] = {
            "",
            "{",
            "[]",
            "null",
            "[1,2,3,4,5,6]",
            "[[{},[],[],[]],[\"\",\"\",[],[],[]],\"1\",false,false,\"\"]",
            "\xFF",
            repeat("[", 100'000),
            repeat("[", 100) + repeat("]", 100),
            "[[" + repeat("[", 60) + repeat("]", 60) + ",[],[],[]],[\"\",\"\",[],[],[]],1,false,false,\"\"]",
        };
        for (const auto& text : rows) {
            CHECK_FALSE(indexer::read_parsed_note(text));
        }
        CHECK(indexer::read_parsed_note("[[{},[],[],[]],[\"\",\"\",[],[],[]],1,false,false,\"\"]"));
    }
}

}  // namespace parsed_note_test
