// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/error_answer.h"

#include "hub/address.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

namespace hub {

using indexer::ErrorCode;
using indexer::Json;

namespace {

// The usual sentence and hint of a status, from the locale: "fout_404", "fout_404_hint".
std::string usual(const Site& site, const Request& request, int status, const std::string& suffix) {
    return site.text_or(request.language, "fout_" + std::to_string(status) + suffix, suffix.empty() ? site.text(request.language, "fout_500") : "");
}

Page problem_document(const Problem& problem, const Request& request, const Site& site) {
    Json document{{"type", "about:blank"},
                  {"title", usual(site, request, problem.status, "")},
                  {"status", problem.status},
                  {"detail", problem.message.empty() ? usual(site, request, problem.status, "_hint") : problem.message}};
    if (!problem.hint.empty()) document["hint"] = problem.hint;
    if (!problem.mistakes.empty()) document["errors"] = Json::array();
    for (const ParameterMistake& mistake : problem.mistakes)
        document["errors"].push_back({{"in", "query"}, {"location", {{"name", mistake.name}}}, {"detail", mistake.message}});
    Page page;
    page.type = "application/problem+json";
    page.body = indexer::to_text(document, 2) + "\n";
    return page;
}

std::string query_text(const Request& request) {
    for (const auto& [name, value] : request.parameters)
        if (name == "q") return value;
    return {};
}

Json again(const Request& request) {
    const std::string text = query_text(request);
    return request.base() + request.path + (text.empty() ? "" : "?q=" + encode_parameter(text));
}

Page problem_page(const Problem& problem, const Request& request, const Site& site, const SearchIndex* index) {
    Json frame{{"taal", request.language}, {"basis", request.base()}, {"andere_taal_href", ""}};
    if (index != nullptr) frame = base_view(Context{*index, request, site}, "");
    const std::string sentence = usual(site, request, problem.status, "");
    Json mistakes = Json::array();
    for (const ParameterMistake& mistake : problem.mistakes) mistakes.push_back({{"veld", mistake.name}, {"melding", mistake.message}});
    const Json view{{"pagina_titel", sentence},
                 {"omschrijving", sentence},
                 {"niet_indexeren", true},
                 {"code", std::to_string(problem.status)},
                 {"zin", sentence},
                 {"hint", problem.message.empty() ? usual(site, request, problem.status, "_hint") : problem.message + " " + problem.hint},
                 {"fouten", mistakes},
                 {"q", query_text(request)},
                 {"opnieuw_href", problem.status == 503 ? again(request) : Json(false)}};
    Page page;
    page.body = site.render("fout", request.language, std::move(frame), view);
    return page;
}

}  // namespace

int http_status(ErrorCode code) {
    switch (code) {
        case ErrorCode::BadParameter:
        case ErrorCode::Usage: return 400;
        case ErrorCode::NotFound: return 404;
        case ErrorCode::Busy:
        case ErrorCode::Locked:
        case ErrorCode::Index:
        case ErrorCode::Schema: return 503;
        default: return 500;
    }
}

Problem to_problem(const indexer::Error& error) {
    // What broke inside is for the log, not for strangers.
    if (error.code == ErrorCode::Busy || error.code == ErrorCode::BadParameter || error.code == ErrorCode::NotFound)
        return {http_status(error.code), error.message, error.hint, {}};
    return {http_status(error.code), {}, {}, {}};
}

Page answer_problem(const Problem& problem, const Request& request, const Site& site, const SearchIndex* index) {
    const bool api = request.path.starts_with("/v1/") || request.path == "/v1";
    Page page = api ? problem_document(problem, request, site) : problem_page(problem, request, site, index);
    page.status = problem.status;
    page.cache_control = "no-store";
    return page;
}

}  // namespace hub
