// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/question_page.h"

#include "hub/pages/companion_parts.h"
#include "hub/pages/note_parts.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::Companion;
using indexer::Expected;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

// What both kinds of page have.
Expected<Json> common_view(const Context& context, const Companion& companion, const std::string& folder) {
    const Json& front = companion.front;
    Expected<Json> notes = note_list(context, values_at(front, "notities"));
    if (!notes) return notes;
    const std::string title = first_value(front, "titel");
    return Json{{"pagina_titel", title},
                {"omschrijving", first_value(front, "samenvatting")},
                {"kruimels", trail(context, {{context.text("lijst_" + folder), "/" + folder}})},
                {"kruimel_hier", title},
                {"kruimel_vertaald", false},
                {"titel", title},
                {"themas", theme_links(context, values_at(front, "themas"))},
                {"samenvatting", first_value(front, "samenvatting")},
                {"html", companion.html},
                {"notities", std::move(*notes)},
                {"acties", action_links(context, values_at(front, "acties"))},
                {"bronnen", source_views(context, front)},
                {"gewijzigd", date_view(context, companion.changed)}};
}

std::vector<const Companion*> questions_of(const Context& context, const Json& front) {
    std::vector<const Companion*> questions;
    for (const std::string& slug : values_at(front, "kennisvragen"))
        if (const Companion* question = context.index.companions().find("kennisvraag", slug)) questions.push_back(question);
    return questions;
}

Json way_to_join(const Json& front) {
    const std::string text = first_value(front, "meedoen.tekst");
    return text.empty() ? Json(false) : Json{{"tekst", text}, {"href", first_value(front, "meedoen.url")}};
}

// Collections that hold one of the network's notes have something for its members.
std::vector<const Companion*> collections_with(const Context& context, const std::vector<std::string>& notes) {
    std::vector<const Companion*> found;
    for (const Companion* collection : context.index.companions().of_kind("collectie")) {
        const std::vector<std::string> parts = values_at(collection->front, "onderdelen[].notitie");
        const bool shares = std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return std::find(notes.begin(), notes.end(), part) != notes.end(); });
        if (shares) found.push_back(collection);
    }
    return found;
}

}  // namespace

Expected<Page> question_page(const Context& context, const Companion& question) {
    Expected<Json> view = common_view(context, question, "kennisvragen");
    if (!view) return indexer::same_error(view);
    const std::string status = first_value(question.front, "status");
    view->update({{"status", status},
                  {"status_label", capitalised(term_label(context, "vraagstatus", status))},
                  {"status_uitleg", term_definition(context, "vraagstatus", status)},
                  {"herkomst", first_value(question.front, "herkomst")},
                  {"gemeenschappen", companion_links(context, context.index.companions().that_name("gemeenschap", "kennisvragen", question.slug))}});
    return render_page(context, "kennisvraag", companion_path(question), *view);
}

Expected<Page> network_page(const Context& context, const Companion& network) {
    Expected<Json> view = common_view(context, network, "gemeenschappen");
    if (!view) return indexer::same_error(view);
    const Json& front = network.front;
    const std::string kind = first_value(front, "soort");
    view->update({{"soort", kind},
                  {"soort_label", capitalised(term_label(context, "gemeenschapsoort", kind))},
                  {"voor_wie", facet_links(context, "actor", values_at(front, "voor_wie"))},
                  {"meedoen", way_to_join(front)},
                  {"kennisvragen", companion_links(context, questions_of(context, front))},
                  {"collecties", companion_links(context, collections_with(context, values_at(front, "notities")))},
                  {"herzien", review_view(context, front)}});
    return render_page(context, "gemeenschap", companion_path(network), *view);
}

}  // namespace hub
