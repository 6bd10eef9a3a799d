// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/query_parameters.h"

#include "hub/address.h"

#include <doctest/doctest.h>

namespace query_parameters_test {

using Parameters = std::vector<std::pair<std::string, std::string>>;

namespace {

indexer::Vocabulary vocabulary(const std::string& name, const std::vector<std::string>& slugs) {
    indexer::Vocabulary made{name, name, name, {}};
    for (const std::string& slug : slugs) made.terms.push_back({slug, slug, slug, "", ""});
    return made;
}

indexer::Community community() {
    indexer::Community made;
    made.vocabularies = {vocabulary("omvang_organisatie", {"klein", "groot"}), vocabulary("sector", {"zorg", "bouw", "overheid"})};
    indexer::AgendaItem theme;
    theme.id = "eerste-baan";
    made.agenda = {theme};
    return made;
}

hub::ReadQuery read(const Parameters& parameters) {
    hub::Request request;
    request.parameters = parameters;
    return hub::read_query(request, community());
}

std::string refused(const Parameters& parameters) {
    std::string names;
    for (const hub::ParameterMistake& mistake : read(parameters).mistakes) {
        CHECK_FALSE(mistake.message.empty());
        names += (names.empty() ? "" : " ") + mistake.name;
    }
    return names;
}

std::string clause_texts(const std::vector<hub::Clause>& clauses) {
    std::string all;
    for (const hub::Clause& clause : clauses)
        all += std::string(clause.excluded ? "-" : "+") + clause.field + ":" + (clause.kind == hub::Clause::Kind::Phrase ? "'" : "") + clause.text + " ";
    return all;
}

std::string repeat(const std::string& part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("parameters become a question, told by its plain address") {
        struct Row {
            Parameters parameters;
            std::string address;
        };
        const Row rows[] = {
            {{}, "/zoeken"},
            {{{"q", ""}}, "/zoeken"},
            {{{"q", "  stage mbo \n"}}, "/zoeken?q=stage+mbo"},
            {{{"sector", "zorg"}, {"sector", "bouw"}}, "/zoeken?sector=zorg&sector=bouw"},
            {{{"sector", "zorg"}, {"sector", "zorg"}}, "/zoeken?sector=zorg"},
            {{{"thema", "eerste-baan"}}, "/zoeken?thema=eerste-baan"},
            {{{"omvangOrganisatie", "klein"}}, "/zoeken?omvangOrganisatie=klein"},
            {{{"werktNiet", "ja"}}, "/zoeken?werktNiet=ja"},
            {{{"jaar", "1850"}}, "/zoeken?jaar=1850"},
            {{{"organisatie", "Bedrijf & Co"}}, "/zoeken?organisatie=Bedrijf+%26+Co"},
            {{{"sorteer", "relevantie"}, {"pagina", "1"}, {"perPagina", "10"}}, "/zoeken"},
            {{{"sorteer", "nieuwste"}}, "/zoeken?sorteer=nieuwste"},
            {{{"sorteer", "titel"}, {"letterlijk", "ja"}}, "/zoeken?letterlijk=ja&sorteer=titel"},
            {{{"sorteer", "titel"}, {"pagina", "3"}, {"perPagina", "50"}}, "/zoeken?sorteer=titel&perPagina=50&pagina=3"},
            {{{"perPagina", "100"}, {"pagina", "10"}}, "/zoeken?perPagina=100&pagina=10"},
            {{{"pagina", "100"}}, "/zoeken?pagina=100"},
            {{{"q", "sector:zorg"}}, "/zoeken?sector=zorg"},
            {{{"q", "taal sector:zorg"}}, "/zoeken?q=taal&sector=zorg"},
            {{{"q", "titel:stage"}}, "/zoeken?q=titel%3Astage"},
        };
        for (const Row& row : rows) {
            const hub::ReadQuery result = read(row.parameters);
            CHECK(hub::search_address("/zoeken", result.query) == row.address);
            CHECK(result.mistakes.empty());
        }
    }

    TEST_CASE("what cannot be is refused under the parameter's name") {
        struct Row {
            Parameters parameters;
            std::string names;
        };
        const Row rows[] = {
            {{{"kleur", "rood"}}, "kleur"},
            {{{"Q", "stage"}}, "Q"},
            {{{"", "x"}}, ""},
            {{{"titel", "stage"}}, "titel"},
            {{{"omvang_organisatie", "klein"}}, "omvang_organisatie"},
            {{{"sector", "horeca"}}, "sector"},
            {{{"sector", ""}}, "sector"},
            {{{"jaar", std::string(201, '1')}}, "jaar"},
            {{{"jaar", "\xFF"}}, "jaar"},
            {{{"werktNiet", "nee"}}, "werktNiet"},
            {{{"thema", "onbekend"}}, "thema"},
            {{{"sorteer", "datum"}}, "sorteer"},
            {{{"sorteer", "gewijzigd"}}, "sorteer"},
            {{{"letterlijk", "nee"}}, "letterlijk"},
            {{{"letterlijk", ""}}, "letterlijk"},
            {{{"sorteer", ""}}, "sorteer"},
            {{{"pagina", "0"}}, "pagina"},
            {{{"pagina", "-1"}}, "pagina"},
            {{{"pagina", "+1"}}, "pagina"},
            {{{"pagina", "1.5"}}, "pagina"},
            {{{"pagina", " 1"}}, "pagina"},
            {{{"pagina", ""}}, "pagina"},
            {{{"pagina", "99999999999999999999999"}}, "pagina"},
            {{{"pagina", "101"}}, "pagina"},
            {{{"perPagina", "100"}, {"pagina", "11"}}, "pagina"},
            {{{"pagina", "11"}, {"perPagina", "100"}}, "pagina"},
            {{{"perPagina", "0"}}, "perPagina"},
            {{{"perPagina", "101"}}, "perPagina"},
            {{{"q", std::string(257, 'a')}}, "q"},
            {{{"q", repeat("a ", 33)}}, "q"},
            {{{"q", "a"}, {"q", "b"}}, "q"},
            {{{"letterlijk", "nee"}}, "letterlijk"},
            {{{"sorteer", "titel"}, {"sorteer", "titel"}, {"pagina", "1"}, {"pagina", "2"}}, "sorteer pagina"},
            {{{"q", "caf\xC3"}}, "q"},
            {{{"q", "-sector:zorg"}}, "q"},
            {{{"q", "sector:horeca"}}, "q"},
            {{{"q", repeat("a ", 33)}, {"kleur", "rood"}, {"pagina", "x"}, {"sector", "horeca"}, {"sector", "zee"}}, "q kleur pagina sector sector"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.names);
            const hub::ReadQuery result = read(row.parameters);
            CHECK_FALSE(result.mistakes.empty());
            CHECK(refused(row.parameters) == row.names);
        }
    }

    TEST_CASE("what is whole takes no page, right or wrong, and says so once for each name") {
        hub::Request request;
        request.parameters = {{"pagina", "0"}, {"q", "stage"}, {"perPagina", "10"}, {"pagina", "2"}, {"kleur", "rood"}};
        const hub::ReadQuery result = hub::read_whole_query(request, community());
        std::string names;
        for (const hub::ParameterMistake& mistake : result.mistakes) names += mistake.name + " ";
        CHECK(names == "kleur pagina perPagina ");
        CHECK(result.query.text == "stage");
        request.parameters = {{"q", "stage"}, {"sorteer", "titel"}};
        CHECK(hub::read_whole_query(request, community()).mistakes.empty());
    }

    TEST_CASE("bounds themselves are allowed") {
        CHECK(refused({{"q", std::string(256, 'a')}}).empty());
        CHECK(refused({{"q", repeat("a ", 32)}}).empty());
        CHECK(refused({{"jaar", std::string(200, '1')}}).empty());
        CHECK(refused({{"perPagina", "30"}, {"pagina", "34"}}).empty());
        CHECK(refused({{"perPagina", "30"}, {"pagina", "35"}}) == "pagina");
    }

    TEST_CASE("at most 64 values can be chosen at once") {
        Parameters parameters;
        for (int year = 1900; year < 1964; ++year) parameters.emplace_back("jaar", std::to_string(year));
        CHECK(refused(parameters).empty());
        parameters.emplace_back("jaar", "1964");
        CHECK(refused(parameters) == "jaar");
    }

    TEST_CASE("what remains of the text says the same as the clauses") {
        const std::string texts[] = {"taal sector:zorg mbo",       "sector:zorg sector:bouw",        "\"sector:zorg\" sector:zorg", "sector:\"zorg\" taal",
                               "jaar:\"2020\"",              "mijnsector:zorg sector:zorg",    "-taal titel:x jaar:2020 \"a b\"", "jaar:2020 jaar:20201"};
        for (const std::string& text : texts) {
            CAPTURE(text);
            const hub::ReadQuery result = read({{"q", text}});
            CHECK(result.mistakes.empty());
            CHECK(clause_texts(hub::parse_clauses(result.query.text)) == clause_texts(result.query.clauses));
        }
    }

    TEST_CASE("a facet taken out of the text leaves no double blank") {
        CHECK(read({{"q", "taal sector:zorg mbo"}}).query.text == "taal mbo");
    }

    TEST_CASE("a question that is asked twice is one question or a mistake, never half of each") {
        const hub::ReadQuery result = read({{"q", "stage"}, {"q", "mentor"}});
        if (result.mistakes.empty()) CHECK(clause_texts(hub::parse_clauses(result.query.text)) == clause_texts(result.query.clauses));
    }

    TEST_CASE("a refused value is told with the place where the values are, as the API names it") {
        const hub::ReadQuery result = read({{"omvangOrganisatie", "reuzegroot"}});
        REQUIRE(result.mistakes.size() == 1);
        CHECK(result.mistakes[0].message.find("'reuzegroot'") != std::string::npos);
        CHECK(result.mistakes[0].message.find("facetten.omvangOrganisatie") != std::string::npos);
    }

    TEST_CASE("a community without a list or an agenda takes any value") {
        hub::Request request;
        request.parameters = {{"sector", "wat-dan-ook"}, {"thema", "iets"}};
        CHECK(hub::read_query(request, indexer::Community{}).mistakes.empty());
    }

    TEST_CASE("pages that take no parameters name each one that was given") {
        hub::Request request;
        CHECK(hub::refuse_parameters(request).empty());
        request.parameters = {{"q", "stage"}, {"utm_source", "nieuwsbrief"}};
        const auto mistakes = hub::refuse_parameters(request);
        REQUIRE(mistakes.size() == 2);
        CHECK(mistakes[0].name == "q");
        CHECK(mistakes[1].name == "utm_source");
    }
}

}  // namespace query_parameters_test
