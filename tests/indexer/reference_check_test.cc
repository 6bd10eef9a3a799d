// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reference_check.h"

#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>

namespace reference_check_test {

using indexer::check_references;
using indexer::FieldMistake;
using indexer::Json;
using indexer::references_to;

namespace {

using Lines = std::vector<std::string>;

// One a line, so that a failing check shows them.
std::string joined(const Lines& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n" + line;
    return text;
}

const Json& note_schema() {
    static const indexer::SchemaSet schemas = tests::sample_schemas();
    return schemas.schema("praktijknotitie");
}

Lines told(const std::string& front) {
    static const indexer::Community community = tests::sample_community();
    Lines lines;
    for (const FieldMistake& mistake : check_references(note_schema(), Json::parse(front), community))
        lines.push_back(mistake.field + ": " + mistake.message);
    return lines;
}

struct Row {
    std::string front;
    Lines told;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.front);
        CHECK(joined(told(row.front)) == joined(row.told));
    }
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a value that is not in its list is told with the one that was meant, or with all there are") {
        const std::string list = "staat niet in knowledge/vocabulaire/actor.yaml; ";
        check({
            {R"({"actor": ["scholen", "werkgevers"]})", {}},
            {R"({"actor": ["schoolen"]})", {"actor[0]: 'schoolen' " + list + "bedoel je 'scholen'?"}},
            {R"({"actor": ["scholen", "bakkers"]})", {"actor[1]: 'bakkers' " + list + "kies uit: werkgevers, gemeenten, scholen."}},
            {R"({"actor": [""]})", {"actor[0]: '' " + list + "kies uit: werkgevers, gemeenten, scholen."}},
            {R"({"actor": "schoolen"})", {}},  // not a list: the schema's to tell
            {R"({"bevindingen": [{"richting": "positief"}, {"richting": "postief", "onderbouwing": {"opzet": "lotting"}}]})",
             {"bevindingen[1].richting: 'postief' staat niet in knowledge/vocabulaire/richting.yaml; bedoel je 'positief'?",
              "bevindingen[1].onderbouwing.opzet: 'lotting' staat niet in knowledge/vocabulaire/opzet.yaml; bedoel je 'loting'?"}},
        });
    }

    TEST_CASE("themes, objectives and actions are those of the agenda, each at its own level") {
        check({
            {R"({"themas": ["toeleiding"], "doelstellingen": ["t1-d1"], "acties": ["t1-d1-a2"]})", {}},
            {R"({"themas": ["toelijding"]})", {"themas[0]: 'toelijding' staat niet in de agenda; bedoel je 'toeleiding'?"}},
            {R"({"themas": ["t1-d1"]})", {"themas[0]: 't1-d1' staat niet in de agenda; kies uit: toeleiding, werkvloer."}},
            {R"({"acties": ["t1-d1"]})", {"acties[0]: 't1-d1' staat niet in de agenda; kies uit: t1-d1-a1, t1-d1-a2."}},
            {R"({"doelstellingen": ["t3-d1"]})", {"doelstellingen[0]: 't3-d1' staat niet in de agenda; bedoel je 't1-d1'?"}},
        });
    }

    TEST_CASE("the source of a finding is one of the same note") {
        check({
            {R"({"bevindingen": [{"bron": "b1"}], "bronnen": [{"id": "b1"}]})", {}},
            {R"({"bevindingen": [{"bron": "b2"}], "bronnen": [{"id": "b1"}, {"id": "bron"}]})",
             {"bevindingen[0].bron: er is geen bron met id 'b2' in deze notitie; kies uit: b1, bron."}},
            {R"({"bevindingen": [{"bron": "rapport-a"}], "bronnen": [{"id": "rapport-b"}]})",
             {"bevindingen[0].bron: er is geen bron met id 'rapport-a' in deze notitie; bedoel je 'rapport-b'?"}},
            {R"({"bevindingen": [{"bron": "b1"}]})",
             {"bevindingen[0].bron: er is geen bron met id 'b1' in deze notitie; zet de bron bij 'bronnen'."}},
        });
    }

    TEST_CASE("sources that are not what they should be do not stop the check") {
        for (const std::string sources : {"\"tekst\"", "7", "null", "[]", "[\"b1\"]", "[{\"id\": 1}]", "[{}]", "{\"id\": \"b1\"}"}) {
            CAPTURE(sources);
            Lines lines;
            CHECK_NOTHROW(lines = told(R"({"bevindingen": [{"bron": "b1"}], "bronnen": )" + sources + "}"));
            CHECK(lines.size() == 1);
        }
    }

    TEST_CASE("a list that is missing is told, not taken for an empty one") {
        const auto mistakes = check_references(note_schema(), Json{{"actor", {"scholen"}}}, {});
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].message == "de lijst knowledge/vocabulaire/actor.yaml ontbreekt, dus 'scholen' is niet te controleren.");
    }

    TEST_CASE("of a long list only the file is named") {
        indexer::Community community;
        community.vocabularies.push_back({"actor", "", "", {}});
        for (int i = 0; i < 13; ++i) community.vocabularies[0].terms.push_back({"waarde-" + std::to_string(i), "", "", "", ""});
        const auto mistakes = check_references(note_schema(), Json{{"actor", {"iets-heel-anders"}}}, community);
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].message ==
              "'iets-heel-anders' staat niet in knowledge/vocabulaire/actor.yaml; kies een waarde uit knowledge/vocabulaire/actor.yaml.");
    }

    TEST_CASE("two sources with one number are told, for a finding could mean either") {
        const auto mistakes = check_references(note_schema(), Json::parse(R"({"bronnen": [{"id": "b1"}, {"id": "b2"}, {"id": "b1"}, {}, 3]})"), {});
        REQUIRE(mistakes.size() == 1);
        CHECK(mistakes[0].field == "bronnen[2].id");
        CHECK(mistakes[0].message == "'b1' staat er al; geef elke bron een eigen nummer.");
        CHECK(check_references(note_schema(), Json::parse(R"({"bronnen": "tekst"})"), {}).empty());
        CHECK(check_references(note_schema(), Json::parse("[]"), {}).empty());
    }

    TEST_CASE("references to notes are gathered with the field they stand in") {
        const auto found = references_to("notitie", note_schema(), Json::parse(R"({"verwant": ["een", 2, "twee"], "titel": "drie"})"));
        REQUIRE(found.size() == 2);
        CHECK(found[0].field == "verwant[0]");
        CHECK(found[0].slug == "een");
        CHECK(found[1].field == "verwant[2]");
        CHECK(found[1].slug == "twee");
    }
}

}  // namespace reference_check_test
