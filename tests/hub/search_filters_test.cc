// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/address.h"
#include "indexer/field_values.h"
#include "tests/hub/search_fixture.h"

#include <algorithm>
#include <random>
#include <set>

namespace search_filters_test {

using indexer::Json;
using tests::joined;
using tests::Parameters;
using tests::path_of;
using tests::search;
using tests::slugs;

namespace {

// A note as the test knows it, made into a file by file().
struct Made {
    std::string slug, title;
    std::set<std::string> sectors, directions;
    std::string kind, year, word;
    bool not_working = false;

    std::set<std::string> values(const std::string& facet) const {
        if (facet == "sector") return sectors;
        if (facet == "richting") return directions;
        if (facet == "soort") return {kind};
        if (facet == "jaar") return {year};
        return not_working ? std::set<std::string>{"ja"} : std::set<std::string>{};
    }

    std::string file() const {
        std::string front = "titel: " + title + "\nsoort: " + kind + "\njaar: " + year + "\nsamenvatting: Over een " + word + ".\nsector: [";
        for (const std::string& sector : sectors) front += sector + ", ";
        front += "]\nbevindingen:\n";
        for (const std::string& direction : directions) front += "  - {uitspraak: Iets gezien., bron: b1, richting: " + direction + "}\n";
        return tests::note_file(front + "bronnen:\n  - {id: b1, titel: Bron}\n" + (not_working ? "werkt_niet: [Te kort.]\n" : ""));
    }
};

const std::vector<std::string> Facets{"sector", "richting", "soort", "jaar", "werkt_niet"};
const std::vector<std::string> Words{"mentor", "training", "campagne"};

std::vector<Made> make_notes() {
    std::mt19937 random(7);
    const auto below = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
    std::vector<Made> notes;
    for (unsigned i = 0; i < 60; ++i) {
        Made note;
        note.slug = "n" + std::to_string(i);
        note.title = std::string(1, static_cast<char>('A' + below(6))) + " titel";
        for (const char* sector : {"zorg-en-welzijn", "overheid", "bouw-en-techniek"})
            if (below(2) == 0) note.sectors.insert(sector);
        for (const char* direction : {"positief", "geen-effect", "onbekend"})
            if (below(3) == 0) note.directions.insert(direction);
        note.kind = std::vector<std::string>{"praktijknotitie", "toolkit"}[below(2)];
        note.year = std::to_string(2015 + below(5));
        note.word = Words[below(3)];
        note.not_working = below(4) == 0;
        notes.push_back(note);
    }
    return notes;
}

struct Fixture {
    std::vector<Made> notes = make_notes();
    tests::IndexBuilder builder{files()};
    std::shared_ptr<const hub::SearchIndex> index = builder.open();

    tests::FileChanges files() const {
        tests::FileChanges all;
        for (const Made& note : notes) all[path_of(note.slug)] = note.file();
        return all;
    }
};

const Fixture& fixture() {
    static const Fixture made;
    return made;
}

using Filters = std::map<std::string, std::set<std::string>>;

bool passes(const Made& note, const Filters& filters, const std::string& ignored) {
    return std::all_of(filters.begin(), filters.end(), [&](const auto& filter) {
        const std::set<std::string> values = note.values(filter.first);
        return filter.first == ignored || std::any_of(values.begin(), values.end(), [&](const std::string& value) { return filter.second.contains(value); });
    });
}

std::size_t naive(const std::string& word, const Filters& filters, const std::string& facet = "", const std::string& value = "") {
    return static_cast<std::size_t>(std::count_if(fixture().notes.begin(), fixture().notes.end(), [&](const Made& note) {
        return (word.empty() || note.word == word) && passes(note, filters, facet) && (facet.empty() || note.values(facet).contains(value));
    }));
}

Filters random_filters(std::mt19937& random) {
    Filters filters;
    for (unsigned i = static_cast<unsigned>(random() % 4); i > 0; --i) {
        const std::string facet = Facets[random() % Facets.size()];
        const Made& example = fixture().notes[random() % fixture().notes.size()];
        for (const std::string& value : example.values(facet)) filters[facet].insert(value);
    }
    return filters;
}

Parameters parameters(const std::string& word, const Filters& filters) {
    Parameters all;
    if (!word.empty()) all.emplace_back("q", word);
    for (const auto& [facet, values] : filters)
        for (const std::string& value : values) all.emplace_back(hub::facet_parameter(facet), value);
    return all;
}

tests::Slugs all_pages(Parameters asked, int per_page) {
    tests::Slugs found;
    asked.emplace_back("perPagina", std::to_string(per_page));
    for (int page = 1; page < 200; ++page) {
        Parameters with_page = asked;
        with_page.emplace_back("pagina", std::to_string(page));
        const tests::Slugs here = slugs(search(*fixture().index, with_page));
        if (here.empty()) break;
        found.insert(found.end(), here.begin(), here.end());
    }
    return found;
}

std::string card_text(const hub::Hit& hit, const char* field) { return indexer::first_value(hit.card, field); }

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("totals and counts of every facet are those of a naive recount, with and without words") {
        std::mt19937 random(11);
        for (int round = 0; round < 60; ++round) {
            const std::string word = round % 3 == 0 ? "" : Words[random() % 3];
            const Filters filters = random_filters(random);
            const hub::SearchResult result = search(*fixture().index, parameters(word, filters));
            CAPTURE(round);
            CHECK(result.total == naive(word, filters));
            for (const hub::Facet& facet : result.facets) {
                if (std::find(Facets.begin(), Facets.end(), facet.name) == Facets.end()) continue;
                for (const hub::FacetValue& value : facet.values) {
                    CHECK(value.count == naive(word, filters, facet.name, value.value));
                    const auto chosen = filters.find(facet.name);
                    CHECK(value.chosen == (chosen != filters.end() && chosen->second.contains(value.value)));
                }
            }
        }
    }

