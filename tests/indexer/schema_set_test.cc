// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/schema_set.h"

#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace schema_set_test {

using indexer::FieldMistake;
using indexer::Json;
using indexer::SchemaSet;

namespace {

using Lines = std::vector<std::string>;

// One a line, so that a failing check shows them.
std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n" + line;
    return text;
}

// "veld: melding" of each mistake, sorted: the order of the verdict is the judge's own business.
Lines told(const std::vector<FieldMistake>& mistakes) {
    Lines lines;
    for (const FieldMistake& mistake : mistakes) lines.push_back(mistake.field + ": " + mistake.message);
    std::sort(lines.begin(), lines.end());
    return lines;
}

// What is wrong with a value under a schema of one field "x".
Lines verdict(const std::string& schema_of_x, const std::string& value_of_x) {
    const auto set = SchemaSet::load({{"proef.json", R"({"type": "object", "properties": {"x": )" + schema_of_x + "}}"}});
    REQUIRE(set);
    return told(set->check("proef", Json::parse(R"({"x": )" + value_of_x + "}")));
}

Lines note_verdict(const std::string& front) {
    static const SchemaSet schemas = tests::sample_schemas();
    return told(schemas.check("praktijknotitie", Json::parse(front)));
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("every kind of mistake is told in a sentence that says what to write instead") {
        struct Row {
            std::string schema, value;
            Lines told;
        };
        const std::string text_wanted = ", maar hier hoort tekst; zet getallen en datums zo nodig tussen aanhalingstekens.";
        const Row rows[] = {
            {R"({"type": "string"})", "5", {"x: is een getal" + text_wanted}},
            {R"({"type": "string"})", "true", {"x: is ja of nee (true of false)" + text_wanted}},
            {R"({"type": "string"})", "null", {"x: is leeg" + text_wanted}},
            {R"({"type": "string"})", "[]", {"x: is een lijst" + text_wanted}},
            {R"({"type": "string"})", "{}", {"x: is een groep velden" + text_wanted}},
            {R"({"type": "integer"})", "\"5\"", {"x: is tekst, maar hier hoort een heel getal, zonder aanhalingstekens."}},
            {R"({"type": "integer"})", "5.5", {"x: is een getal, maar hier hoort een heel getal, zonder aanhalingstekens."}},
            {R"({"type": "number"})", "\"a\"", {"x: is tekst, maar hier hoort een getal, zonder aanhalingstekens."}},
            {R"({"type": "boolean"})", "\"ja\"", {"x: is tekst, maar hier hoort true of false."}},
            {R"({"type": "array"})", "\"a\"",
             {"x: is tekst, maar hier hoort een lijst; zet elk onderdeel op een eigen regel met '- ' ervoor."}},
            {R"({"type": "object"})", "[]",
             {"x: is een lijst, maar hier hoort een groep velden; zet elk veld op een eigen regel, ingesprongen, als 'naam: waarde'."}},
            {R"({"type": "string", "minLength": 3})", "\"\"", {"x: is leeg; schrijf hier iets of haal het veld weg."}},
            {R"({"type": "string", "maxLength": 3})", "\"vier\"", {"x: is 4 tekens lang; houd het bij 3."}},
            {R"({"type": "string", "maxLength": 3})", "\"\u00E9\u00E9\u00E9\u00E9\"", {"x: is 4 tekens lang; houd het bij 3."}},
            {R"({"type": "integer", "minimum": 1950})", "1492", {"x: is kleiner dan 1950."}},
            {R"({"type": "integer", "maximum": 2100})", "20244", {"x: is groter dan 2100."}},
            {R"({"type": "array", "minItems": 1})", "[]", {"x: moet minstens 1 onderdeel hebben."}},
            {R"({"type": "array", "maxItems": 2})", "[1, 2, 3]", {"x: heeft 3 onderdelen; meer dan 2 mag niet."}},
            {R"({"type": "array", "uniqueItems": true})", R"(["a", "b", "a"])", {"x[2]: \"a\" staat er dubbel in; haal er een weg."}},
            {R"({"const": "toolkit"})", "\"tolkit\"", {"x: moet \"toolkit\" zijn."}},
            {R"({"type": "string", "enum": ["onderzoek", "praktijk"]})", "\"beide\"",
             {"x: \"beide\" kan hier niet; kies uit: onderzoek, praktijk."}},
            {R"({"type": "string", "format": "date"})", "\"22-11-2026\"",
             {"x: '22-11-2026' is geen datum; schrijf jaar-maand-dag, zoals 2026-11-22."}},
            {R"({"type": "string", "format": "uri"})", "\"www.voorbeeld.nl\"",
             {"x: 'www.voorbeeld.nl' is geen webadres; begin met https:// en gebruik geen spaties."}},
            {R"({"type": "string", "pattern": "^b[0-9]+$", "description": "Schrijf b1."})", "\"bron 1\"",
             {"x: 'bron 1' heeft niet de vorm die hier hoort; Schrijf b1."}},
            {R"({"type": "array", "items": {"type": "integer"}})", R"([1, "twee", 3, "vier"])",
             {"x[1]: is tekst, maar hier hoort een heel getal, zonder aanhalingstekens.",
              "x[3]: is tekst, maar hier hoort een heel getal, zonder aanhalingstekens."}},
        };
        for (const Row& row : rows) {
            CAPTURE(row.schema);
            CAPTURE(row.value);
            CHECK(joined(verdict(row.schema, row.value)) == joined(row.told));
        }
    }

    TEST_CASE("what is right is no mistake") {
        const std::pair<const char*, const char*> rows[] = {
            {R"({"type": "string", "minLength": 1, "maxLength": 4})", "\"\u00E9\u00E9\u00E9\u00E9\""},
            {R"({"type": "string", "format": "date"})", "\"2026-11-22\""},
            {R"({"type": "string", "format": "uri"})", "\"https://www.voorbeeld.nl/a?b=c#d\""},
            {R"({"type": "string", "format": "uri"})", "\"http://voorbeeld.nl\""},
            {R"({"type": "string", "pattern": "^b[0-9]+$"})", "\"b12\""},
            {R"({"type": "number"})", "3"},
            {R"({"type": "array", "uniqueItems": true, "minItems": 1, "maxItems": 2})", R"(["a", "b"])"},
            {R"({"enum": ["a", 2]})", "2"},
            {R"({})", "{\"alles\": [1]}"},
        };
        for (const auto& [schema, value] : rows) {
            CAPTURE(std::string(schema));
            CHECK(joined(verdict(schema, value)).empty());
        }
    }

    TEST_CASE("a web address that would carry something else along is none") {
        for (const std::string text : {"javascript:alert(1)", "ftp://a.nl", "https://a.nl/<b>", "https://a.nl/\\\"x", "https://a b.nl", "https", ""}) {
            CAPTURE(text);
            CHECK(verdict(R"({"type": "string", "format": "uri"})", "\"" + text + "\"").size() == 1);
        }
    }

    TEST_CASE("a field that is not there is asked for with its description") {
        CHECK(joined(note_verdict(R"({"soort": "praktijknotitie", "themas": ["toeleiding"]})")) == joined(Lines{": 'titel' ontbreekt; Eén regel."}));
        CHECK(joined(note_verdict("{}")) == joined(Lines{": 'soort' ontbreekt; voeg het veld toe.", ": 'themas' ontbreekt; voeg het veld toe.",
                                          ": 'titel' ontbreekt; Eén regel."}));
    }

    TEST_CASE("a field that does not exist is told with the one that was meant") {
        const std::string right = R"("titel": "Taal", "soort": "praktijknotitie", "themas": ["toeleiding"])";
        CHECK(joined(note_verdict("{" + right + R"(, "jar": 2024})")) == joined(Lines{"jar: dit veld bestaat niet; bedoel je 'jaar'?"}));
        CHECK(joined(note_verdict("{" + right + R"(, "gewicht": 3})")) == joined(Lines{"gewicht: dit veld bestaat niet; haal het weg of zet het in de tekst."}));
        CHECK(joined(note_verdict("{" + right + R"(, "contact": {"organisate": "UWV"}})")) == joined(Lines{"contact.organisate: dit veld bestaat niet; bedoel je 'organisatie'?"}));
    }

    TEST_CASE("all mistakes of a note are told at once") {
        const Lines all = note_verdict(R"({"titel": "T", "soort": "toolkit", "themas": [], "jar": 1, "jaar": "tweeduizend",
            "contact": {"url": "nee", "bevestigd_op": "gisteren"},
            "bevindingen": [{"uitspraak": "Goed genoeg.", "richting": "positief", "bron": "b1"},
                            {"uitspraak": "Kort", "bron": "x", "onderbouwing": {"maryland": 9}}]})");
        CHECK(joined(all) == joined(Lines{"bevindingen[1].bron: 'x' heeft niet de vorm die hier hoort; Schrijf b en een cijfer, zoals b1.",
                           "bevindingen[1].onderbouwing.maryland: is groter dan 5.",
                           "bevindingen[1].uitspraak: is te kort; schrijf minstens 5 tekens.",
                           "bevindingen[1]: 'richting' ontbreekt; voeg het veld toe.",
                           "contact.bevestigd_op: 'gisteren' is geen datum; schrijf jaar-maand-dag, zoals 2026-11-22.",
                           "contact.url: 'nee' is geen webadres; begin met https:// en gebruik geen spaties.",
                           "jaar: is tekst, maar hier hoort een heel getal, zonder aanhalingstekens.",
                           "jar: dit veld bestaat niet; bedoel je 'jaar'?", "soort: moet \"praktijknotitie\" zijn.",
                           "themas: moet minstens 1 onderdeel hebben.", "titel: is te kort; schrijf minstens 3 tekens."}));
    }

    TEST_CASE("something missing says of what it is missing") {
        static const SchemaSet schemas = tests::sample_schemas();
        const auto mistakes = schemas.check("praktijknotitie", Json::parse(R"({"titel": "Taal", "soort": "praktijknotitie",
            "themas": ["toeleiding"], "bronnen": [{"id": "b1"}]})"));
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].field == "bronnen[0]");
        CHECK(mistakes[0].missing);
        CHECK(mistakes[0].message == "'titel' ontbreekt; voeg het veld toe.");
    }

    TEST_CASE("a pattern on a very long text is judged, not suffered") {
        const std::string text = "\"" + std::string(100'000, 'b') + "\"";
        CHECK(verdict(R"({"type": "string", "pattern": "^(b*)*c$"})", text).size() == 1);
    }

    TEST_CASE("schemas refer to each other by file name") {
        const SchemaSet schemas = tests::sample_schemas();
        CHECK(schemas.has("toolkit"));
        CHECK_FALSE(schemas.has("toolkit.json"));
        CHECK_FALSE(schemas.has("onbekend"));
        CHECK(schemas.schema("toolkit")["allOf"][0]["properties"].contains("titel"));
    }

    TEST_CASE("a folder of schemas that cannot be used says which file and why") {
        struct Row {
            std::map<std::string, std::string> files;
            std::string words;
        };
        const Row rows[] = {
            {{{"a.json", "{"}}, "knowledge/schema/a.json is geen geldige JSON"},
            {{{"a.json", R"({"$ref": "b.json"})"}}, "verwijst naar \"b.json\", en dat bestand is er niet"},
            {{{"a.json", R"({"$ref": "b.json"})"}, {"b.json", R"({"$ref": "a.json"})"}}, "in een kring"},
            {{{"a.json", R"({"allOf": [{"$ref": "a.json"}]})"}}, "in een kring"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.words);
            const auto set = SchemaSet::load(row.files);
            REQUIRE_FALSE(set);
            CHECK(set.error().message.find(row.words) != std::string::npos);
        }
        CHECK(SchemaSet::load({}));
    }

    TEST_CASE("JSON that is no schema is an error, not the end of the program") {
        for (const std::string text : {R"({"type": 5})", R"({"properties": []})", R"({"required": "titel"})", R"({"minLength": "a"})"}) {
            CAPTURE(text);
            const auto set = SchemaSet::load({{"a.json", text}});
            REQUIRE_FALSE(set);
            CHECK(set.error().message.find("knowledge/schema/a.json is geen bruikbaar JSON Schema") != std::string::npos);
        }
    }
}

}  // namespace schema_set_test
