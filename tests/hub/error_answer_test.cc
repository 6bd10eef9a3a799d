// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/error_answer.h"

#include "indexer/json.h"
#include "tests/support/test_server.h"

#include <doctest/doctest.h>

namespace error_answer_test {

using indexer::ErrorCode;
using indexer::Json;

namespace {

hub::Page answered(const hub::Problem& problem, const std::string& path, const std::string& language = "nl",
                   std::vector<std::pair<std::string, std::string>> parameters = {}) {
    hub::Request request;
    request.path = path;
    request.language = language;
    request.parameters = std::move(parameters);
    return hub::answer_problem(problem, request, tests::built_site(), nullptr);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_SUITE("http") {
    TEST_CASE("every error has an HTTP status") {
        struct Row {
            ErrorCode code;
            int status;
        };
        const Row rows[] = {{ErrorCode::Failed, 500}, {ErrorCode::Usage, 400}, {ErrorCode::BadParameter, 400}, {ErrorCode::NotFound, 404}, {ErrorCode::Git, 500},
                            {ErrorCode::Index, 503},  {ErrorCode::Locked, 503}, {ErrorCode::Schema, 503},      {ErrorCode::Busy, 503}};
        for (const Row& row : rows) CHECK(hub::http_status(row.code) == row.status);
    }

    TEST_CASE("what broke inside is not told to strangers, what they can change is") {
        for (const ErrorCode inside : {ErrorCode::Failed, ErrorCode::Git, ErrorCode::Index, ErrorCode::Locked, ErrorCode::Schema}) {
            const hub::Problem problem = hub::to_problem({inside, "/srv/geheim is kapot", "bel Anna"});
            CHECK(problem.message.empty());
            CHECK(problem.hint.empty());
        }
        const hub::Problem busy = hub::to_problem({ErrorCode::Busy, "Te lang.", "Korter."});
        CHECK(busy.status == 503);
        CHECK(busy.message == "Te lang.");
        CHECK(busy.hint == "Korter.");
    }

    TEST_CASE("under /v1/ a problem is a document as RFC 9457 says, with all mistakes at once") {
        const hub::Page page = answered({400, {}, {}, {{"pagina", "kies een getal."}, {"kleur", "bestaat \"niet\"."}}}, "/v1/notities");
        CHECK(page.status == 400);
        CHECK(page.type == "application/problem+json");
        CHECK(page.cache_control == "no-store");
        CHECK(page.etag.empty());
        const Json document = Json::parse(page.body);
        CHECK(document.at("type") == "about:blank");
        CHECK(document.at("status") == 400);
        CHECK_FALSE(document.at("title").get<std::string>().empty());
        CHECK_FALSE(document.at("detail").get<std::string>().empty());
        REQUIRE(document.at("errors").size() == 2);
        CHECK(document["errors"][0] == Json{{"in", "query"}, {"location", {{"name", "pagina"}}}, {"detail", "kies een getal."}});
        CHECK(document["errors"][1]["detail"] == "bestaat \"niet\".");
    }

    TEST_CASE("a problem document survives bytes that are not UTF-8") {
        const hub::Page page = answered({400, {}, {}, {{"\xFF", "bestaat niet."}}}, "/v1/notities");
        CHECK(Json::accept(page.body));
    }

    TEST_CASE("elsewhere a problem is a page in the reader's language, with what a stranger wrote as text") {
        const hub::Page page = answered({400, {}, {}, {{"<script>", "bestaat <niet>."}}}, "/zoeken", "nl", {{"q", "\"><script>x"}});
        CHECK(page.status == 400);
        CHECK(page.type == "text/html; charset=utf-8");
        CHECK(has(page.body, "<html lang=\"nl\">"));
        CHECK(has(page.body, "&lt;script&gt;</code> bestaat &lt;niet&gt;."));
        CHECK(has(page.body, "value=\"&quot;&gt;&lt;script&gt;x\""));
        CHECK_FALSE(has(page.body, "<script>"));
        const hub::Page english = answered({404, {}, {}, {}}, "/notities/weg", "en");
        CHECK(has(english.body, "<html lang=\"en\">"));
        CHECK(has(english.body, "href=\"/en/\""));
    }

    TEST_CASE("every status we answer with has its own sentence in both languages") {
        for (const char* language : {"nl", "en"})
            for (const int status : {400, 404, 405, 413, 414, 500, 503}) {
                const std::string key = "fout_" + std::to_string(status);
                CAPTURE(key);
                CHECK(tests::built_site().text(language, key) != key);
                CHECK(tests::built_site().text(language, key + "_hint") != key + "_hint");
                CHECK(has(answered({status, {}, {}, {}}, "/weg", language).body, tests::built_site().text(language, key)));
            }
    }

    TEST_CASE("who has to wait gets the question back to ask it again") {
        const hub::Page page = answered({503, {}, {}, {}}, "/zoeken", "nl", {{"q", "stage & zorg"}});
        CHECK(has(page.body, "href=\"/zoeken?q=stage+%26+zorg\""));
    }
}

}  // namespace error_answer_test
