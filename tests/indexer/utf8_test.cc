// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/utf8.h"

#include <doctest/doctest.h>

#include <string>

namespace utf8_test {

using namespace std::string_literals;

TEST_SUITE("unit") {
    TEST_CASE("only well-formed UTF-8 is valid") {
        struct Row {
            std::string text;
            bool valid;
        };
        const Row rows[] = {
            {"", true},
            {"gewoon", true},
            {"\0"s, true},
            {"\u00E9\u20AC\U0001F600", true},
            {"\xF4\x8F\xBF\xBF", true},
            {"\x80", false},
            {"a\xC3", false},
            {"\xC0\xAF", false},
            {"\xC1\xBF", false},
            {"\xE0\x80\x80", false},
            {"\xED\xA0\x80", false},
            {"\xF0\x80\x80\x80", false},
            {"\xF4\x90\x80\x80", false},
            {"\xF8\x88\x80\x80\x80", false},
            {"\xFF", false},
            {"\xE2\x82", false},
            {"\xE2\x28\xA1", false},
        };
        for (const auto& row : rows) {
            CAPTURE(row.text);
            CHECK(indexer::is_valid_utf8(row.text) == row.valid);
        }
    }

    TEST_CASE("the first bad byte is pointed at") {
        CHECK(indexer::find_invalid_utf8("a\u00E9\xFFz") == 3);
        CHECK_FALSE(indexer::find_invalid_utf8("a\u00E9z"));
    }

    TEST_CASE("code points are read one by one, a bad byte as one replacement") {
        std::string text = "a\u00E9\xFF\U0001F600";
        std::size_t position = 0;
        CHECK(indexer::next_code_point(text, position) == U'a');
        CHECK(indexer::next_code_point(text, position) == U'\u00E9');
        CHECK(indexer::next_code_point(text, position) == U'\uFFFD');
        CHECK(indexer::next_code_point(text, position) == U'\U0001F600');
        CHECK(position == text.size());
    }

    TEST_CASE("every code point survives writing and reading") {
        std::size_t lost = 0;
        for (char32_t code_point = 0; code_point <= 0x10FFFF; code_point += code_point == 0xD7FF ? 0x801 : 1) {
            std::string text;
            indexer::append_utf8(text, code_point);
            std::size_t position = 0;
            lost += indexer::next_code_point(text, position) == code_point && position == text.size() ? 0 : 1;
        }
        CHECK(lost == 0);
    }

    TEST_CASE("hidden controls are found and made visible") {
        CHECK(indexer::show_hidden_controls("a\u202Eb\u2066c") == "a[U+202E]b[U+2066]c");
        CHECK(indexer::show_hidden_controls("a\x1B[0m\x7F\u0085") == "a\uFFFD[0m\uFFFD\uFFFD");
        CHECK(indexer::show_hidden_controls("tab\tregel\n\u00E9") == "tab\tregel\n\u00E9");
        CHECK(indexer::find_hidden_control("a\u202Eb") == U'\u202E');
        CHECK_FALSE(indexer::find_hidden_control("gewone tekst\n"));
    }
}

}  // namespace utf8_test
