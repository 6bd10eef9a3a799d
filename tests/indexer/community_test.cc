// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/community.h"

#include "tests/support/sample_knowledge.h"

#include <doctest/doctest.h>

namespace community_test {

using indexer::AgendaItem;
using indexer::Community;
using indexer::Json;
using indexer::read_agenda;
using indexer::read_vocabulary;

TEST_SUITE("unit") {
    TEST_CASE("a closed list keeps the order of its file") {
        const auto list = read_vocabulary("opzet", Json::parse(R"({"titel": "Opzet", "titel_en": "Design", "waarden": [
            {"slug": "loting", "nl": "loting", "en": "trial", "definitie": "Het lot.", "groep": "effect"},
            {"slug": "b", "nl": "bee"}, {"slug": "a"}]})"));
        CHECK(list.name == "opzet");
        CHECK(list.title_nl == "Opzet");
        CHECK(list.title_en == "Design");
        REQUIRE(list.terms.size() == 3);
        CHECK(list.terms[0].label_en == "trial");
        CHECK(list.terms[0].definition == "Het lot.");
        CHECK(list.terms[0].group == "effect");
        CHECK(list.terms[1].slug == "b");
        CHECK(list.terms[1].label_en == "bee");  // rather Dutch than nothing
        CHECK(list.terms[2].label_nl == "a");
        CHECK(list.find("a") == &list.terms[2]);
        CHECK(list.find("c") == nullptr);
    }

    TEST_CASE("what a closed list says of near values is kept, also in the index") {
        indexer::Community community;
        community.vocabularies.push_back(read_vocabulary("regio", Json::parse(R"({"waarden": [{"slug": "land"},
            {"slug": "stad", "valt_onder": ["land", "streek"], "stap": 2}, {"slug": "fout", "valt_onder": 3, "stap": "twee"}]})")));
        const auto kept = indexer::community_from_json(indexer::to_json(community)).vocabularies.at(0);
        CHECK(kept.terms[0].step == 0);
        CHECK(kept.terms[0].broader.empty());
        CHECK(kept.terms[1].step == 2);
        CHECK(kept.terms[1].broader == std::vector<std::string>{"land", "streek"});
        CHECK(kept.terms[2].step == 0);
    }

    TEST_CASE("what is wrong in a closed list is left out and the rest is used") {
        const auto list = read_vocabulary("x", Json::parse(R"({"titel": 3, "waarden": ["tekst", 4, null, {"nl": "zonder slug"},
            {"slug": 5}, {"slug": "goed", "nl": ["lijst"]}]})"));
        CHECK(list.title_nl == "x");
        REQUIRE(list.terms.size() == 1);
        CHECK(list.terms[0].label_nl == "goed");
        CHECK(read_vocabulary("x", Json::object()).terms.empty());
        CHECK(read_vocabulary("x", Json{{"waarden", "geen lijst"}}).terms.empty());
    }

    TEST_CASE("an agenda is read depth first, each item with the one above it") {
        const auto agenda = tests::sample_community().agenda;
        std::string told;
        for (const AgendaItem& item : agenda) told += item.id + "<" + item.parent + " ";
        CHECK(told == "toeleiding< t1-d1<toeleiding t1-d1-a1<t1-d1 t1-d1-a2<t1-d1 werkvloer< t2-d1<werkvloer ");
        CHECK(agenda[0].level == AgendaItem::Level::Theme);
        CHECK(agenda[0].number == 1);
        CHECK(agenda[0].title_en == "Getting to work");
        CHECK_FALSE(agenda[0].fields.contains("doelstellingen"));
        CHECK(agenda[1].level == AgendaItem::Level::Objective);
        CHECK(agenda[2].level == AgendaItem::Level::Action);
        CHECK(agenda[5].title_en == "Blijven");  // rather Dutch than nothing
    }

    TEST_CASE("what is wrong in an agenda is left out and the rest is used") {
        struct Row {
            std::string json;
            std::size_t items;
        };
        const Row rows[] = {
            {R"({})", 0},
            {R"({"themas": "tekst"})", 0},
            {R"({"themas": [{"titel": "zonder slug"}, {"slug": "goed", "nummer": "een", "doelstellingen": "tekst"}]})", 1},
            {R"({"themas": [{"slug": "goed", "doelstellingen": [{"id": "t1-d1", "acties": [{"titel": "zonder id"}]}]}]})", 2},
            {R"({"themas": ["tekst", {"slug": "goed"}]})", 1},
            {R"({"themas": [7, null, ["lijst"], {"slug": "goed", "doelstellingen": ["tekst", {"id": "t1-d1", "acties": ["tekst"]}]}]})", 2},
        };
        for (const Row& row : rows) {
            CAPTURE(row.json);
            std::size_t items = 99;
            CHECK_NOTHROW(items = read_agenda(Json::parse(row.json)).size());
            CHECK(items == row.items);
        }
    }

    TEST_CASE("values have labels in both languages, or stand for themselves") {
        const Community community = tests::sample_community();
        struct Row {
            std::string facet, value, language, label;
        };
        const Row rows[] = {
            {"actor", "scholen", "nl", "scholen"},
            {"actor", "scholen", "en", "schools"},
            {"taal", "en", "nl", "Engels"},
            {"thema", "toeleiding", "nl", "Toeleiding naar werk"},
            {"thema", "toeleiding", "en", "Getting to work"},
            {"actie", "t1-d1-a1", "en", "Visit employers"},
            {"werkt_niet", "ja", "nl", "ja"},
            {"werkt_niet", "ja", "en", "yes"},
            {"jaar", "2024", "en", "2024"},
            {"organisatie", "Gemeente Proef", "en", "Gemeente Proef"},
            {"actor", "onbekend", "nl", "onbekend"},
            {"thema", "onbekend", "en", "onbekend"},
            {"sector", "zorg", "nl", "zorg"},  // this community has no such list
            {"onbekend", "x", "nl", "x"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.facet);
            CAPTURE(row.value);
            CHECK(community.label(row.facet, row.value, row.language) == row.label);
        }
    }

    TEST_CASE("items are found by id and lists by name") {
        const Community community = tests::sample_community();
        CHECK(community.find_agenda_item("t1-d1-a2")->title_nl == "Tel mee");
        CHECK(community.find_agenda_item("t9") == nullptr);
        CHECK(community.find_vocabulary("actor")->terms.size() == 3);
        CHECK(community.find_vocabulary("Actor") == nullptr);
    }

    TEST_CASE("a community survives the way into an index and back") {
        const Community community = tests::sample_community();
        const Json json = to_json(community);
        const Community again = indexer::community_from_json(Json::parse(indexer::to_text(json)));
        CHECK(indexer::to_text(to_json(again)) == indexer::to_text(json));
        CHECK(again.language_files == community.language_files);
        CHECK(again.home == community.home);
        CHECK(again.agenda.size() == 6);
        CHECK(again.find_agenda_item("t2-d1")->parent == "werkvloer");
        CHECK(again.label("actor", "gemeenten", "en") == "councils");
    }
}

}  // namespace community_test
