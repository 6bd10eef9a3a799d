// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/routes.h"

#include "hub/api/atom_feed.h"
#include "hub/api/companion_json.h"
#include "hub/api/compare_json.h"
#include "hub/api/map_json.h"
#include "hub/api/result_table.h"
#include "hub/api/search_json.h"
#include "hub/api/suggestion_json.h"
#include "hub/carry_along.h"
#include "hub/citation.h"
#include "hub/context.h"
#include "hub/error_answer.h"
#include "hub/pages/action_page.h"
#include "hub/pages/agenda_page.h"
#include "hub/pages/collection_page.h"
#include "hub/pages/compare_page.h"
#include "hub/pages/concept_page.h"
#include "hub/pages/embed_page.h"
#include "hub/pages/figures_page.h"
#include "hub/pages/home_page.h"
#include "hub/pages/list_page.h"
#include "hub/pages/map_page.h"
#include "hub/pages/menu_card_page.h"
#include "hub/pages/note_citation.h"
#include "hub/pages/note_page.h"
#include "hub/pages/question_page.h"
#include "hub/pages/search_page.h"
#include "hub/pages/shortlist_page.h"
#include "hub/pages/text_page.h"
#include "hub/pages/theme_page.h"
#include "hub/past_routes.h"
#include "hub/route.h"
#include "hub/map_parameters.h"
#include "hub/query_parameters.h"

#include <array>
#include <optional>
#include <variant>

