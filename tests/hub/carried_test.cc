// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/carried.h"

#include "hub/routes.h"
#include "tests/hub/example_notes.h"
#include "tests/hub/search_fixture.h"

#include <doctest/doctest.h>

namespace carried_test {

using tests::Parameters;

namespace {

const hub::SearchIndex& index() { return *tests::example_hub().index; }

hub::ReadCarried read(const Parameters& parameters) {
    hub::Request request;
    request.parameters = parameters;
    return hub::read_carried(request, index().community());
}

hub::Page get(const std::string& path, const Parameters& parameters, const std::string& language = "nl") {
    hub::Request request;
    request.path = path;
    request.parameters = parameters;
    request.language = language;
    request.today = "2026-11-22";
    return hub::answer(request, tests::built_site(), tests::example_hub().index).page;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t times = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++times;
    return times;
}

std::string slugs_of(std::size_t number) {
    std::string all;
    for (std::size_t i = 0; i < number; ++i) all += (i == 0 ? "n" : ",n") + std::to_string(i);
    return all;
}

const std::string Mentors = "mentoren-bij-de-stage", Steps = "stappen-naar-een-stage", Gone = "is-al-lang-weg";

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("what is carried is taken off the request and written back the same") {
        const hub::ReadCarried taken = read({{"q", "stage"}, {"lijst", Mentors + "," + Gone}, {"mijn-sector", "overheid"}, {"mijn-sector-x", "1"}});
        CHECK(taken.mistakes.empty());
        CHECK(taken.carried.shortlist == std::vector<std::string>{Mentors, Gone});
        CHECK(taken.carried.own.at("sector") == "overheid");
        CHECK(taken.rest.parameters == Parameters{{"q", "stage"}, {"mijn-sector-x", "1"}});
        CHECK(hub::with_carried("/zoeken?q=a#b", taken.carried) == "/zoeken?q=a&lijst=" + Mentors + "," + Gone + "&mijn-sector=overheid#b");
        CHECK(hub::with_carried("/zoeken", {}) == "/zoeken");
        CHECK(read({{"lijst", ""}, {"mijn-sector", ""}}).carried.is_empty());
    }

    TEST_CASE("a note goes on the list at the end and off it from anywhere") {
        const hub::Carried two{{"a", "b"}, {}};
        CHECK(two.toggled("c").shortlist == std::vector<std::string>{"a", "b", "c"});
        CHECK(two.toggled("a").shortlist == std::vector<std::string>{"b"});
    }

    TEST_CASE("what cannot be carried is refused by name") {
        struct Row {
            std::string name, value;
        };
        const Row rows[] = {
            {"lijst", "a,a"},         {"lijst", "a,,b"},       {"lijst", ","},          {"lijst", "A"},
            {"lijst", "a b"},         {"lijst", "\xff"},       {"lijst", "<b>"},        {"lijst", slugs_of(hub::MostShortlisted + 1)},
            {"mijn-sector", "weg"},   {"mijn-sector", "ICT"},  {"mijn-sector", "\xff"}, {"mijn-kosten", "gratis"},  // the small community has no such list
        };
        for (const Row& row : rows) {
            CAPTURE(row.value);
            const hub::ReadCarried taken = read({{row.name, row.value}});
            REQUIRE(taken.mistakes.size() == 1);
            CHECK(taken.mistakes[0].name == row.name);
            CHECK(get("/zoeken", {{row.name, row.value}}).status == 400);
        }
        CHECK(read({{"lijst", slugs_of(hub::MostShortlisted)}}).mistakes.empty());
        CHECK(read({{"lijst", "a"}, {"lijst", "b"}}).mistakes.size() == 1);
        CHECK(has(read({{"mijn-sector", "weg"}}).mistakes[0].message, "zorg-en-welzijn, overheid"));
    }

    TEST_CASE("all mistakes of a page come at once, and a note that is not there stays a 404") {
        const hub::Page page = get("/zoeken", {{"lijst", "a,a"}, {"kleur", "rood"}});
        CHECK(page.status == 400);
        CHECK(has(page.body, "lijst"));
        CHECK(has(page.body, "kleur"));
        CHECK(get("/notities/weg", {{"lijst", "a,a"}}).status == 404);
        CHECK(get("/notities/" + Mentors, {{"kleur", "rood"}}).status == 400);
    }

    TEST_CASE("only pages that carry it know the list, so feeds, tables and the API are as they were") {
        for (const char* path : {"/zoeken.atom", "/zoeken.csv", "/v1/notities", "/witte-vlekken", "/v1/vergelijk", "/themas/behoud", "/"}) {
            CAPTURE(path);
            CHECK(get(path, {{"lijst", Mentors}}).status == 400);
        }
        const std::string html = get("/zoeken", {{"q", "stage"}, {"lijst", Mentors}, {"mijn-sector", "overheid"}}).body;
        CHECK(has(html, "href=\"/zoeken.atom?q=stage\""));
        CHECK(has(html, "href=\"/zoeken.csv?q=stage\""));
        CHECK(has(html, "href=\"/witte-vlekken?q=stage\""));
    }

