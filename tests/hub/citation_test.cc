// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/citation.h"

#include "indexer/json.h"
#include "tests/support/test_server.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace citation_test {

using indexer::Json;

namespace {

// What somebody may put into a title who wants out of it.
const std::vector<std::string> HostileTexts{
    "eerst\nER  - \r\nTY  - BOOK",
    "eerst\rAU  - Bende",
    "eerst\xE2\x80\xA8"
    "AU  - Bende\xC2\x85TI  - vals\x0B\x0C\x1C",
    "ER  - ",
    "} , note = {vals",
    "}}\n}\n@book{vals, title = {{",
    "\\",
    "\\}\\{ \\input{/etc/passwd} $x^2$ 100% #1 a_b ~ & co",
    "</script><script>alert(1)</script><!--",
    "\"zegt 'ja'\", \\\" \\\\\" onmouseover=\"x",
    "\xF0\x9F\x8E\x93 stage \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x8F\xAB",
    "geen UTF-8: \xFF\xC3",
    "\xE2\x80\xAEgnp.exe",
    std::string("nul\0teken", 9),
};

hub::CitedWork plain_work() {
    hub::CitedWork work;
    work.slug = "mentoren-bij-de-stage";
    work.title = "Mentoren bij de stage";
    work.authors = {"Stichting Voorbeeld", "Bond van Koks and Zonen"};
    work.year = 2021;
    work.publisher = "Wat werkt";
    work.address = "https://watwerkt.example/notities/mentoren-bij-de-stage";
    work.version = "f733265";
    work.version_text = "Versie f733265 (22 november 2026)";
    work.changed = "2026-11-22";
    work.language = "nl";
    work.abstract = "Drie van de vier vonden een stage.";
    work.keywords = {"Eerste baan", "mentoraat"};
    return work;
}

// Every text of it is `text`.
hub::CitedWork work_that_says(const std::string& text) {
    hub::CitedWork work;
    work.title = work.publisher = work.version = work.version_text = work.changed = work.language = work.abstract = text;
    work.slug = work.address = text;
    work.authors = work.keywords = {text, text};
    return work;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    return lines;
}

bool is_ris_line(const std::string& line) {
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return line.size() >= 7 && capital(line[0]) && (capital(line[1]) || (line[1] >= '0' && line[1] <= '9')) &&
           line.substr(2, 4) == "  - " && line.find('\r') == line.size() - 1;
}

// As BibTeX reads: every brace counts. The entry ends where the first one is closed, and nothing follows.
bool is_one_bibtex_entry(const std::string& text) {
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
        if (text[at] == '}' && depth == 0) return text.substr(at) == "}\n";
    }
    return false;
}

