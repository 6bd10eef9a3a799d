// SPDX-License-Identifier: GPL-3.0-or-later
// The pages beside the notes, asked of this repository's own knowledge: every one of them answers, in both languages.
#include "hub/pages/figures_page.h"
#include "hub/routes.h"
#include "tests/support/real_knowledge.h"
#include "tests/support/test_server.h"

#include <doctest/doctest.h>

namespace companion_pages_test {

using indexer::Json;

namespace {

hub::Page get(const std::string& path, const std::string& language = "nl") {
    hub::Request request;
    request.path = path;
    request.language = language;
    request.today = "2026-11-22";
    return hub::answer(request, tests::built_site(), tests::real_knowledge()).page;
}

std::vector<std::string> all_paths() {
    const auto& index = *tests::real_knowledge();
    std::vector<std::string> paths{"/begrippen", "/cijfers", "/agenda", "/over", "/toegankelijkheid"};
    for (const indexer::ContentKind& kind : indexer::CompanionKinds) {
        paths.push_back("/" + std::string(kind.folder));
        for (const auto* item : index.companions().of_kind(kind.slug)) paths.push_back("/" + std::string(kind.folder) + "/" + item->slug);
    }
    for (const auto& named : index.community().concepts) paths.push_back("/begrippen/" + named.slug);
    for (const auto& table : index.companions().figures) paths.push_back("/cijfers/" + table.slug);
    for (const auto& item : index.community().agenda)
        if (item.level == indexer::AgendaItem::Level::Action) paths.push_back("/acties/" + item.id);
    return paths;
}

bool has(const hub::Page& page, const std::string& text) { return page.body.find(text) != std::string::npos; }

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("every page beside the notes answers in both languages, with no text left out") {
        const std::vector<std::string> paths = all_paths();
        CHECK(paths.size() > 300);
        for (const std::string& path : paths)
            for (const char* language : {"nl", "en"}) {
                CAPTURE(path);
                CAPTURE(language);
                const hub::Page page = get(path, language);
                CHECK(page.status == 200);
                CHECK(page.body.find("<h1") != std::string::npos);
                CHECK(page.body.find("{{") == std::string::npos);
            }
    }

    TEST_CASE("a changed collection is shown after the next update, and no note is indexed anew for it") {
        const std::string path = "knowledge/collecties/kaart.md";
        tests::IndexBuilder builder({{path, "---\ntitel: Eerst\n---\n"}, {"knowledge/toolkits/a.md", tests::note_file("soort: toolkit\n")}});
        CHECK(builder.open()->companions().find("collectie", "kaart")->front.at("titel") == "Eerst");
        builder.commit({{path, "---\ntitel: Later\n---\n"}, {"knowledge/cijfers/niets.txt", "x"}});
        const auto index = builder.open();
        CHECK(index->companions().find("collectie", "kaart")->front.at("titel") == "Later");
        CHECK(index->companions().find("collectie", "kaart")->changed.size() == 10);
        CHECK(index->document_count() == 1);
        builder.commit({{path, std::nullopt}});
        CHECK(builder.open()->companions().find("collectie", "kaart") == nullptr);
    }

    TEST_CASE("a collection that was made from another says so, and says when that one has changed since") {
        const std::string origin = "knowledge/collecties/voorbeeld.md";
        tests::IndexBuilder builder({{origin, "---\ntitel: Voorbeeld\n---\n"},
                                     {"knowledge/collecties/kopie.md", "---\ntitel: Kopie\nafgeleid_van:\n  collectie: voorbeeld\n  toelichting: Voor stages.\n---\n"}});
        hub::Request request;
        request.path = "/collecties/kopie";
        const hub::Page before = hub::answer(request, tests::built_site(), builder.open()).page;
        CHECK(has(before, "Voor stages."));
        CHECK_FALSE(has(before, "Het voorbeeld is veranderd."));
        builder.commit({{origin, "---\ntitel: Voorbeeld, bijgewerkt\n---\n"}});
        CHECK(has(hub::answer(request, tests::built_site(), builder.open()).page, "Het voorbeeld is veranderd."));
    }

    TEST_CASE("lists and single pages have the same as JSON") {
        for (const char* folder : {"collecties", "kennisvragen", "gemeenschappen", "begrippen", "cijfers"}) {
            CAPTURE(folder);
            const Json list = Json::parse(get("/v1/" + std::string(folder)).body);
            CHECK(list.at("totaal") == list.at("resultaten").size());
            CHECK(list.at("commit") == tests::real_knowledge()->commit());
            const Json& first = list.at("resultaten").at(0);
            const Json one = Json::parse(get(first.at("_links").at("self").at("href")).body);
            CHECK(one.at("slug") == first.at("slug"));
            CHECK(get(one.at("_links").at("pagina").at("href")).status == 200);
        }
    }

    TEST_CASE("what is not there is a 404, and a parameter nobody asked for a 400") {
        for (const char* path : {"/collecties/weg", "/kennisvragen/weg", "/gemeenschappen/weg", "/begrippen/weg", "/cijfers/weg", "/cijfers/weg.csv",
                                 "/acties/t9-d9-a9", "/acties/arbeidstoeleiding", "/v1/collecties/weg", "/v1/begrippen/weg", "/v1/cijfers/weg"}) {
            CAPTURE(path);
            CHECK(get(path).status == 404);
        }
        hub::Request request;
        request.path = "/collecties";
        request.parameters = {{"kleur", "rood"}};
        CHECK(hub::answer(request, tests::built_site(), tests::real_knowledge()).page.status == 400);
    }

    TEST_CASE("an action without anything says so, one with notes tells their directions") {
        const auto& index = *tests::real_knowledge();
        std::size_t empty = 0;
        for (const auto& item : index.community().agenda) {
            if (item.level != indexer::AgendaItem::Level::Action) continue;
            const hub::Page page = get("/acties/" + item.id);
            const bool named = index.columns().find("actie", item.id) < index.columns().values().size();
            CAPTURE(item.id);
            CHECK(has(page, "Bevindingen naar richting") == named);
            if (has(page, "Over deze actie staat hier nog niets")) ++empty;
        }
        CHECK(empty < 44);
    }

    TEST_CASE("a table can be taken along, and no cell of it runs as a formula") {
        indexer::FigureTable table;
        table.slug = "proef";
        table.figures.resize(1);
        table.figures[0].slug = "a";
        table.figures[0].group = "=1+1";
        table.figures[0].written = "zegt \"ja\", vaak";
        hub::Request request;
        const hub::Page page = hub::figures_csv(hub::Context{*tests::real_knowledge(), request, tests::built_site()}, table);
        CHECK(page.type.starts_with("text/csv"));
        CHECK(has(page, "\"'=1+1\""));
        CHECK(has(page, "\"zegt \"\"ja\"\", vaak\""));
        const hub::Page real = get("/cijfers/bijstand.csv");
        CHECK(real.body.starts_with("\"slug\",\"feit\",\"cijfer\""));
    }

    TEST_CASE("a bar begins at zero, also when a value is below it") {
        const hub::Bar positive = hub::bar_of(40, {40, 80});
        CHECK(positive.begin == doctest::Approx(0));
        CHECK(positive.length == doctest::Approx(50));
        const hub::Bar negative = hub::bar_of(-20, {-20, 80});
        CHECK(negative.begin == doctest::Approx(0));
        CHECK(negative.length == doctest::Approx(20));
        CHECK(hub::bar_of(80, {-20, 80}).begin == doctest::Approx(20));
        CHECK(hub::bar_of(0, {0}).length == doctest::Approx(0));
    }
}

}  // namespace companion_pages_test
