// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/turtle.h"

#include "indexer/utf8.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

namespace turtle_test {

using indexer::parse_turtle;
using indexer::TurtleDocument;
using indexer::TurtleStatement;

namespace {

const std::string Prefixes = "@prefix b: <urn:b:> .\n@prefix s: <http://s#> .\n\n";  // the text after it begins on line 4

std::string repeat(const std::string& part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

std::string shown(const TurtleDocument& document) {
    std::string text;
    for (const TurtleStatement& one : document.statements) {
        const std::string language = one.language.empty() ? "" : "@" + one.language;
        const std::string object = one.kind == TurtleStatement::Kind::Text ? "'" + one.object + "'" + language : one.object;
        text += std::to_string(one.line) + " " + one.subject + " " + one.predicate + " " + object + "\n";
    }
    return text;
}

bool has_mistake(const TurtleDocument& document, const std::string& words) {
    return std::any_of(document.mistakes.begin(), document.mistakes.end(),
                       [&](const auto& mistake) { return mistake.message.find(words) != std::string::npos; });
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("statements are told with whole addresses, their language and their line") {
        const auto document = parse_turtle(Prefixes + "b:a a s:Concept ;\n    s:label \"één\"@nl, \"one\"@en ;  # both\n"
                                                      "    s:n 12 ;\n    s:see <http://x/> .\n"
                                                      "\n_:x s:label \"\"\"lang\nen meer\"\"\" .\n");
        CHECK(document.mistakes.empty());
        CHECK(shown(document) == "4 urn:b:a http://www.w3.org/1999/02/22-rdf-syntax-ns#type http://s#Concept\n"
                                 "5 urn:b:a http://s#label 'één'@nl\n"
                                 "5 urn:b:a http://s#label 'one'@en\n"
                                 "6 urn:b:a http://s#n '12'\n"
                                 "7 urn:b:a http://s#see http://x/\n"
                                 "10 _:x http://s#label 'lang\nen meer'\n");
    }

    TEST_CASE("blocks between brackets have names of their own") {
        const auto document = parse_turtle(Prefixes + "b:a s:see [ s:n ( 1 ) ] .\n");
        CHECK(document.mistakes.empty());
        REQUIRE(document.statements.size() == 4);
        CHECK(document.statements[0].kind == TurtleStatement::Kind::Blank);
        CHECK(document.statements[0].object == document.statements[1].subject);
    }

    TEST_CASE("Windows line ends, a byte order mark and an empty file change nothing") {
        CHECK(shown(parse_turtle("\xEF\xBB\xBF@prefix b: <urn:b:> .\r\nb:a b:p \"x\"@nl .\r\n")) == "2 urn:b:a urn:b:p 'x'@nl\n");
        for (const char* text : {"", "\n", "# niets\n", " "}) {
            CHECK(parse_turtle(text).mistakes.empty());
            CHECK(parse_turtle(text).statements.empty());
        }
    }

    TEST_CASE("a mistake has its line, says what to write, and costs the rest of its own block only") {
        struct Row {
            std::string text;  // before a block that is right
            int line;
            std::string words;
            std::size_t statements;  // of the text itself
        };
        const Row rows[] = {
            {"b:a a s:Concept ;\n    s:label \"actor@nl ;\n    s:see b:x .\n", 5, "begint met een aanhalingsteken", 1},
            {"b:a a s:Concept ;\n    s:label \"\"\"actor\"@nl ;\n    s:see b:x .\n", 5, "drie aanhalingstekens", 1},
            {"b:a a s:Concept ;\n    s:label \"actor\"@nl\n\n", 5, "geen punt achter", 2},
            {"b:a a s:Concept ;\n    s:label \"actor\"@nl ;\n# commentaar\n", 5, "geen punt achter", 2},
            {"b:a a s:Concept ;\n    s:see b:x ,\n", 5, "geen punt achter", 2},
            {"b:a a s:Concept ;\n    s:label \"actor\"@nl\n    s:see b:x .\n", 5, "ontbreekt een puntkomma", 2},
            {"b:a a s:Concept ;\n    s:label \"actor\"@nl .\n    s:see b:x .\n", 5, "gaat nog door", 2},
            {"b:a a s:Concept ;\n    s:label \"de \"beste\" actor\"@nl .\n", 5, "schrijf dan \\\"", 2},
            {"b:a a s:Concept ;\n    s:label \u201Cactor\u201D@nl .\n", 5, "gekrulde", 1},
            {"b:a a s:Concept ;\n    s:see stage .\n", 5, "b:stage", 1},
            {"b:a a s:Concept ;\n    s:label \"C:\\quit\"@nl .\n", 5, "bijzondere betekenis", 1},
            {"b:a a s:Concept ;\n    s:label \"\\u12\"@nl .\n", 5, "vier cijfers", 1},
            {"b:a a s:Concept ;\n    s:label \"actor\"@ .\n", 5, "de taal", 1},
            {"b:a a s:Concept ;\n    s:see <http://a b> .\n", 5, "adres tussen < en >", 1},
            {"b:a a s:Concept ;\n    s:see <http://a .\n", 5, "adres tussen < en >", 1},
            {"b:a s:see .\n", 4, "ontbreekt een waarde", 0},
            {"b:a b s:see b:x .\n", 4, "hoort een eigenschap", 0},
            {"b:a .\n", 4, "staat niets", 0},
            {"stage a s:Concept .\n", 4, "heeft geen voorvoegsel", 0},
            {"b:a x:p b:x, x:y .\n", 4, "voorvoegsel 'x:'", 0},
            {"b:a s:see <x> .\n", 4, "geen heel adres", 0},
            {"@base <http://a/> .\n", 4, "@base", 0},
            {"@prefx x: <urn:x:> .\n", 4, "@prefix b:", 0},
            {"b:g { b:a s:see b:x . }\n", 4, "Accolades", 0},
            {"b:a s:label \"x\\u0000\"@nl .\n", 4, "onzichtbaar", 1},
            {"b:a s:label \"x\u202Ey\"@nl .\n", 4, "onzichtbaar", 1},
            {"b:a s:see [ s:n 1 .\n", 4, "niet te lezen", 2},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            const auto document = parse_turtle(Prefixes + row.text + "b:goed a s:Concept ;\n    s:label \"goed\"@nl .\n");
            REQUIRE(document.mistakes.size() == 1);
            CAPTURE(document.mistakes[0].message);
            CHECK(document.mistakes[0].line == row.line);
            CHECK(document.mistakes[0].message.find(row.words) != std::string::npos);
            REQUIRE(document.statements.size() == row.statements + 2);
            CHECK(document.statements.back().object == "goed");
        }
    }

    TEST_CASE("a file that ends too soon is told on its last line") {
        const auto document = parse_turtle(Prefixes + "b:a a s:Concept ;\n    s:label \"x\"@nl\n\n# einde\n");
        REQUIRE(document.mistakes.size() == 1);
        CHECK(document.mistakes[0].line == 5);
        CHECK(document.statements.size() == 2);
    }

    TEST_CASE("hostile Turtle ends in a mistake") {
        struct Row {
            std::string name;
            std::string text;
            std::string words;
        };
        const Row rows[] = {
            {"nul", std::string("b:a\0", 4), "UTF-8"},
            {"half a character", "# \xC3\n", "UTF-8"},
            {"too long", "#" + repeat("x", 300'000), "256 KiB"},
            {"long text", Prefixes + "b:a s:l \"" + repeat("x", 9'000) + "\"@nl .\n", "te lang"},
            {"long name", Prefixes + "b:" + repeat("x", 5'000) + " s:l b:a .\n", "te lang"},
            {"long bare name", repeat("x", 5'000) + " a <urn:x> .\n", "te lang"},
            {"long prefix", "@prefix b: <urn:" + repeat("x", 5'000) + "> .\n", "te lang"},
            {"long language", Prefixes + "b:a s:l \"x\"@" + repeat("n", 5'000) + " .\n", "@nl of @en"},
            {"text without an end", Prefixes + "b:a s:l \"\"\"" + repeat("x\n", 100'000), "drie aanhalingstekens"},
            {"name without an end", repeat("x", 200'000), "eigenschap"},
            {"deep blocks", Prefixes + "b:a s:p " + repeat("[ s:p ", 40'000), "te veel blokken"},
            {"deep lists", Prefixes + "b:a s:p " + repeat("(", 200'000), "te veel blokken"},
            {"deep list as a subject", repeat("(", 200'000), "te veel blokken"},
            {"many blocks", Prefixes + "b:a s:p " + repeat("[ s:p 1 ], ", 20'000) + "1 .", "te veel blokken"},
            {"many statements", Prefixes + "b:a s:p 1" + repeat(",1", 60'000) + " .", "50000 beweringen"},
            {"many breaks", Prefixes + repeat("b:a .\n", 1'000), "te veel fouten"},
            {"surrogate", Prefixes + "b:a s:l \"\\uD800\"@nl .\n", "onzichtbaar"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.name);
            const auto document = parse_turtle(row.text);
            CHECK(has_mistake(document, row.words));
            CHECK(document.mistakes.size() < 100);
            CHECK(indexer::is_valid_utf8(shown(document)));
        }
    }

    TEST_CASE("limits can be set") {
        const std::string two = Prefixes + "b:a s:p 1, 2 .\n";
        CHECK(parse_turtle(two, {.statements = 2}).mistakes.empty());
        CHECK(parse_turtle(two, {.statements = 1}).mistakes.size() == 1);
        CHECK(parse_turtle(two, {.statements = 1}).statements.size() == 1);
        CHECK(parse_turtle(two, {.bytes = 10}).statements.empty());
        CHECK(parse_turtle(Prefixes + "b:a s:p [ s:p [ s:p 1 ] ] .\n", {.brackets = 1}).mistakes.size() == 1);
    }
}

}  // namespace turtle_test