Json csl_item(const hub::CitedWork& work) {
    const Json list = Json::parse(hub::to_csl_json(work));
    CHECK(list.size() == 1);
    return list.at(0);
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("RIS has a tag a line, from TY to ER") {
        CHECK(hub::to_ris(plain_work()) ==
              "TY  - RPRT\r\nID  - mentoren-bij-de-stage\r\nTI  - Mentoren bij de stage\r\nAU  - Stichting Voorbeeld\r\n"
              "AU  - Bond van Koks and Zonen\r\nPY  - 2021\r\nPB  - Wat werkt\r\nLA  - nl\r\nAB  - Drie van de vier vonden een "
              "stage.\r\n"
              "KW  - Eerste baan\r\nKW  - mentoraat\r\nUR  - https://watwerkt.example/notities/mentoren-bij-de-stage\r\n"
              "N1  - Versie f733265 (22 november 2026)\r\nER  - \r\n");
    }

    TEST_CASE("no text of a note begins a line of RIS") {
        const auto lines = [](const hub::CitedWork& work) { return lines_of(hub::to_ris(work)); };
        const std::size_t usual = lines(work_that_says("gewoon")).size();
        for (const std::string& text : HostileTexts) {
            CAPTURE(text);
            std::vector<std::string> found = lines(work_that_says(text));
            CHECK(found.size() == usual);
            CHECK(found.back().empty());
            found.pop_back();
            CHECK(found.front() == "TY  - RPRT\r");
            CHECK(found.back() == "ER  - \r");
            CHECK(std::all_of(found.begin(), found.end(), is_ris_line));
            for (const char* sign : {"\xE2\x80\xA8", "\xC2\x85", "\x0B", "\x0C", "\x1C", "\xE2\x80\xAE"})
                CHECK_FALSE(has(hub::to_ris(work_that_says(text)), sign));
        }
    }

    TEST_CASE("BibTeX keeps names and titles whole") {
        CHECK(hub::to_bibtex(plain_work()) ==
              "@techreport{mentoren-bij-de-stage,\n  title = {{Mentoren bij de stage}},\n"
              "  author = {{Stichting Voorbeeld} and {Bond van Koks and Zonen}},\n  institution = {{Wat werkt}},\n  year = "
              "{2021},\n"
              "  version = {f733265},\n  language = {nl},\n  abstract = {Drie van de vier vonden een stage.},\n"
              "  keywords = {Eerste baan, mentoraat},\n  url = {https://watwerkt.example/notities/mentoren-bij-de-stage},\n"
              "  note = {Versie f733265 (22 november 2026)}\n}\n");
    }

    TEST_CASE("no text of a note ends an entry of BibTeX or gives a command") {
        for (const std::string& text : HostileTexts) {
            CAPTURE(text);
            const std::string entry = hub::to_bibtex(work_that_says(text));
            CHECK(is_one_bibtex_entry(entry));
            CHECK(lines_of(entry).size() == lines_of(hub::to_bibtex(work_that_says("gewoon"))).size());
            CHECK_FALSE(has(entry, "\\input"));
        }
        hub::CitedWork work = plain_work();
        work.title = "{a} \\ 5% & #1 b_c $2 ~ ^";
        CHECK(has(hub::to_bibtex(work),
                  "title = {{\\textbraceleft{}a\\textbraceright{} \\textbackslash{} 5\\% \\& \\#1 b\\_c \\$2 "
                  "\\textasciitilde{} \\textasciicircum{}}},"));
        work.slug = "a}b,c d";
        CHECK(hub::to_bibtex(work).starts_with("@techreport{a-b-c-d,"));
    }

    TEST_CASE("CSL-JSON is a list of one report") {
        const Json item = csl_item(plain_work());
        CHECK(item.at("id") == "mentoren-bij-de-stage");
        CHECK(item.at("type") == "report");
        CHECK(item.at("title") == "Mentoren bij de stage");
        REQUIRE(item.at("author").size() == 2);
        CHECK(item.at("author").at(1).at("literal") == "Bond van Koks and Zonen");
        CHECK(indexer::to_text(item.at("issued")) == R"({"date-parts":[[2021]]})");
        CHECK(item.at("publisher") == "Wat werkt");
        CHECK(item.at("version") == "f733265");
        CHECK(item.at("URL") == "https://watwerkt.example/notities/mentoren-bij-de-stage");
        CHECK(item.at("keyword") == "Eerste baan, mentoraat");
        CHECK(item.at("note") == "Versie f733265 (22 november 2026)");
    }

    TEST_CASE("JSON gives back what a title says, on one line") {
        hub::CitedWork work = plain_work();
        work.title = "\"Ja\" \\ {nee}\n</script> \xF0\x9F\x8E\x93";
        const std::string expected = "\"Ja\" \\ {nee} </script> \xF0\x9F\x8E\x93";
        CHECK(csl_item(work).at("title") == expected);
        CHECK(Json::parse(hub::to_schema_org(work)).at("name") == expected);
        for (const std::string& text : HostileTexts) {
            CAPTURE(text);
            CHECK(csl_item(work_that_says(text)).at("title") == hub::one_line(text));
            CHECK(Json::parse(hub::to_schema_org(work_that_says(text))).at("abstract") == hub::one_line(text));
        }
    }

    TEST_CASE("no text of a note ends the script element it stands in, or looks like an attribute") {
        for (const std::string& text : HostileTexts) {
            CAPTURE(text);
            const std::string data = hub::to_schema_org(work_that_says(text));
            CHECK(data.find_first_of("<>&\n\r") == std::string::npos);
            CHECK_FALSE(has(data, "\\\" onmouseover="));
        }
        hub::CitedWork work = plain_work();
        work.title = "a\\\"b<";
        CHECK(has(hub::to_schema_org(work), "a\\\\\\u0022b\\u003c"));
    }

    TEST_CASE("schema.org is told who, when and which version") {
        const Json report = Json::parse(hub::to_schema_org(plain_work()));
        CHECK(report.at("@type") == "Report");
        CHECK(report.at("author").at(0).at("name") == "Stichting Voorbeeld");
        CHECK(report.at("author").at(0).at("@type") == "Organization");
        CHECK(report.at("publisher").at("name") == "Wat werkt");
        CHECK(report.at("datePublished") == "2021");
        CHECK(report.at("dateModified") == "2026-11-22");
        CHECK(report.at("version") == "f733265");
    }

    TEST_CASE("what a note does not tell is left out") {
        hub::CitedWork work;
        work.slug = "stil";
        work.title = "Stil";
        work.publisher = "Wat werkt";
        CHECK(hub::to_ris(work) == "TY  - RPRT\r\nID  - stil\r\nTI  - Stil\r\nPB  - Wat werkt\r\nER  - \r\n");
        CHECK(hub::to_bibtex(work) == "@techreport{stil,\n  title = {{Stil}},\n  institution = {{Wat werkt}}\n}\n");
        const Json item = csl_item(work), report = Json::parse(hub::to_schema_org(work));
        for (const char* member : {"author", "issued", "URL", "language", "keyword"}) CHECK_FALSE(item.contains(member));
        for (const char* member : {"author", "datePublished", "dateModified", "url"}) CHECK_FALSE(report.contains(member));
    }

    TEST_CASE("an address that is no whole one is told in words") {
        for (const std::string address :
             {"/notities/stil", "javascript:alert(1)", "https://a.example/}{", "https://a.example/ b"}) {
            CAPTURE(address);
            hub::CitedWork work = plain_work();
            work.address = address;
            CHECK_FALSE(has(hub::to_ris(work), "UR  - "));
            CHECK(has(hub::to_ris(work), "N1  - Versie f733265 (22 november 2026), " + address + "\r\n"));
            CHECK_FALSE(has(hub::to_bibtex(work), "url = "));
            CHECK(is_one_bibtex_entry(hub::to_bibtex(work)));
            CHECK_FALSE(csl_item(work).contains("URL"));
        }
    }

    TEST_CASE("the text to copy is one line") {
        CHECK(hub::to_plain_text(plain_work()) == "Wat werkt. Mentoren bij de stage. Versie f733265 (22 november 2026).\n");
        CHECK(hub::citation_text("Wat werkt", "Stil", ", bevinding 2", "Versie f733265") ==
              "Wat werkt. Stil, bevinding 2. Versie f733265.");
        for (const std::string& text : HostileTexts) CHECK(lines_of(hub::to_plain_text(work_that_says(text))).size() == 2);
        CHECK(hub::one_line(" \n a\t\r\n b \x01") == "a b");
        CHECK(hub::one_line("\xE2\x80\xAE"
                            "b") == "[U+202E]b");
        CHECK(hub::one_line(" \n").empty());
    }

    TEST_CASE("a form is found by what a name ends in") {
        CHECK(hub::find_citation_form("stage.ris")->ending == ".ris");
        CHECK(hub::find_citation_form("stage.csl.json")->ending == ".csl.json");
        for (const char* name : {"stage", "stage.json", "stage.RIS", "ris", "", "stage.ris "})
            CHECK(hub::find_citation_form(name) == nullptr);
        for (const hub::CitationForm& form : hub::CitationForms)
            for (const char* language : {"nl", "en"}) CHECK(tests::built_site().text(language, form.label) != form.label);
    }
}

}  // namespace citation_test