    TEST_CASE("facets come in the order of the field table, each once") {
        std::vector<std::size_t> places;
        for (const hub::Facet& facet : search(*fixture().index, "").facets)
            places.push_back(static_cast<std::size_t>(indexer::find_field(facet.name) - indexer::Fields.data()));
        CHECK(places.size() >= Facets.size());
        CHECK(std::is_sorted(places.begin(), places.end()));
        CHECK(std::adjacent_find(places.begin(), places.end()) == places.end());
    }

    TEST_CASE("paging is complete and the same at every page size, for every order") {
        for (const std::string order : {"relevantie", "nieuwste", "titel"})
            for (const std::string word : {"", "mentor"}) {
                CAPTURE(order);
                CAPTURE(word);
                Parameters asked{{"sorteer", order}};
                if (!word.empty()) asked.emplace_back("q", word);
                const tests::Slugs whole = all_pages(asked, 100);
                CHECK(whole.size() == naive(word, {}));
                CHECK(std::set<std::string>(whole.begin(), whole.end()).size() == whole.size());
                CHECK(joined(all_pages(asked, 7)) == joined(whole));
                CHECK(joined(all_pages(asked, 1)) == joined(whole));
            }
    }

    TEST_CASE("paging within a choice gives the chosen notes only") {
        const Filters filters{{"sector", {"overheid"}}, {"soort", {"toolkit"}}};
        CHECK(all_pages(parameters("", filters), 3).size() == naive("", filters));
        CHECK(all_pages(parameters("training", filters), 3).size() == naive("training", filters));
    }

    TEST_CASE("newest first goes by year and by title goes by the alphabet") {
        for (const std::string word : {"", "mentor"}) {
            Parameters asked{{"sorteer", "nieuwste"}, {"perPagina", "100"}, {"q", word}};
            const hub::SearchResult newest = search(*fixture().index, asked);
            CHECK(std::is_sorted(newest.hits.begin(), newest.hits.end(),
                                 [](const hub::Hit& a, const hub::Hit& b) { return card_text(a, "jaar") > card_text(b, "jaar"); }));
            asked[0].second = "titel";
            const hub::SearchResult titles = search(*fixture().index, asked);
            CHECK(std::is_sorted(titles.hits.begin(), titles.hits.end(),
                                 [](const hub::Hit& a, const hub::Hit& b) { return card_text(a, "titel") < card_text(b, "titel"); }));
        }
    }

    TEST_CASE("a choice that nothing has finds nothing, and counts stay as they are without it") {
        const hub::SearchResult result = search(*fixture().index, Parameters{{"jaar", "1850"}});
        CHECK(result.total == 0);
        for (const hub::Facet& facet : result.facets)
            for (const hub::FacetValue& value : facet.values)
                if (facet.name == "jaar") CHECK(value.count == naive("", {}, "jaar", value.value));
    }

    TEST_CASE("nothing found tells for every choice and word how many there are without it") {
        const hub::SearchResult result = search(*fixture().index, Parameters{{"q", "mentor -mentor"}, {"sector", "overheid"}, {"jaar", "1850"}});
        CHECK(result.total == 0);
        // Without one of them there is still nothing.
        CHECK(result.relaxations.empty());

        const hub::SearchResult one = search(*fixture().index, Parameters{{"q", "mentor"}, {"sector", "overheid"}, {"jaar", "1850"}});
        REQUIRE(one.relaxations.size() == 1);
        CHECK(one.relaxations[0].facet == "jaar");
        CHECK(one.relaxations[0].value == "1850");
        CHECK(one.relaxations[0].total == naive("mentor", {{"sector", {"overheid"}}}));
    }

    TEST_CASE("the word to leave out is told with its true count") {
        const hub::SearchResult result = search(*fixture().index, "mentor titel:onvindbaar");
        CHECK(result.total == 0);
        REQUIRE(result.relaxations.size() == 1);
        CHECK(result.relaxations[0].facet.empty());
        CHECK(result.relaxations[0].value == "titel:onvindbaar");
        CHECK(result.relaxations[0].total == naive("mentor", {}));
    }

    TEST_CASE("a result with hits has no relaxations") { CHECK(search(*fixture().index, "mentor").relaxations.empty()); }
}

}  // namespace search_filters_test
