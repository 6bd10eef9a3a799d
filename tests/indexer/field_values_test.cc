// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/field_values.h"

#include <doctest/doctest.h>

namespace field_values_test {

using indexer::api_name;
using indexer::facet_values;
using indexer::find_field;
using indexer::first_value;
using indexer::Json;
using indexer::values_at;

namespace {

using Texts = std::vector<std::string>;

const Json Front = Json::parse(R"({
    "titel": "Taal op de vloer", "jaar": 2024, "leeg": "", "niets": null, "ja": true, "half": 2.5,
    "themas": ["werkvloer", "toeleiding", "werkvloer"],
    "bevindingen": [
        {"uitspraak": "A", "richting": "positief", "onderbouwing": {"opzet": "loting"}},
        {"uitspraak": "B", "richting": "positief"},
        "geen groep velden",
        {"uitspraak": "C", "onderbouwing": {"opzet": "monitor"}}],
    "kosten": {"klasse": "laag"},
    "werkt_niet": ["het rooster"]
})");

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("values are found by path, in order, each once") {
        struct Row {
            std::string path;
            Texts values;
        };
        const Row rows[] = {
            {"titel", {"Taal op de vloer"}},
            {"jaar", {"2024"}},
            {"half", {"2.5"}},
            {"ja", {"true"}},
            {"leeg", {}},
            {"niets", {}},
            {"themas", {"werkvloer", "toeleiding"}},
            {"themas[]", {"werkvloer", "toeleiding"}},
            {"bevindingen[].uitspraak", {"A", "B", "C"}},
            {"bevindingen[].richting", {"positief"}},
            {"bevindingen[].onderbouwing.opzet", {"loting", "monitor"}},
            {"kosten.klasse", {"laag"}},
            {"kosten", {}},
            {"titel.klasse", {}},
            {"onbekend", {}},
            {"kosten.onbekend.klasse", {}},
        };
        for (const Row& row : rows) {
            CAPTURE(row.path);
            CHECK(values_at(Front, row.path) == row.values);
        }
        CHECK(values_at(Json(), "titel").empty());
    }

    TEST_CASE("the first value stands for the field, or else what was asked for") {
        CHECK(first_value(Front, "themas") == "werkvloer");
        CHECK(first_value(Front, "taal", "nl") == "nl");
        CHECK(first_value(Front, "leeg") == "");
    }

    TEST_CASE("a facet of presence has one value, the others what the note says") {
        CHECK(facet_values(Front, *find_field("werkt_niet")) == Texts{"ja"});
        CHECK(facet_values(Json::object(), *find_field("werkt_niet")).empty());
        CHECK(facet_values(Json{{"werkt_niet", Json::array()}}, *find_field("werkt_niet")).empty());
        CHECK(facet_values(Front, *find_field("thema")) == Texts{"werkvloer", "toeleiding"});
        CHECK(facet_values(Front, *find_field("opzet")) == Texts{"loting", "monitor"});
        CHECK(facet_values(Front, *find_field("jaar")) == Texts{"2024"});
    }

    TEST_CASE("names become camel case in addresses and JSON") {
        CHECK(api_name("thema") == "thema");
        CHECK(api_name("omvang_organisatie") == "omvangOrganisatie");
        CHECK(api_name("werkt_niet") == "werktNiet");
        CHECK(api_name("a_b_c") == "aBC");
        CHECK(api_name("") == "");
    }

    TEST_CASE("no two fields have the same name in addresses") {
        for (const indexer::Field& one : indexer::Fields)
            for (const indexer::Field& other : indexer::Fields)
                if (&one != &other) CHECK(api_name(one.name) != api_name(other.name));
    }
}

}  // namespace field_values_test