namespace hub {
namespace {

using indexer::ErrorCode;
using indexer::Expected;
using indexer::Json;

Outcome search(const Context& context, bool as_json) {
    const ReadQuery read = read_query(context.request, context.index.community());
    if (!read.mistakes.empty()) return Problem{400, {}, {}, read.mistakes};
    SearchOptions options;
    options.today = context.request.today;
    const Expected<SearchResult> result = context.index.search(read.query, options);
    if (!result) return to_problem(result.error());
    if (as_json) return json_page(context, search_json(context.index, read.query, *result, context.request.language));
    return search_page(context, read.query, *result);
}

// The answer to a question in one piece: `make(context, query)`.
template <auto Make>
Outcome whole_search(const Context& context, const std::string&) {
    const ReadQuery read = read_whole_query(context.request, context.index.community());
    if (!read.mistakes.empty()) return Problem{400, {}, {}, read.mistakes};
    return outcome(Make(context, read.query));
}

Outcome suggestions(const Context& context) {
    const ReadTyped read = read_typed(context.request);
    if (!read.mistakes.empty()) return Problem{400, {}, {}, read.mistakes};
    const auto found = context.index.suggest(read.typed, context.request.language, MostSuggestions);
    return found ? json_page(context, suggestions_json(context, read.typed, *found)) : Outcome(to_problem(found.error()));
}

Outcome map(const Context& context, Outcome (*show)(const Context&, const ReadMapQuery&, const EvidenceMap&)) {
    const ReadMapQuery read = read_map_query(context.request, context.index.community());
    if (!read.mistakes.empty()) return Problem{400, {}, {}, read.mistakes};
    const Expected<EvidenceMap> found = context.index.map(read.query, read.sides);
    return found ? show(context, read, *found) : Outcome(to_problem(found.error()));
}

Outcome show_map(const Context& context, const ReadMapQuery& read, const EvidenceMap& map) { return map_page(context, read.query, read.sides, map); }
Outcome show_map_csv(const Context& context, const ReadMapQuery& read, const EvidenceMap& map) { return map_csv(context, read.sides, map); }
Outcome show_map_json(const Context& context, const ReadMapQuery& read, const EvidenceMap& map) { return json_page(context, map_json(context, read.sides, map)); }

Outcome compared(const Context& context) {
    std::variant<Json, Problem> result = compare_json(context);
    if (Problem* problem = std::get_if<Problem>(&result)) return std::move(*problem);
    return json_page(context, std::get<Json>(result));
}

Outcome cited_note(const Context& context, const std::string& slug, const CitationForm& form) {
    const Expected<std::optional<NoteView>> found = context.index.find_note(slug);
    if (!found) return to_problem(found.error());
    return *found ? Outcome(citation_page(context, **found, form)) : Outcome(Problem{404, {}, {}, {}});
}

// "stagebegeleiding" is the page, "stagebegeleiding.ris" the same note for a list of references. A file name with a dot is a
// mistake that is reported but shown, so a note of that very name comes first.
Outcome note(const Context& context, const std::string& name, bool as_json) {
    const Expected<std::optional<NoteView>> found = context.index.find_note(name);
    if (!found) return to_problem(found.error());
    if (*found) return as_json ? json_page(context, note_json(context.index, **found)) : Outcome(note_page(context, **found));
    const CitationForm* form = as_json ? nullptr : find_citation_form(name);
    if (form == nullptr) return Problem{404, {}, {}, {}};
    return cited_note(context, name.substr(0, name.size() - form->ending.size()), *form);
}

Outcome theme(const Context& context, const std::string& slug) {
    const indexer::AgendaItem* item = context.index.community().find_agenda_item(slug);
    if (item == nullptr || item->level != indexer::AgendaItem::Level::Theme) return Problem{404, {}, {}, {}};
    return outcome(theme_page(context, *item));
}

template <const indexer::ContentKind& Kind>
Outcome companion_list(const Context& context, const std::string&) {
    return companions_page(context, Kind);
}

template <const indexer::ContentKind& Kind>
Outcome companion_list_json(const Context& context, const std::string&) {
    return json_page(context, companions_json(context.index, Kind));
}

// Answers with `make(context, companion)`, when there is one of that kind and name.
template <const indexer::ContentKind& Kind, auto Make>
Outcome companion(const Context& context, const std::string& slug) {
    const indexer::Companion* found = context.index.companions().find(Kind.slug, slug);
    if (found == nullptr) return Problem{404, {}, {}, {}};
    return outcome(Make(context, *found));
}

template <const indexer::ContentKind& Kind>
Outcome companion_as_json(const Context& context, const std::string& slug) {
    const indexer::Companion* found = context.index.companions().find(Kind.slug, slug);
    return found == nullptr ? Outcome(Problem{404, {}, {}, {}}) : json_page(context, companion_json(context.index, *found));
}

Outcome concept_of(const Context& context, const std::string& slug, bool as_json) {
    const indexer::Concept* found = context.index.community().find_concept(slug);
    if (found == nullptr) return Problem{404, {}, {}, {}};
    return as_json ? json_page(context, concept_json(context.index, *found)) : outcome(concept_page(context, *found));
}

// "bijstand" is the page, "bijstand.csv" the table to take along.
Outcome figures(const Context& context, const std::string& name, bool as_json) {
    const bool as_csv = !as_json && name.ends_with(".csv");
    const indexer::FigureTable* found = context.index.companions().find_figures(as_csv ? name.substr(0, name.size() - 4) : name);
    if (found == nullptr) return Problem{404, {}, {}, {}};
    if (as_json) return json_page(context, figure_table_json(context.index, *found));
    return as_csv ? figures_csv(context, *found) : figures_page(context, *found);
}

Outcome action(const Context& context, const std::string& id) {
    const indexer::AgendaItem* item = context.index.community().find_agenda_item(id);
    if (item == nullptr || item->level != indexer::AgendaItem::Level::Action) return Problem{404, {}, {}, {}};
    return outcome(action_page(context, *item));
}

constexpr const indexer::ContentKind& Collection = indexer::CompanionKinds[0];
constexpr const indexer::ContentKind& Question = indexer::CompanionKinds[1];
constexpr const indexer::ContentKind& Network = indexer::CompanionKinds[2];

constexpr std::array Routes{
    Route{"/", false, [](const Context& c, const std::string&) { return outcome(home_page(c)); }},
    Route{"/zoeken", true, [](const Context& c, const std::string&) { return search(c, false); }, true},
    Route{"/menukaart", true, [](const Context& c, const std::string&) { return menu_card_page(c); }},
    Route{"/inbedden/zoeken", true, whole_search<embedded_search>},
    Route{"/inbedden/collecties/{}", false, companion<Collection, embedded_collection>},
    Route{"/witte-vlekken", true, [](const Context& c, const std::string&) { return map(c, show_map); }},
    Route{"/witte-vlekken.csv", true, [](const Context& c, const std::string&) { return map(c, show_map_csv); }},
    Route{"/zoeken.atom", true, whole_search<atom_feed>},
    Route{"/zoeken.csv", true, whole_search<result_table>},
    Route{"/notities/{}", false, [](const Context& c, const std::string& slug) { return note(c, slug, false); }, true},
    Route{"/notities/{}/versies", false, versions},
    Route{"/notities/{}/versies/{}", false, version},
    Route{"/notities/{}/versies/{}/verschil", true, version_difference},
    Route{"/lijst", true, [](const Context& c, const std::string&) { return shortlist_page(c); }, true},
    Route{"/vergelijk", true, [](const Context& c, const std::string&) { return compare_page(c); }, true},
    Route{"/herijking", true, recalibration_choice},
    Route{"/herijking/{}/{}", false, recalibration},
    Route{"/themas/{}", false, [](const Context& c, const std::string& slug) { return theme(c, slug); }},
    Route{"/collecties", false, companion_list<Collection>},
    Route{"/collecties/{}", false, collection_answer},
    Route{"/kennisvragen", false, companion_list<Question>},
    Route{"/kennisvragen/{}", false, companion<Question, question_page>},
    Route{"/gemeenschappen", false, companion_list<Network>},
    Route{"/gemeenschappen/{}", false, companion<Network, network_page>},
    Route{"/begrippen", false, [](const Context& c, const std::string&) { return Outcome(concepts_page(c)); }},
    Route{"/begrippen/{}", false, [](const Context& c, const std::string& slug) { return concept_of(c, slug, false); }},
    Route{"/cijfers", false, [](const Context& c, const std::string&) { return Outcome(figure_tables_page(c)); }},
    Route{"/cijfers/{}", false, [](const Context& c, const std::string& slug) { return figures(c, slug, false); }},
    Route{"/agenda", false, [](const Context& c, const std::string&) { return Outcome(agenda_page(c)); }},
    Route{"/acties/{}", false, action},
    Route{"/over", false, [](const Context& c, const std::string&) { return Outcome(about_page(c)); }},
    Route{"/toegankelijkheid", false, [](const Context& c, const std::string&) { return Outcome(accessibility_page(c)); }},
    Route{"/v1/notities", true, [](const Context& c, const std::string&) { return search(c, true); }},
    Route{"/v1/notities/{}", false, [](const Context& c, const std::string& slug) { return note(c, slug, true); }},
    Route{"/v1/notities/{}/versies", false, versions_as_json},
    Route{"/v1/notities/{}/versies/{}", false, version_as_json},
    Route{"/v1/notities/{}/versies/{}/verschil", true, version_difference_as_json},
    Route{"/v1/herijking/{}/{}", false, recalibration_as_json},
    Route{"/v1/witte-vlekken", true, [](const Context& c, const std::string&) { return map(c, show_map_json); }},
    Route{"/v1/vergelijk", true, [](const Context& c, const std::string&) { return compared(c); }, true},
    Route{"/v1/suggesties", true, [](const Context& c, const std::string&) { return suggestions(c); }},
    Route{"/v1/themas", false, [](const Context& c, const std::string&) { return json_page(c, themes_json(c.index, c.request.language)); }},
    Route{"/v1/collecties", false, companion_list_json<Collection>},
    Route{"/v1/collecties/{}", false, companion_as_json<Collection>},
    Route{"/v1/kennisvragen", false, companion_list_json<Question>},
    Route{"/v1/kennisvragen/{}", false, companion_as_json<Question>},
    Route{"/v1/gemeenschappen", false, companion_list_json<Network>},
    Route{"/v1/gemeenschappen/{}", false, companion_as_json<Network>},
    Route{"/v1/begrippen", false, [](const Context& c, const std::string&) { return json_page(c, concepts_json(c.index)); }},
    Route{"/v1/begrippen/{}", false, [](const Context& c, const std::string& slug) { return concept_of(c, slug, true); }},
    Route{"/v1/cijfers", false, [](const Context& c, const std::string&) { return json_page(c, figure_tables_json(c.index)); }},
    Route{"/v1/cijfers/{}", false, [](const Context& c, const std::string& slug) { return figures(c, slug, true); }},
    Route{"/v1/status", false, [](const Context& c, const std::string&) { return json_page(c, status_json(c.index)); }},
};

Outcome dispatch(const Route& route, const Segments& segments, const Context& context) {
    if (!route.takes_parameters)
        if (auto mistakes = refuse_parameters(context.request); !mistakes.empty()) return Problem{400, {}, {}, std::move(mistakes)};
    return route.handle(context, segments);
}

Outcome run(const Route& route, const Segments& segments, const Context& context) {
    if (!route.carries) return dispatch(route, segments, context);
    return carry_along(context, [&](const Context& with) { return dispatch(route, segments, with); });
}

std::optional<Page> static_page(const Request& request, const Site& site) {
    constexpr std::string_view Folder = "/statisch/";
    if (!request.path.starts_with(Folder)) return std::nullopt;
    const StaticFile* file = site.find_static(request.path.substr(Folder.size()));
    if (file == nullptr) return std::nullopt;
    Page page;
    page.type = file->type;
    page.packed = request.accepts_gzip && !file->gzipped.empty();
    page.body = page.packed ? file->gzipped : file->body;
    page.cache_control = "public, max-age=31536000, immutable";
    return page;
}

}  // namespace

Answer answer(const Request& request, const Site& site, const std::shared_ptr<const SearchIndex>& index, std::string_view public_address, PastReader* past) {
    if (std::optional<Page> file = static_page(request, site)) return {std::move(*file), "/statisch/{}"};
    for (const Route& route : Routes) {
        const std::optional<Segments> segments = match_path(route.pattern, request.path);
        if (!segments) continue;
        if (!index) return {answer_problem({503, {}, {}, {}}, request, site, nullptr), route.pattern};
        Outcome result = run(route, *segments, Context{*index, request, site, public_address, past});
        if (Page* page = std::get_if<Page>(&result)) return {std::move(*page), route.pattern};
        return {answer_problem(std::get<Problem>(result), request, site, index.get()), route.pattern};
    }
    return {answer_problem({404, {}, {}, {}}, request, site, index.get()), "-"};
}

}  // namespace hub
