// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/atom_feed.h"

#include "hub/routes.h"
#include "indexer/update.h"
#include "tests/hub/example_notes.h"
#include "tests/hub/search_fixture.h"
#include "tests/support/real_knowledge.h"
#include "tests/support/repo_builder.h"

#include <algorithm>

namespace atom_feed_test {

using tests::Parameters;
using tests::path_of;

using Index = std::shared_ptr<const hub::SearchIndex>;

namespace {

hub::Page get(const Index& index, const std::string& path, const Parameters& parameters = {}, const std::string& language = "nl") {
    hub::Request request;
    request.path = path;
    request.language = language;
    request.parameters = parameters;
    request.today = "2026-11-22";
    return hub::answer(request, tests::built_site(), index).page;
}

std::string feed(const Index& index, const Parameters& parameters = {}, const std::string& language = "nl") {
    const hub::Page page = get(index, "/zoeken.atom", parameters, language);
    CHECK(page.status == 200);
    CHECK(page.type == "application/atom+xml; charset=utf-8");
    return page.body;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

// Whether every element that is opened is closed where it should be, and no '&' begins anything but a reference we write.
bool is_balanced(const std::string& xml) {
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at + 1)) {
        const std::string tag = xml.substr(at + 1, xml.find('>', at) - at - 1);
        if (tag.starts_with("?") || tag.ends_with("/")) continue;
        if (!tag.starts_with("/")) {
            open.push_back(tag.substr(0, tag.find(' ')));
            continue;
        }
        if (open.empty() || open.back() != tag.substr(1)) return false;
        open.pop_back();
    }
    const std::size_t references = count(xml, "&amp;") + count(xml, "&lt;") + count(xml, "&gt;") + count(xml, "&quot;") + count(xml, "&#39;");
    return open.empty() && count(xml, "&") == references;
}

// Two notes: that of the older year changed last.
Index changed_later(const tests::TempDir& folder, tests::RepoBuilder& repository) {
    tests::FileChanges files = tests::small_community();
    files[path_of("oud-werk")] = tests::note_file("titel: Oud werk over stage\njaar: 2001\n");
    files[path_of("nieuw-werk")] = tests::note_file("titel: Nieuw werk over stage\njaar: 2023\n");
    files[path_of("zonder-jaar")] = tests::note_file("titel: Werk zonder jaar\n");
    repository.commit(files);
    repository.set_clock(1'710'000'000);  // 2024-03-09
    repository.commit({{path_of("oud-werk"), tests::note_file("titel: Oud werk over stage, bijgewerkt\njaar: 2001\n")}});
    indexer::UpdateOptions options;
    options.repository = repository.path();
    options.state_folder = (folder.path() / "state").string();
    REQUIRE(indexer::update_index(options));
    const auto index = hub::SearchIndex::open(options.state_folder);
    REQUIRE(index);
    return *index;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("text of strangers is text in XML") {
        struct Row {
            std::string text;
            std::string xml;
        };
        const Row rows[] = {{"", ""},
                            {"stage & baan", "stage &amp; baan"},
                            {"<b>\"'", "&lt;b&gt;&quot;&#39;"},
                            {"]]>", "]]&gt;"},
                            {"&amp;", "&amp;amp;"},
                            {"<![CDATA[x]]>", "&lt;![CDATA[x]]&gt;"},
                            {"a\tb\nc\rd", "a\tb\nc\rd"},
                            {std::string("a\0b", 3), "ab"},
                            {"a\x01\x08\x0B\x0C\x1F" "b", "ab"},
                            {"a\xEF\xBF\xBE\xEF\xBF\xBF" "b", "ab"},       // U+FFFE, U+FFFF
                            {"\xEF\xBF\xBD", "\xEF\xBF\xBD"},              // U+FFFD
                            {"caf\xC3\xA9 \xF0\x9F\x8E\x93", "caf\xC3\xA9 \xF0\x9F\x8E\x93"}};
        for (const Row& row : rows) {
            CAPTURE(row.text);
            CHECK(hub::xml_text(row.text) == row.xml);
        }
    }

    TEST_CASE("a day becomes a time, and what is no day nothing") {
        CHECK(hub::feed_time("2026-11-22") == "2026-11-22T00:00:00Z");
        for (const std::string day : {"", "2026", "2026-02-30", "22-11-2026", "2026-11-22T10:00:00Z", "<2026-1-1"}) CHECK(hub::feed_time(day).empty());
    }
}

TEST_SUITE("http") {
    TEST_CASE("a feed says of every note what Atom wants, and of itself what was asked") {
        const Index& index = tests::example_hub().index;
        const std::string xml = feed(index, {{"q", "mentor"}, {"sector", "zorg-en-welzijn"}});
        CHECK(xml.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"nl\">\n"));
        CHECK(xml.ends_with("</feed>\n"));
        CHECK(is_balanced(xml));
        CHECK(has(xml, "<title>Wat werkt: mentor; Sector: zorg en welzijn</title>"));
        CHECK(has(xml, "<id>tag:watwerkt.invalid,2026:/zoeken.atom?q=mentor&amp;sector=zorg-en-welzijn</id>"));
        CHECK(has(xml, "<link rel=\"self\" type=\"application/atom+xml\" href=\"/zoeken.atom?q=mentor&amp;sector=zorg-en-welzijn\"/>"));
        CHECK(has(xml, "<title xml:lang=\"nl\">Mentoren bij de eerste stage</title>\n<id>tag:watwerkt.invalid,2026:notitie/mentoren-bij-de-stage</id>\n"
                       "<link rel=\"alternate\" type=\"text/html\" href=\"/notities/mentoren-bij-de-stage\"/>\n<updated>2023-11-14T00:00:00Z</updated>\n"
                       "<published>2023-11-14T00:00:00Z</published>\n<author><name>Stichting Voorbeeld</name>\n</author>\n<author><name>ROC Proef</name>\n</author>\n"
                       "<category term=\"eerste-baan\" label=\"Een eerste baan of stage\"/>\n<summary xml:lang=\"nl\">Een mentor hielp"));
        CHECK_FALSE(get(index, "/zoeken.atom").etag.empty());
    }

    TEST_CASE("an English feed leads to English pages and leaves the words of a note Dutch") {
        const std::string xml = feed(tests::example_hub().index, {{"sector", "zorg-en-welzijn"}, {"letterlijk", "ja"}}, "en");
        CHECK(has(xml, "xml:lang=\"en\">\n<title>Wat werkt: Sector: health and social care; literally only</title>"));
        CHECK(has(xml, "href=\"/en/notities/mentoren-bij-de-stage\""));
        CHECK(has(xml, "label=\"A first job or placement\""));
        CHECK(has(xml, "<title xml:lang=\"nl\">Mentoren"));
    }

    TEST_CASE("without parameters a feed tells all changes, also what was withdrawn") {
        const std::string xml = feed(tests::example_hub().index);
        CHECK(has(xml, "<title>Wat werkt: alle wijzigingen</title>"));
        CHECK(count(xml, "<entry>") == 5);
        CHECK(has(xml, "Oude stappen naar werk (ingetrokken)</title>"));
    }

    TEST_CASE("a note that wishes us harm is text") {
        const std::string xml = feed(tests::example_hub().index);
        CHECK(is_balanced(xml));
        CHECK(has(xml, "&lt;script&gt;alert(&#39;stage&#39;)&lt;/script&gt; [U+202E]gnp.exe</title>"));
        CHECK(has(xml, "<name>&lt;i&gt;Bende&lt;/i&gt;</name>"));
        CHECK_FALSE(has(xml, "<script"));
        tests::FileChanges notes;
        notes[path_of("slot")] = tests::note_file("titel: \"Einde ]]> & <!-- verder\"\nsamenvatting: \"</summary></entry>\"\n");
        const tests::IndexBuilder builder(notes);
        const std::string end = feed(builder.open());
        CHECK(is_balanced(end));
        CHECK(has(end, "Einde ]]&gt; &amp; &lt;!-- verder</title>"));
    }

    TEST_CASE("a question that wishes us harm is text") {
        const std::string xml = feed(tests::example_hub().index, {{"q", "</title><x>]]>\x01 & \"stage"}, {"organisatie", "<i>'Bende'</i>"}});
        CHECK(is_balanced(xml));
        CHECK_FALSE(has(xml, "<x>"));
        CHECK_FALSE(has(xml, "\x01"));
    }

    TEST_CASE("what changed last comes first, whatever year it is of and whatever order is asked for") {
        const tests::TempDir folder;
        tests::RepoBuilder repository(tests::RepoBuilder::Kind::Bare);
        const Index index = changed_later(folder, repository);
        const Parameters questions[] = {{}, {{"sorteer", "nieuwste"}}, {{"sorteer", "titel"}}, {{"q", "stage"}}, {{"q", "nieuw werk stage"}}};
        for (const Parameters& parameters : questions) {
            const std::string xml = feed(index, parameters);
            CHECK(xml.find("notitie/oud-werk<") < xml.find("notitie/nieuw-werk<"));
            CHECK(xml.find("<updated>2024-03-09T00:00:00Z</updated>") < xml.find("<entry>"));
            CHECK(has(xml, "<updated>2024-03-09T00:00:00Z</updated>\n<published>2023-11-14T00:00:00Z</published>"));
            CHECK_FALSE(has(xml, "sorteer=titel"));
        }
        CHECK(count(feed(index), "<entry>") == 3);
        CHECK(tests::slugs(tests::search(*index, Parameters{{"sorteer", "nieuwste"}}))[0] == "nieuw-werk");
    }

    TEST_CASE("a feed has fifty notes at most, and one without any is a feed too") {
        tests::FileChanges many;
        for (int i = 0; i < 60; ++i) many[path_of("n" + std::to_string(i))] = tests::note_file("titel: Stage\n");
        const tests::IndexBuilder builder(many), empty(tests::FileChanges{});
        const Index index = builder.open();
        CHECK(count(feed(index), "<entry>") == hub::MostEntries);
        const std::string none = feed(index, {{"q", "onvindbaar"}});
        CHECK(is_balanced(none));
        CHECK_FALSE(has(none, "<entry>"));
        CHECK(has(none, "<updated>2023-11-14T00:00:00Z</updated>"));
        CHECK(has(feed(empty.open()), "<updated>1970-01-01T00:00:00Z</updated>"));
    }

    TEST_CASE("what cannot be asked of a feed is refused by name, once") {
        const Index& index = tests::example_hub().index;
        const Parameters refused[] = {{{"pagina", "1"}}, {{"pagina", "0"}}, {{"perPagina", "10"}, {"perPagina", "x"}}, {{"kleur", "rood"}}, {{"sector", "horeca"}},
                                      {{"sorteer", "beste"}}};
        for (const Parameters& parameters : refused) {
            const hub::Page page = get(index, "/zoeken.atom", parameters);
            CAPTURE(parameters[0].first);
            CHECK(page.status == 400);
            CHECK(page.type == "text/html; charset=utf-8");
            CHECK(count(page.body, "<code class=\"nl-code\">" + parameters[0].first + "</code>") == 1);
        }
        CHECK(get(nullptr, "/zoeken.atom").status == 503);
    }

    TEST_CASE("results lead to their feed and their table, the home page to all changes, and a note has no feed of its own") {
        const Index& index = tests::example_hub().index;
        const Parameters asked{{"q", "stage"}, {"sector", "overheid"}, {"sorteer", "titel"}, {"perPagina", "1"}};
        const std::string html = get(index, "/zoeken", asked).body;
        const std::string head = "<link rel=\"alternate\" type=\"application/atom+xml\"";
        CHECK(has(html.substr(0, html.find("</head>")), head));
        CHECK(count(html, "href=\"/zoeken.atom?q=stage&amp;sector=overheid\"") == 2);
        CHECK(count(html, "href=\"/zoeken.csv?q=stage&amp;sector=overheid&amp;sorteer=titel\"") == 1);
        CHECK(has(get(index, "/zoeken", {{"q", "stage"}}, "en").body, "href=\"/en/zoeken.atom?q=stage\""));
        const std::string none = get(index, "/zoeken", {{"q", "onvindbaar"}}).body;
        CHECK(has(none, "/zoeken.atom?q=onvindbaar"));
        CHECK_FALSE(has(none, "/zoeken.csv"));
        CHECK(count(get(index, "/").body, "href=\"/zoeken.atom\"") == 2);
        for (const std::string path : {"/", "/themas/behoud", "/acties/t1-d1-a1"}) CHECK(count(get(index, path).body, head) == 1);
        for (const std::string path : {"/notities/mentoren-bij-de-stage", "/weg"}) CHECK_FALSE(has(get(index, path).body, head));
    }

    TEST_CASE("themes, actions and collections lead to a feed that answers") {
        const Index& index = tests::real_knowledge();
        std::vector<std::pair<std::string, std::string>> pages;  // path, feed
        for (const auto& item : index->community().agenda) {
            if (item.level == indexer::AgendaItem::Level::Theme) pages.emplace_back("/themas/" + item.id, "?thema=" + item.id);
            if (item.level == indexer::AgendaItem::Level::Action) pages.emplace_back("/acties/" + item.id, "?actie=" + item.id);
        }
        for (const auto& [path, question] : pages) {
            CAPTURE(path);
            CHECK(has(get(index, path).body, "href=\"/zoeken.atom" + question));
            CHECK(has(get(index, path, {}, "en").body, "href=\"/en/zoeken.atom" + question));
        }
        CHECK(is_balanced(feed(index)));
        CHECK(count(feed(index), "<entry>") == hub::MostEntries);
    }

    TEST_CASE("every collection has a feed of its notes, or follows its themes when it has none") {
        const Index& index = tests::real_knowledge();
        for (const auto* collection : index->companions().of_kind("collectie")) {
            const std::string path = "/collecties/" + collection->slug;
            CAPTURE(path);
            const std::size_t parts = collection->front.value("onderdelen", indexer::Json::array()).size();
            const std::string html = get(index, path, {}, "en").body;
            CHECK(count(html, parts == 0 ? "href=\"/en/zoeken.atom?thema=" : "href=\"/en" + path + ".atom\"") == 2);
            const hub::Page page = get(index, path + ".atom");
            CHECK(page.status == 200);
            CHECK(page.type == "application/atom+xml; charset=utf-8");
            CHECK(is_balanced(page.body));
            CHECK(count(page.body, "<entry>") == std::min(parts, hub::MostEntries));
            CHECK(has(page.body, "<id>tag:watwerkt.invalid,2026:" + path + ".atom</id>"));
            CHECK(has(page.body, "<updated>20"));
        }
        CHECK(get(index, "/collecties/bestaat-niet.atom").status == 404);
        CHECK(get(index, "/collecties/.atom").status == 404);
    }

    TEST_CASE("the feed of a collection leaves out what is gone") {
        const tests::IndexBuilder builder({{path_of("a"), tests::note_file("titel: Alfa\n")}, {path_of("b"), tests::note_file("titel: Beta\n")},
                                     {"knowledge/collecties/lijst.md", "---\ntitel: De <lijst>\nonderdelen:\n  - notitie: a\n  - notitie: weg\n  - notitie: b\n---\n"}});
        const std::string xml = get(builder.open(), "/collecties/lijst.atom").body;
        CHECK(has(xml, "<title>Wat werkt: De &lt;lijst&gt;</title>"));
        CHECK(count(xml, "<entry>") == 2);
        CHECK(has(xml, "<link rel=\"alternate\" type=\"text/html\" href=\"/collecties/lijst\"/>"));
    }
}

}  // namespace atom_feed_test
