// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/concepts.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace concepts_test {

using indexer::Concept;
using indexer::read_concepts;
using indexer::ReadConcepts;

namespace {

const std::string Prefixes =
    "@prefix b: <urn:watwerkt:begrip:> .\n@prefix dcterms: <http://purl.org/dc/terms/> .\n"
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\n";

// The first line of a block; what is wrong stands on the next.
const std::string X = "b:x a skos:Concept ; skos:prefLabel \"x\"@nl ;\n    ";

// Two blocks, on lines 5 and 7; `more` stands from line 10.
ReadConcepts read(const std::string& more) {
    return read_concepts(Prefixes + "b:werk a skos:Concept ;\n    skos:prefLabel \"werk\"@nl, \"work\"@en .\n"
                                    "b:stage a skos:Concept ;\n    skos:prefLabel \"stage\"@nl ;\n"
                                    "    skos:altLabel \"Leerplek\"@nl ; skos:broader b:werk .\n" +
                         more);
}

const Concept* find(const ReadConcepts& read, const std::string& slug) {
    const auto found = std::find_if(read.concepts.begin(), read.concepts.end(), [&](const Concept& one) { return one.slug == slug; });
    return found == read.concepts.end() ? nullptr : &*found;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : " ") + text;
    return all;
}

std::string told(const ReadConcepts& read) {
    std::string all;
    for (const auto& mistake : read.mistakes) all += std::to_string(mistake.line) + " " + mistake.field + ": " + mistake.message + "\n";
    return all;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a concept has its labels, its text and its place") {
        const auto result = read("b:bol a skos:Concept ;\n    skos:prefLabel \"bol\"@nl, \"bulb\"@en ;\n"
                                 "    skos:altLabel \"\"\"stage  bij\n de bol\"\"\"@nl, \"bulbs\"@en ;\n"
                                 "    skos:definition \"Leren en werken.\"@nl ;\n    dcterms:source \"Werkagenda\"@nl ;\n"
                                 "    skos:broader b:stage, b:werk ;\n    skos:related b:beurs .\n"
                                 "b:beurs a skos:Concept ; skos:prefLabel \"beurs\"@nl ; dcterms:source <https://x.nl/> .\n");
        CHECK(told(result) == "");
        REQUIRE(result.concepts.size() == 4);
        CHECK(result.concepts[0].slug == "beurs");
        const Concept& bol = *find(result, "bol");
        CHECK(bol.label_nl == "bol");
        CHECK(bol.label_en == "bulb");
        CHECK(joined(bol.other_nl) == "stage bij de bol");
        CHECK(joined(bol.other_en) == "bulbs");
        CHECK(bol.definition == "Leren en werken.");
        CHECK(bol.source == "Werkagenda");
        CHECK(joined(bol.broader) == "stage werk");
        CHECK_FALSE(bol.is_top);
        CHECK(bol.line == 10);
        CHECK(find(result, "beurs")->source == "https://x.nl/");
        CHECK(find(result, "beurs")->label_en == "");
        CHECK(find(result, "beurs")->is_top);
    }

    TEST_CASE("narrower follows from broader, and related goes both ways") {
        const auto result = read("b:a a skos:Concept ; skos:prefLabel \"a\"@nl ; skos:broader b:werk ; skos:related b:stage .\n"
                                 "b:b a skos:Concept ; skos:prefLabel \"b\"@nl ; skos:related b:a, b:stage .\n");
        CHECK(told(result) == "");
        CHECK(joined(find(result, "werk")->narrower) == "a stage");
        CHECK(joined(find(result, "stage")->related) == "a b");
        CHECK(joined(find(result, "a")->related) == "b stage");
    }

    TEST_CASE("what is wrong is told with its line, and left out") {
        struct Row {
            std::string text;
            std::string told;  // line, field, and how the message begins
            std::string words;
        };
        const Row rows[] = {
            {"b:x a skos:Concept ;\n    skos:prefLabel \"x\"@en .\n", "10 skos:prefLabel: b:x heeft geen Nederlands label", "@nl"},
            {X + "skos:prefLabel \"y\"@nl .\n", "11 skos:prefLabel: er is al een voorkeurslabel", "'x'"},
            {"b:x a skos:Concept ;\n    skos:prefLabel \"Stagé\"@nl .\n", "11 skos:prefLabel: 'Stagé' staat al bij b:stage (regel 7)", "één begrip"},
            {"b:x a skos:Concept ;\n    skos:prefLabel \"leerplek\"@nl .\n", "9 skos:altLabel: 'Leerplek' staat al bij b:x (regel 10)", "één begrip"},
            {X + "skos:altLabel \"STAGE\"@nl .\n", "11 skos:altLabel: 'STAGE' staat al bij b:stage", ""},
            {X + "skos:altLabel \"X\"@nl .\n", "11 skos:altLabel: 'X' staat al bij dit begrip", "haal het"},
            {X + "skos:altLabel \"y\" .\n", "11 skos:altLabel: bij deze tekst staat geen taal", "@nl of @en"},
            {X + "skos:altLabel \"y\"@de .\n", "11 skos:altLabel: '@de' is hier geen taal", "@nl of @en"},
            {X + "skos:altLabel b:stage .\n", "11 skos:altLabel: hier hoort een tekst", ""},
            {X + "skos:altLabel \" \"@nl .\n", "11 skos:altLabel: dit label is leeg", ""},
            {X + "skos:definition \"y\"@en .\n", "11 skos:definition: hier hoort een Nederlandse", "@nl"},
            {"b:x a skos:Concept ; skos:prefLabel \"x\"@nl ; dcterms:source \"a\" ;\n    dcterms:source \"b\" .\n", "11 dcterms:source: dit staat er al", ""},
            {X + "skos:broader b:stagee .\n", "11 skos:broader: er is geen begrip 'b:stagee'", "bedoel je 'b:stage'?"},
            {X + "skos:related b:qqqqqq .\n", "11 skos:related: er is geen begrip 'b:qqqqqq'", "voeg het toe"},
            {X + "skos:related \"stage\"@nl .\n", "11 skos:related: hier hoort de naam", "b:stage"},
            {X + "skos:broader b:x .\n", "11 skos:broader: dit begrip verwijst naar zichzelf", ""},
            {X + "skos:related b:x .\n", "11 skos:related: dit begrip verwijst naar zichzelf", ""},
            {"b:x a skos:Concept ; skos:prefLabel \"x\"@nl ; skos:broader b:y .\nb:y a skos:Concept ; skos:prefLabel \"y\"@nl ;\n    skos:broader b:x .\n",
             "12 skos:broader: b:x valt al onder dit begrip", "haal een van de twee weg"},
            {X + "skos:narrower b:stage .\n", "11 skos:narrower: haal dit weg", "skos:broader"},
            {X + "skos:altLable \"y\"@nl .\n", "11 skos:altLable: deze eigenschap bestaat niet", "'skos:altLabel'"},
            {"b:X_y a skos:Concept ;\n    skos:prefLabel \"x\"@nl .\n", "10 : 'b:X_y' is geen goede naam", "kleine letters"},
            {"<urn:x> a skos:Concept ; skos:prefLabel \"x\"@nl .\n", "10 : 'urn:x' kan geen begrip zijn", "b:stage"},
            {"b:x skos:prefLabel \"x\"@nl .\n", "10 : dit blok zegt niet dat het een begrip is", "'b:x a skos:Concept ;'"},
            {"b:stage a skos:Concept .\n", "10 : 'b:stage' staat ook op regel 7", "één blok"},
            {"<urn:watwerkt:begrippen> a skos:ConceptScheme ;\n    skos:hasTopConcept b:wark .\n", "11 skos:hasTopConcept: er is geen begrip", "'b:werk'"},
            {"b:x a skos:Concept ; skos:prefLabel \"x\"@nl\n\n", "10 : Na deze regel begint iets nieuws", "punt"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            const auto result = read(row.text + "b:goed a skos:Concept ; skos:prefLabel \"goed\"@nl .\n");
            CAPTURE(told(result));
            CHECK(result.mistakes.size() == 1);
            CHECK(told(result).starts_with(row.told));
            CHECK(told(result).find(row.words) != std::string::npos);
            CHECK(find(result, "goed") != nullptr);
            CHECK(find(result, "stage") != nullptr);
        }
    }

    TEST_CASE("a concept without a Dutch label is left out with all that refers to it") {
        const auto result = read("b:x a skos:Concept ;\n    skos:prefLabel \"stage\"@nl ; skos:broader b:werk .\n"
                                 "b:y a skos:Concept ; skos:prefLabel \"y\"@nl ; skos:broader b:x ; skos:related b:x .\n");
        CHECK(result.mistakes.size() == 1);
        CHECK(find(result, "x") == nullptr);
        CHECK(joined(find(result, "werk")->narrower) == "stage");
        CHECK(find(result, "y")->related.empty());
        CHECK(find(result, "y")->is_top);
    }

    TEST_CASE("who refers to a block that is wrong is not told so") {
        const std::string relation = X + "skos:related b:y_1, b:z .\n";
        CHECK(read(relation + "b:y_1 a skos:Concept ; skos:prefLabel \"y\"@nl .\nb:z skos:prefLabel \"z\"@nl .\n").mistakes.size() == 2);
        CHECK(read(relation).mistakes.size() == 2);
    }

    TEST_CASE("a circle is cut where it closes") {
        std::string ring;
        for (int i = 0; i < 5; ++i) {
            const std::string name = "r" + std::to_string(i), next = "r" + std::to_string((i + 1) % 5);
            ring += "b:" + name + " a skos:Concept ; skos:prefLabel \"" + name + "\"@nl ; skos:broader b:" + next + " .\n";
        }
        const auto result = read(ring);
        REQUIRE(result.mistakes.size() == 1);
        CHECK(result.mistakes[0].line == 14);
        CHECK(find(result, "r4")->is_top);
        CHECK(joined(find(result, "r0")->broader) == "r1");
    }

    TEST_CASE("one label may stand in two languages, and labels of two concepts may look alike") {
        CHECK(told(read("b:x a skos:Concept ; skos:prefLabel \"actor\"@nl, \"actor\"@en ; skos:altLabel \"actoren\"@nl .\n")) == "");
    }

    TEST_CASE("a concept survives the way into an index and back") {
        const auto result = read("b:x a skos:Concept ; skos:prefLabel \"x\"@nl, \"y\"@en ; skos:altLabel \"z\"@nl, \"q\"@en ;\n"
                                 "    skos:broader b:stage ; skos:related b:werk ; skos:definition \"d\"@nl ; dcterms:source \"s\" .\n");
        for (const Concept& one : result.concepts) {
            const std::string text = indexer::to_text(to_json(one));
            CHECK(indexer::to_text(to_json(indexer::concept_from_json(indexer::Json::parse(text)))) == text);
        }
        CHECK(indexer::to_text(to_json(*find(result, "x"))) ==
              R"({"slug":"x","nl":"x","en":"y","anders_nl":["z"],"anders_en":["q"],"breder":["stage"],"smaller":[],"verwant":["werk"],)"
              R"("definitie":"d","bron":"s","top":false})");
    }

    TEST_CASE("a large file of mistakes is read in a moment") {
        std::string text;
        for (int i = 5'000; i > 0; --i)
            text += "b:a" + std::to_string(i) + " a skos:Concept;skos:broader b:a" + std::to_string(i - 1) + ".\n";
        const auto result = read(text);
        CHECK(result.mistakes.size() > 5'000);
        CHECK(result.concepts.size() == 2);
    }
}

TEST_SUITE("repo") {
    TEST_CASE("the thesaurus of this repository has no mistakes") {
        const std::filesystem::path folder = std::filesystem::path(WATWERKT_SOURCE_FOLDER) / "knowledge" / "begrippen";
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() != ".ttl") continue;
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            const auto result = read_concepts(text);
            CHECK(told(result) == "");
            CHECK(result.concepts.size() > 200);
            for (const Concept& one : result.concepts) CHECK(text.find("\nb:" + one.slug + " a skos:Concept ;") != std::string::npos);
        }
    }
}

}  // namespace concepts_test
