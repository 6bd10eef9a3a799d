// SPDX-License-Identifier: GPL-3.0-or-later
// The counter-voice of every note of this repository's own knowledge is held against a naive search through all findings.
#include "hub/counter_voice.h"

#include "hub/routes.h"
#include "indexer/field_values.h"
#include "tests/hub/search_fixture.h"
#include "tests/support/real_knowledge.h"
#include "tests/support/test_server.h"

#include <algorithm>

namespace counter_voice_test {

using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

const hub::SearchIndex& index() { return *tests::real_knowledge(); }

std::map<std::string, Json> all_notes() {
    hub::Query query;
    query.per_page = 1000;
    hub::SearchOptions options;
    options.ranking_only = true;
    const auto found = index().search(query, options);
    REQUIRE(found);
    std::map<std::string, Json> notes;
    for (const hub::Hit& hit : found->hits) notes[hit.slug] = (**index().find_note(hit.slug)).page.at("velden");
    return notes;
}

bool share(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    return std::any_of(one.begin(), one.end(), [&](const std::string& value) { return std::find(other.begin(), other.end(), value) != other.end(); });
}

bool contradicts(const std::string& one, const std::string& other) {
    if (one == "positief") return other == "nadelig" || other == "geen-effect" || other == "wisselend";
    if (one == "nadelig") return other == "positief" || other == "wisselend";
    return one == "geen-effect" && (other == "positief" || other == "nadelig" || other == "wisselend");
}

std::size_t rank_of(const Json& finding) {
    const indexer::Vocabulary* designs = index().community().find_vocabulary("opzet");
    const indexer::Term* term = designs->find(first_value(finding, "onderbouwing.opzet"));
    return term == nullptr ? 1000 : static_cast<std::size_t>(term - designs->terms.data());
}

// The rank of the strongest design among the findings that contradict one of `front`; 9999 when there are none.
std::size_t best_rank(const std::map<std::string, Json>& notes, const std::string& slug, const Json& front) {
    std::size_t best = 9999;
    for (const auto& [other_slug, other] : notes) {
        if (other_slug == slug || !share(values_at(front, "aanpak"), values_at(other, "aanpak"))) continue;
        for (const Json& own : front.value("bevindingen", Json::array()))
            for (const Json& against : other.value("bevindingen", Json::array()))
                if (contradicts(first_value(own, "richting"), first_value(against, "richting")) && share(values_at(own, "uitkomst"), values_at(against, "uitkomst")))
                    best = std::min(best, rank_of(against));
    }
    return best;
}

hub::Page get(const std::string& path, const tests::Parameters& parameters = {}) {
    hub::Request request;
    request.path = path;
    request.parameters = parameters;
    request.today = "2026-11-22";
    return hub::answer(request, tests::built_site(), tests::real_knowledge()).page;
}

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("every note has the strongest counter-voice there is, or none when there is none") {
        const std::map<std::string, Json> notes = all_notes();
        std::size_t with = 0, without = 0;
        for (const auto& [slug, front] : notes) {
            CAPTURE(slug);
            const auto answer = index().counter_voice(slug);
            REQUIRE(answer);
            const std::size_t expected = best_rank(notes, slug, front);
            REQUIRE(answer->is_found == (expected != 9999));
            const auto directions = values_at(front, "bevindingen[].richting");
            CHECK(answer->has_direction == share(directions, {"positief", "nadelig", "geen-effect"}));
            if (!answer->is_found) {
                without += answer->has_direction;
                continue;
            }
            ++with;
            CHECK(rank_of(answer->finding) == expected);
            CHECK(first_value(answer->card, "slug") != slug);
            CHECK(share(values_at(front, "aanpak"), {answer->approach}));
            CHECK(share(values_at(answer->finding, "uitkomst"), {answer->outcome}));
        }
        CHECK(with > 5);
        CHECK(without > 5);
    }

    TEST_CASE("pages show it, or say that there is none yet, or nothing when there is nothing to contradict") {
        std::size_t looked_at = 0;
        for (const auto& [slug, front] : all_notes()) {
            if (++looked_at > 30) break;
            CAPTURE(slug);
            const auto answer = index().counter_voice(slug);
            const std::string html = get("/notities/" + slug).body;
            CHECK((html.find("class=\"counter\"") != std::string::npos) == answer->is_found);
            CHECK((html.find("Nog geen tegenstem gevonden: ") != std::string::npos) == (answer->has_direction && !answer->is_found));
            if (answer->is_found)
                CHECK(html.find("href=\"/notities/" + first_value(answer->card, "slug") + "#bevinding-" + std::to_string(answer->number) + "\"") != std::string::npos);
        }
    }

    TEST_CASE("a first hit is followed by its counter-voice, on the first page only") {
        const auto notes = all_notes();
        const auto contradicted = std::find_if(notes.begin(), notes.end(), [](const auto& note) { return index().counter_voice(note.first)->is_found; });
        REQUIRE(contradicted != notes.end());
        const std::string title = first_value(contradicted->second, "titel");
        CHECK(get("/zoeken", {{"q", title}}).body.find("class=\"counter\"") != std::string::npos);
        CHECK(get("/zoeken", {{"q", title}, {"pagina", "2"}}).body.find("class=\"counter\"") == std::string::npos);
    }

    TEST_CASE("the anchor that it leads to is on the other note's page") {
        std::size_t followed = 0;
        for (const auto& [slug, front] : all_notes()) {
            const auto answer = index().counter_voice(slug);
            if (!answer->is_found) continue;
            if (++followed > 15) break;
            CHECK(get("/notities/" + first_value(answer->card, "slug")).body.find("id=\"bevinding-" + std::to_string(answer->number) + "\"") != std::string::npos);
        }
        CHECK_FALSE(index().counter_voice("bestaat-niet"));
    }
}

}  // namespace counter_voice_test
