// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/counter_view.h"

#include "hub/address.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"
#include "indexer/html_escape.h"

namespace hub {

using indexer::Json;
using indexer::first_value;

namespace {

Json counter_view(const Context& context, const CounterAnswer& answer, const std::string& explanation) {
    const Json support = answer.finding.value("onderbouwing", Json::object());
    Json view = card_view(context, answer.card);
    view.update({{"uitleg", context.text(explanation) + " " + context.label("aanpak", answer.approach) + ", " + context.label("uitkomst", answer.outcome) + "."},
                 {"href", view.at("href").get<std::string>() + "#bevinding-" + std::to_string(answer.number)},
                 {"titel_html", indexer::escape_html(view.at("titel").get<std::string>())},
                 {"fragmenten", Json::array({{{"html", indexer::escape_html(first_value(answer.finding, "uitspraak"))}}})},
                 {"richtingen", direction_views(context, answer.finding.value("richting", Json()))},
                 {"onderbouwing", Json::array({support_view(context, {{"lane", first_value(answer.finding, "lane")},
                                                                       {"opzet", first_value(support, "opzet")},
                                                                       {"maryland", first_value(support, "maryland")}})})}});
    return view;
}

}  // namespace

Json counter_views(const Context& context, const std::string& slug, const std::string& explanation) {
    const auto answer = context.index.counter_voice(slug);
    // A note that cannot be read says so on its own page; here nothing is said of it.
    if (!answer || !answer->has_direction) return {{"tegenstem", false}, {"geen_tegenstem", false}};
    if (!answer->is_found) return {{"tegenstem", false}, {"geen_tegenstem", true}};
    return {{"tegenstem", counter_view(context, *answer, explanation)}, {"geen_tegenstem", false}};
}

}  // namespace hub
