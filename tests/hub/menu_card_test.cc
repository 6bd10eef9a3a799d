// SPDX-License-Identifier: GPL-3.0-or-later
// A menu card of a search, a shortlist and a collection: what may be asked, and that nothing is left off unsaid.
#include "hub/address.h"
#include "hub/menu_card_parameters.h"
#include "hub/pages/menu_card_choice.h"
#include "hub/pages/sheet_space.h"
#include "hub/routes.h"
#include "tests/support/index_builder.h"
#include "tests/support/real_knowledge.h"
#include "tests/support/test_server.h"

#include <doctest/doctest.h>

namespace menu_card_test {

using Parameters = std::vector<std::pair<std::string, std::string>>;
using Index = std::shared_ptr<const hub::SearchIndex>;

namespace {

hub::Page get(const Index& index, const Parameters& parameters, const std::string& public_address = {}, const std::string& language = "nl") {
    hub::Request request;
    request.path = "/menukaart";
    request.language = language;
    request.parameters = parameters;
    request.today = "2026-11-22";
    return hub::answer(request, tests::built_site(), index, public_address).page;
}

bool has(const hub::Page& page, const std::string& text) { return page.body.find(text) != std::string::npos; }

std::size_t count(const hub::Page& page, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = page.body.find(part); at != std::string::npos; at = page.body.find(part, at + 1)) ++found;
    return found;
}

std::string note_of(const std::string& title, const std::string& more = {}) {
    return tests::note_file("titel: " + title + "\nsoort: toolkit\nsamenvatting: \"De eerste zin van " + title + ". Dan de tweede.\"\n" + more);
}

tests::FileChanges notes() {
    return {{"knowledge/vocabulaire/actor.yaml", "titel: Actor\ntitel_en: Actor\nwaarden:\n  - {slug: werkgevers, nl: werkgevers, en: employers}\n  - {slug: scholen, nl: scholen, en: schools}\n"},
            {"knowledge/vocabulaire/fase.yaml", "titel: Fase\ntitel_en: Phase\nwaarden:\n  - {slug: zoeken, nl: zoeken, en: searching}\n  - {slug: blijven, nl: blijven, en: staying}\n"},
            {"knowledge/toolkits/a.md", note_of("Alfa", "actor: [werkgevers]\nfase: [blijven]\nwerkt_niet: [Alfa hielp niet.]\n")},
            {"knowledge/toolkits/b.md", note_of("Beta", "actor: [scholen]\nfase: [blijven, zoeken]\n")},
            {"knowledge/toolkits/c.md", note_of("Gamma", "actor: [werkgevers]\n")},
            {"knowledge/toolkits/weg.md", note_of("Vroeger", "status: ingetrokken\nactor: [werkgevers]\n")},
            {"knowledge/toolkits/kwaad.md", tests::note_file("titel: \"<script>alert(1)</script>\"\nsoort: toolkit\nsamenvatting: \"<b>Kwaad</b>.\"\n")},
            {"knowledge/collecties/lijst.md", "---\ntitel: De lijst\nonderdelen:\n  - notitie: a\n    reden: Omdat alfa eerst komt.\n    fase: zoeken\n  - notitie: niet-hier\n    reden: Weg.\n---\n"}};
}

const Index& small() {
    static const tests::IndexBuilder builder(notes());
    static const Index index = builder.open();
    return index;
}

std::string refused(const Parameters& parameters) {
    hub::Request request;
    request.parameters = parameters;
    std::string names;
    for (const auto& mistake : hub::read_menu_card_query(request, small()->community()).mistakes) names += (names.empty() ? "" : " ") + mistake.name;
    return names;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("the parameters of a menu card are read strictly, and every mistake is named") {
        CHECK(refused({}).empty());
        CHECK(refused({{"n", "a,b.c,D_1"}, {"voor", "werkgevers"}}).empty());
        CHECK(refused({{"q", "stage"}, {"voor", "werkgevers"}, {"sorteer", "titel"}}).empty());
        CHECK(refused({{"n", ""}}) == "n");
        CHECK(refused({{"n", "a,,b"}}) == "n");
        CHECK(refused({{"n", "a,"}}) == "n");
        CHECK(refused({{"n", "a,a"}}) == "n");
        CHECK(refused({{"n", "../a"}}) == "n");
        CHECK(refused({{"n", std::string(121, 'a')}}) == "n");
        CHECK(refused({{"n", "a"}, {"n", "b"}}) == "n");
        CHECK(refused({{"collectie", "a/b"}}) == "collectie");
        CHECK(refused({{"n", "a"}, {"collectie", "lijst"}}) == "collectie");
        CHECK(refused({{"n", "a"}, {"q", "stage"}}) == "q");
        CHECK(refused({{"voor", "iedereen"}}) == "voor");
        CHECK(refused({{"voor", "werkgevers"}, {"actor", "scholen"}}) == "voor");
        CHECK(refused({{"titel", "Subsidie"}}) == "titel");
        CHECK(refused({{"pagina", "2"}, {"kleur", "rood"}, {"voor", "x"}}) == "voor kleur pagina");
        std::string many = "n0";
        for (int i = 1; i < 20; ++i) many += ",n" + std::to_string(i);
        CHECK(refused({{"n", many}}).empty());
        CHECK(refused({{"n", many + ",n20"}}) == "n");
    }

    TEST_CASE("the address of a card is what was asked") {
        hub::MenuCardQuery asked;
        CHECK(hub::menu_card_address("/menukaart", asked) == "/menukaart");
        asked.query.text = "stage & mbo";
        asked.actor = "werkgevers";
        CHECK(hub::menu_card_address("/menukaart", asked) == "/menukaart?q=stage+%26+mbo&voor=werkgevers");
        asked = {{"a", "b"}, {}, {}, {}};
        CHECK(hub::menu_card_address("/en/menukaart", asked) == "/en/menukaart?n=a,b");
    }

    TEST_CASE("a sentence ends where the next begins, and at no abbreviation") {
        CHECK(hub::first_sentence("Een. Twee.") == "Een.");
        CHECK(hub::first_sentence("Werkt het? Ja.") == "Werkt het?");
        CHECK(hub::first_sentence("Dat kan bijv. Utrecht ook. Meer.") == "Dat kan bijv. Utrecht ook.");
        CHECK(hub::first_sentence("Hulp i.v.m. Corona kwam op. Toen niet.") == "Hulp i.v.m. Corona kwam op.");
        CHECK(hub::first_sentence("Dat was in 2021. Daarna niet.") == "Dat was in 2021.");
        CHECK(hub::first_sentence("Het kost 6.000 euro per jaar. Veel.") == "Het kost 6.000 euro per jaar.");
        CHECK(hub::first_sentence("Geen punt") == "Geen punt");
        CHECK(hub::first_sentence("Slot.") == "Slot.");
        CHECK(hub::first_sentence("").empty());
    }

    TEST_CASE("more letters take more room, and a sheet has an end") {
        const hub::PrintedItem item{"zoeken", "Titel", "Een reden van een regel.", "TNO, 2021", "beschrijvend"};
        hub::PrintedItem longer = item;
        longer.reason = std::string(400, 'a');
        CHECK(hub::printed_height(longer) > hub::printed_height(item) + 15);
        hub::PrintedItem wide = item;
        wide.reason = std::string(400, 'W');
        CHECK(hub::printed_height(wide) > hub::printed_height(longer));
        const hub::PrintedFrame frame{"Menukaart", "Kruis aan.", {"Niet."}, "", "Voet", 19};
        CHECK(hub::fits_sheet(frame, std::vector<hub::PrintedItem>(8, item)));
        CHECK_FALSE(hub::fits_sheet(frame, std::vector<hub::PrintedItem>(30, item)));
        CHECK_FALSE(hub::fits_sheet(frame, std::vector<hub::PrintedItem>(8, longer)));
    }
}

TEST_SUITE("http") {
    TEST_CASE("a shortlist becomes a card by phase, and who is not on it is named") {
        const hub::Page page = get(small(), {{"n", "a,b,c,weg,bestaat-niet"}});
        CHECK(page.status == 200);
        CHECK(count(page, "class=\"pick\"") == 3);
        CHECK(page.body.find(">Beta<") < page.body.find(">Alfa<"));  // zoeken comes before blijven
        CHECK(page.body.find(">Alfa<") < page.body.find(">Gamma<"));  // no phase stands last
        CHECK(has(page, "De eerste zin van Alfa.</p>"));
        CHECK_FALSE(has(page, "Dan de tweede"));
        CHECK(has(page, "<strong>Ingetrokken:</strong> <span>Vroeger</span>"));
        CHECK(has(page, "<strong>Niet gevonden:</strong> <span>bestaat-niet</span>"));
        CHECK(has(page, "Alfa hielp niet."));
        CHECK(has(page, "22 november 2026"));
        CHECK(has(page, small()->commit().substr(0, 7)));
    }

    TEST_CASE("a card for one actor has what is for them, and says what is not") {
        const hub::Page page = get(small(), {{"n", "a,b"}, {"voor", "werkgevers"}});
        CHECK(has(page, ">Menukaart voor werkgevers</h1>"));
        CHECK(count(page, "class=\"pick\"") == 1);
        CHECK(has(page, "<strong>Niet voor deze doelgroep:</strong> <span>Beta</span>"));
        CHECK(has(get(small(), {{"voor", "werkgevers"}}, "", "en"), ">Menu card for employers</h1>"));
        CHECK_FALSE(has(get(small(), {{"voor", "werkgevers"}}), ">Beta<"));
    }

    TEST_CASE("a collection becomes a card with its maker's reasons") {
        const hub::Page page = get(small(), {{"collectie", "lijst"}});
        CHECK(has(page, "Uit de collectie De lijst."));
        CHECK(has(page, "Omdat alfa eerst komt."));
        CHECK(has(page, "<span>niet-hier</span>"));
        CHECK(get(small(), {{"collectie", "weg"}}).status == 400);
        CHECK(has(get(small(), {{"collectie", "weg"}}), "is geen collectie"));
    }

    TEST_CASE("a card of nothing says so, and a shortlist of nothing is a mistake") {
        CHECK(has(get(small(), {{"q", "onvindbaar"}}), "Geen notitie past bij deze keuzes."));
        CHECK(has(get(small(), {{"n", "b"}, {"voor", "werkgevers"}}), "Geen notitie past bij deze keuzes."));
        CHECK(get(small(), {{"n", "bestaat-niet"}}).status == 400);
        CHECK(get(small(), {{"titel", "Subsidie voor u"}}).status == 400);
        CHECK(get(nullptr, {}).status == 503);
    }

    TEST_CASE("notes and questions that wish us harm are text") {
        const hub::Page page = get(small(), {{"q", "\"><script>alert(2)</script> kwaad"}});
        CHECK_FALSE(has(page, "<script>alert"));
        CHECK_FALSE(has(get(small(), {{"n", "kwaad"}}), "<script>alert"));
        CHECK_FALSE(has(get(small(), {{"n", "kwaad"}}), "<b>Kwaad"));
    }

    TEST_CASE("the code is there when the public address is known, and the path alone when it is not") {
        const hub::Page with = get(small(), {{"n", "a"}}, "https://watwerkt.example"), without = get(small(), {{"n", "a"}});
        CHECK(has(with, "class=\"code__squares\" d=\"M4 4h7v1h-7z"));
        CHECK(has(with, "<strong class=\"paper-foot__address\">https://watwerkt.example/menukaart?n=a</strong>"));
        CHECK_FALSE(has(without, "code__squares"));
        CHECK(has(without, "<strong class=\"paper-foot__address\">/menukaart?n=a</strong>"));
    }

    TEST_CASE("an address that nobody types over is not printed, and one that fits no code has none") {
        std::string slugs = "a";
        for (int i = 0; i < 10; ++i) slugs += "," + std::string(100, static_cast<char>('b' + i));
        const hub::Page page = get(small(), {{"n", slugs}}, "https://watwerkt.example");
        CHECK(has(page, "te lang voor papier"));
        CHECK(has(page, "<strong class=\"paper-foot__address\">https://watwerkt.example/zoeken</strong>"));
        CHECK_FALSE(has(page, "code__squares"));
    }

    TEST_CASE("of real notes nothing is lost: what is on the card and what is named beside it is all that was asked") {
        const auto& index = tests::real_knowledge();
        hub::SearchOptions options;
        options.ranking_only = true;
        hub::Query query;
        query.per_page = hub::MostShortlisted;
        const auto found = index->search(query, options);
        REQUIRE(found);
        std::string slugs;
        for (const hub::Hit& hit : found->hits) slugs += (slugs.empty() ? "" : ",") + hit.slug;
        const hub::Page page = get(index, {{"n", slugs}});
        for (const hub::Hit& hit : found->hits) {
            const std::string title = hit.card.at("titel");
            CAPTURE(title);
            if (title.find_first_of("&'\"<>") == std::string::npos) CHECK(has(page, title));
        }
        CHECK(count(page, "class=\"pick\"") >= 5);
        CHECK(has(get(index, {{"voor", "werkgevers"}}), "andere notities"));
        CHECK_FALSE(has(get(index, {{"q", "stage"}}, "", "en"), "{{"));
    }

    TEST_CASE("results and collections lead to their card") {
        hub::Request request;
        request.today = "2026-11-22";
        request.path = "/zoeken";
        request.parameters = {{"q", "alfa"}, {"actor", "werkgevers"}, {"pagina", "1"}};
        CHECK(has(hub::answer(request, tests::built_site(), small()).page, "href=\"/menukaart?q=alfa&amp;voor=werkgevers\""));
        request.path = "/collecties/lijst";
        request.parameters.clear();
        CHECK(has(hub::answer(request, tests::built_site(), small()).page, "href=\"/menukaart?collectie=lijst\""));
    }
}

}  // namespace menu_card_test
