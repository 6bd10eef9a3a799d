// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/address.h"

#include <doctest/doctest.h>

namespace address_test {

TEST_SUITE("unit") {
    TEST_CASE("text is percent-encoded for the place where it stands") {
        struct Row {
            std::string text;
            std::string parameter;
            std::string segment;
        };
        const Row rows[] = {
            {"", "", ""},
            {"Stage-plek_1.0~", "Stage-plek_1.0~", "Stage-plek_1.0~"},
            {"taal op werk", "taal+op+werk", "taal%20op%20werk"},
            {"a+b", "a%2Bb", "a%2Bb"},
            {"a&b=c?d#e", "a%26b%3Dc%3Fd%23e", "a%26b%3Dc%3Fd%23e"},
            {"../geheim", "..%2Fgeheim", "..%2Fgeheim"},
            {"100%", "100%25", "100%25"},
            {"\"<script>'", "%22%3Cscript%3E%27", "%22%3Cscript%3E%27"},
            {"caf\xC3\xA9", "caf%C3%A9", "caf%C3%A9"},
            {std::string("a\0b", 3), "a%00b", "a%00b"},
            {"\xFF\n", "%FF%0A", "%FF%0A"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(hub::encode_parameter(row.text) == row.parameter);
            CHECK(hub::encode_segment(row.text) == row.segment);
        }
    }

    TEST_CASE("a facet's parameter is its name in camel case") {
        CHECK(hub::facet_parameter("thema") == "thema");
        CHECK(hub::facet_parameter("omvang_organisatie") == "omvangOrganisatie");
        CHECK(hub::facet_parameter("werkt_niet") == "werktNiet");
    }

    TEST_CASE("a question has one address, in whatever order it was made") {
        hub::Query query;
        CHECK(hub::search_address("/zoeken", query) == "/zoeken");
        query.page = 2;
        query.sort = hub::Sort::Title;
        query.filters["organisatie"] = {"R&D"};
        query.filters["actor"] = {"werkgevers"};
        query.filters["thema"] = {"b", "a"};
        query.text = "stage & baan";
        CHECK(hub::search_address("/v1/notities", query) ==
              "/v1/notities?q=stage+%26+baan&thema=b&thema=a&actor=werkgevers&organisatie=R%26D&sorteer=titel&pagina=2");
    }

    TEST_CASE("what is as usual is left out of the address") {
        hub::Query query;
        query.text = "stage";
        query.per_page = 25;
        CHECK(hub::search_address("", query) == "?q=stage&perPagina=25");
        query.per_page = 10;
        CHECK(hub::search_address("", query) == "?q=stage");
    }

    TEST_CASE("a feed and a table are of the whole question, and the feed has no order to choose") {
        hub::Query query;
        query.text = "stage";
        query.filters["thema"] = {"a"};
        query.sort = hub::Sort::Title;
        query.page = 3;
        query.per_page = 50;
        CHECK(hub::feed_address("/en", query) == "/en/zoeken.atom?q=stage&thema=a");
        CHECK(hub::table_address("", query) == "/zoeken.csv?q=stage&thema=a&sorteer=titel");
    }

    TEST_CASE("a value is taken, and let go when it was taken, and the pages begin again") {
        hub::Query query;
        query.page = 4;
        query = hub::toggled(query, "sector", "zorg");
        CHECK(query.is_chosen("sector", "zorg"));
        CHECK(query.page == 1);
        query = hub::toggled(query, "sector", "bouw");
        query = hub::toggled(query, "sector", "zorg");
        CHECK(query.filters.at("sector") == std::vector<std::string>{"bouw"});
        query = hub::toggled(query, "sector", "bouw");
        CHECK(query.filters.empty());
    }
}

}  // namespace address_test
