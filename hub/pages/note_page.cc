// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/note_page.h"

#include "hub/address.h"
#include "hub/pages/carried_view.h"
#include "hub/pages/note_citation.h"
#include "hub/pages/counter_view.h"
#include "hub/pages/note_parts.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

namespace hub {

using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

constexpr std::size_t DescriptionBytes = 160;

Json crumbs(const Context& context, const Json& front) {
    Json trail = Json::array({{{"label", "Home"}, {"href", context.address("/")}}});
    const std::string theme = first_value(front, "themas");
    if (!theme.empty())
        trail.push_back({{"label", context.label("thema", theme)}, {"href", context.address("/themas/" + encode_segment(theme))}});
    return trail;
}

Json doing(const Json& front) {
    if (!front.contains("doen")) return false;
    return {{"eerste_stap", first_value(front, "doen.eerste_stap")},
            {"wie", first_value(front, "doen.wie")},
            {"nodig", joined(values_at(front, "doen.nodig"), "; ")}};
}

Json judgements(const Context& context, const Json& front) {
    Json list = Json::array();
    for (const Json& finding : front.value("bevindingen", Json::array()))
        for (const Json& judgement : finding.value("beoordeeld", Json::array()))
            list.push_back({{"oordeel", first_value(judgement, "oordeel")},
                            {"door", first_value(judgement, "door")},
                            {"op", date_for_people(context, first_value(judgement, "op"))}});
    return list.empty() ? Json(false) : Json{{"oordelen", list}};
}

Json similar_views(const Context& context, const NoteView& note) {
    Json notes = Json::array();
    for (const Json& card : note.similar) notes.push_back(card_view(context, card));
    return notes.empty() ? Json(false) : Json{{"notities", notes}};
}

std::string beginning(const std::string& text) {
    if (text.size() <= DescriptionBytes) return text;
    return text.substr(0, text.rfind(' ', DescriptionBytes)) + " …";
}

}  // namespace

Json note_page_view(const Context& context, const NoteView& note) {
    const Json& front = note.page.at("velden");
    const std::string title = first_value(front, "titel");
    const std::size_t findings = front.value("bevindingen", Json::array()).size();
    const Json judged = judgements(context, front);
    Json view = card_view(context, note.card);
    view.update(banner_views(context, note.page));
    view.update(counter_views(context, note.slug, "tegenstem_bij_notitie"));
    const std::string here = context.address("/notities/" + encode_segment(note.slug));
    view.update({{"toen", false},
                 {"pagina_titel", title},
                 {"niet_indexeren", !context.carried.is_empty()},
                 {"mijn_lijst", shortlist_bar(context)},
                 {"bewaar", save_view(context, note.slug, here)},
                 {"past", situation_form(context, here, {})},
                 {"past_bij", likeness_views(context, front)},
                 {"omschrijving", beginning(first_value(front, "samenvatting"))},
                 {"kruimels", crumbs(context, front)},
                 {"kruimel_hier", title},
                 {"vorm_label", joined([&] {
                      std::vector<std::string> forms;
                      for (const std::string& form : values_at(front, "vorm")) forms.push_back(context.label("vorm", form));
                      return forms;
                  }())},
                 {"samenvatting", first_value(front, "samenvatting")},
                 {"vragen", question_views(context, front)},
                 {"gevonden", findings == 0 ? Json(false) : Json{{"aantal", std::to_string(findings)}, {"enkel", findings == 1}}},
                 {"niet_beoordeeld", judged == false},
                 {"bevindingen", finding_views(context, note)},
                 {"werkt_niet", points(front, "werkt_niet")},
                 {"nog_onbekend", points(front, "nog_onbekend")},
                 {"doen", doing(front)},
                 {"html", note.page.at("html")},
                 {"bronnen", source_views(context, front)},
                 {"kenmerken", trait_views(context, front)},
                 {"werkagenda", agenda_views(context, front)},
                 {"verwant", related_views(context, front)},
                 {"meer_zoals", similar_views(context, note)},
                 {"ook_in", elsewhere_views(context, note)},
                 {"geschiedenis", history_views(context, note)},
                 {"citeren", citation_views(context, note)},
                 {"verwijzing", reference_view(context, note)},
                 {"beoordeeld", judged}});
    return view;
}

Page note_page(const Context& context, const NoteView& note) {
    return render_page(context, "notitie", "/notities/" + note.slug, note_page_view(context, note));
}

}  // namespace hub