    TEST_CASE("the same notes are found with a list and without, and every link of the results keeps it") {
        const std::string kept = "lijst=" + Steps + "&amp;mijn-sector=overheid";
        const std::string plain = get("/zoeken", {{"q", "stage"}}).body, with = get("/zoeken", {{"q", "stage"}, {"lijst", Steps}, {"mijn-sector", "overheid"}}).body;
        CHECK(count(plain, "class=\"card hit\"") == count(with, "class=\"card hit\""));
        CHECK(count(plain, "class=\"option__count\"") == count(with, "class=\"option__count\""));
        CHECK(has(with, "href=\"/notities/" + Mentors + "?" + kept));
        CHECK(has(with, "/zoeken?q=stage&amp;sector=overheid&amp;" + kept));
        CHECK(has(with, "<input type=\"hidden\" name=\"lijst\" value=\"" + Steps + "\">"));
        CHECK(has(with, "href=\"/en/zoeken?q=stage&amp;" + kept));
        CHECK(has(with, "href=\"/lijst?n=" + Steps + "&amp;mijn-sector=overheid\""));
        CHECK_FALSE(has(plain, "lijst="  + Steps + "\">"));
    }

    TEST_CASE("a link saves a note or takes it off, and returns to the same question") {
        const std::string html = get("/zoeken", {{"q", "stage"}, {"sector", "zorg-en-welzijn"}, {"lijst", Steps}}).body;
        CHECK(has(html, "href=\"/zoeken?q=stage&amp;sector=zorg-en-welzijn&amp;lijst=" + Steps + "," + Mentors + "#notitie-" + Mentors + "\""));
        CHECK(has(html, "href=\"/zoeken?q=stage&amp;sector=zorg-en-welzijn#notitie-" + Steps + "\""));
        CHECK(has(html, "id=\"notitie-" + Mentors + "\""));
        const std::string note = get("/notities/" + Mentors, {{"lijst", Mentors + "," + Steps}}).body;
        CHECK(has(note, "href=\"/notities/" + Mentors + "?lijst=" + Steps + "\""));
        CHECK(has(note, "Uit mijn lijst"));
        CHECK(has(note, "content=\"noindex\""));
        CHECK_FALSE(has(get("/notities/" + Mentors, {}).body, "content=\"noindex\""));
    }

    TEST_CASE("a full list takes no more, and says so") {
        const std::string html = get("/zoeken", {{"q", "stage"}, {"lijst", slugs_of(hub::MostShortlisted)}}).body;
        CHECK(has(html, "Je lijst is vol"));
        CHECK_FALSE(has(html, "class=\"save\""));
    }

    TEST_CASE("the list shows its notes, names what is gone and leads to the comparison of those that are there") {
        const std::string html = get("/lijst", {{"n", Mentors + "," + Gone + "," + Steps}, {"mijn-sector", "overheid"}}).body;
        CHECK(count(html, "class=\"card saved__item\"") == 2);
        CHECK(has(html, "<code class=\"nl-code\">" + Gone + "</code>"));
        CHECK(has(html, "href=\"/lijst?n=" + Mentors + "," + Steps + "&amp;mijn-sector=overheid\""));
        CHECK(has(html, "href=\"/vergelijk?n=" + Mentors + "," + Steps + "&amp;lijst=" + Mentors + "," + Gone + "," + Steps + "&amp;mijn-sector=overheid\""));
        CHECK(has(html, "href=\"/notities/" + Mentors + "?lijst=" + Mentors + "," + Gone + "," + Steps + "&amp;mijn-sector=overheid\""));
        CHECK(count(html, "class=\"likeness__word\"") == 2);
        CHECK(get("/lijst", {}).status == 200);
        CHECK(has(get("/lijst", {}).body, "Er staat nog niets op je lijst"));
    }

    TEST_CASE("the list refuses what is no list") {
        for (const Parameters& parameters : {Parameters{{"n", "a,a"}}, {{"n", "a"}, {"n", "b"}}, {{"lijst", "a"}}, {{"vreemd", "1"}}, {{"n", slugs_of(hub::MostShortlisted + 1)}}, {{"n", "<b>"}}})
            CHECK(get("/lijst", parameters).status == 400);
    }

    TEST_CASE("the form keeps the list, shows what was chosen and stays closed") {
        const std::string closed = get("/notities/" + Mentors, {}).body;
        CHECK(has(closed, "<details class=\"situation\">"));
        CHECK_FALSE(has(closed, "class=\"likeness\""));
        const std::string html = get("/notities/" + Mentors, {{"lijst", Steps}, {"mijn-sector", "overheid"}}).body;
        CHECK(has(html, "action=\"/notities/" + Mentors + "#past\""));
        CHECK(has(html, "<option value=\"overheid\" selected>"));
        CHECK(has(html, ">anders <span"));
        CHECK(has(html, "Jij: overheid; hier: zorg en welzijn."));
        CHECK(has(html, "href=\"/notities/" + Mentors + "?lijst=" + Steps + "\""));  // the way to take it back
        CHECK(has(get("/notities/vals-spel", {{"mijn-sector", "overheid"}}).body, ">onbekend <span"));
        CHECK(has(get("/notities/" + Steps, {{"mijn-sector", "overheid"}}, "en").body, ">same <span"));
    }
}

}  // namespace carried_test
