// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/recalibration_page.h"

#include "hub/address.h"
#include "hub/note_versions.h"
#include "hub/pages/companion_parts.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace hub {

using indexer::AgendaItem;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

constexpr const char* RecalibrationPath = "/herijking";
constexpr std::size_t MostDifferenceLinks = 100;  // each needs the note's history; further ones lead to all versions

// The lists of a recalibration in the order of the page.
constexpr std::array ChangeLists{"nieuw", "gewijzigd", "afgewaardeerd", "ingetrokken", "verlopen", "leeg"};

std::string field_names(const Context& context, const Json& fields) {
    std::vector<std::string> names;
    for (const std::string& field : values_at(fields, "")) names.push_back(context.site.text_or(context.request.language, "verander." + field, field));
    return joined(names);
}

std::string level_text(const Context& context, const Json& reason) {
    const std::string to = first_value(reason, "tot");
    return first_value(reason, "uitspraak") + " " + context.text("herijking_van") + " " + first_value(reason, "van") + " " + context.text("herijking_naar") + " " +
           (to.empty() ? context.text("herijking_geen_niveau") : to) + " " + context.text("herijking_van_vijf");
}

class RecalibrationView {
public:
    RecalibrationView(const Context& context, const Json& found) : context_(context), found_(found) {}

    // One section a theme of the agenda, and one for what has no theme that is in it now.
    Json themes() {
        Json sections = Json::array();
        std::vector<std::string> known;
        for (const AgendaItem& item : context_.index.community().agenda) {
            if (item.level != AgendaItem::Level::Theme) continue;
            known.push_back(item.id);
            sections.push_back(section(item.id, theme_title(context_, item), context_.address("/themas/" + encode_segment(item.id)),
                                       [&](const Json& themes) { return std::find(themes.begin(), themes.end(), item.id) != themes.end(); }));
        }
        const auto of_none = [&](const Json& themes) {
            return std::none_of(themes.begin(), themes.end(), [&](const Json& theme) { return std::find(known.begin(), known.end(), theme.get<std::string>()) != known.end(); });
        };
        Json rest = section("overig", context_.text("herijking_geen_thema"), false, of_none);
        if (rest.at("niets") == false) sections.push_back(std::move(rest));
        return sections;
    }

    Json counts() const {
        Json views = Json::array();
        for (const char* list : ChangeLists)
            views.push_back({{"aantal", std::to_string(found_.at(list).size())}, {"label", context_.text("herijking_" + std::string(list))}});
        return views;
    }

private:
    template <typename Belongs>
    Json section(const std::string& id, const std::string& title, const Json& href, Belongs belongs) {
        Json groups = Json::array();
        for (const char* list : ChangeLists) {
            Json items = Json::array();
            for (const Json& one : found_.at(list))
                if (belongs(std::string_view(list) == "leeg" ? Json::array({one.at("thema")}) : one.at("themas")))
                    items.push_back(std::string_view(list) == "leeg" ? empty_view(one) : note_view(list, one));
            if (items.empty()) continue;
            groups.push_back({{"groep_id", id + "-" + list},
                              {"groep_titel", context_.text("herijking_" + std::string(list))},
                              {"aantal", std::to_string(items.size())},
                              {"lijst", items}});
        }
        return {{"thema_id", "thema-" + id}, {"titel", title}, {"href", href}, {"niets", groups.empty()}, {"groepen", groups}};
    }

    Json note_view(std::string_view list, const Json& note) {
        const std::string slug = first_value(note, "slug"), language = first_value(note, "taal", "nl");
        const bool gone = list == "ingetrokken" && note.at("weg") == true;
        Json view{{"titel", first_value(note, "titel")},
                  {"anderstalig", language == context_.request.language ? Json(false) : Json(language)},
                  {"href", gone ? Json(false) : Json(context_.address("/notities/" + encode_segment(slug)))},
                  {"soort_label", context_.label("soort", first_value(note, "soort"))},
                  {"uitleg", false},
                  {"redenen", false},
                  {"verschil_href", false}};
        if (gone) view["uitleg"] = context_.text("herijking_weg");
        if (list == "gewijzigd") view["uitleg"] = field_names(context_, note.at("velden"));
        if (list == "verlopen") view["uitleg"] = context_.text("herzien_voor") + " " + date_for_people(context_, first_value(note, "herzienVoor"));
        if (list == "gewijzigd" || list == "afgewaardeerd") view["verschil_href"] = difference_address(slug);
        if (list == "afgewaardeerd") view["redenen"] = reasons(note.at("redenen"));
        return view;
    }

    Json reasons(const Json& reasons) const {
        Json lines = Json::array();
        for (const Json& reason : reasons)
            lines.push_back({{"tekst", first_value(reason, "soort") == "status" ? context_.text("herijking_verouderd") : level_text(context_, reason)}});
        return {{"punten", lines}};
    }

    Json empty_view(const Json& item) const {
        const bool english = context_.request.language == "en" && !first_value(item, "titelEn").empty();
        const bool is_action = first_value(item, "niveau") == "actie";
        const std::string id = first_value(item, "id");
        // Only what the agenda of now has, has a page.
        const bool is_known = context_.index.community().find_agenda_item(id) != nullptr;
        const std::string path = is_action ? "/acties/" + encode_segment(id) : "/themas/" + encode_segment(first_value(item, "thema")) + "#" + id;
        return {{"titel", first_value(item, english ? "titelEn" : "titel")},
                {"anderstalig", false},
                {"href", is_known ? Json(context_.address(path)) : Json(false)},
                {"soort_label", context_.text(is_action ? "actie" : "doelstelling")},
                {"uitleg", false},
                {"redenen", false},
                {"verschil_href", false}};
    }

    // What changed in a note between the two moments; all its versions when there are no such two.
    Json difference_address(const std::string& slug) {
        const std::string versions = context_.address("/notities/" + encode_segment(slug) + "/versies");
        if (++difference_links_ > MostDifferenceLinks) return versions;
        const auto note = context_.index.find_note(slug);
        if (!note || !*note) return false;
        const Json* before = version_at(**note, found_.at("van").at("tijd").get<std::int64_t>());
        const Json* after = version_at(**note, found_.at("tot").at("tijd").get<std::int64_t>());
        if (before == nullptr || after == nullptr || before == after) return versions;
        return context_.address(version_path(slug, before->at("commit"))) + "/verschil?met=" + short_commit(after->at("commit"));
    }

    const Context& context_;
    const Json& found_;
    std::size_t difference_links_ = 0;
};

Json moment_view(const Context& context, const Json& moment) {
    const std::string name = first_value(moment, "naam");
    return {{"naam", name == first_value(moment, "commit") ? short_commit(name) : name},
            {"datum", date_for_people(context, first_value(moment, "datum"))},
            {"datum_iso", first_value(moment, "datum")},
            {"versie_kort", short_commit(first_value(moment, "commit"))}};
}

Json recalibration_frame(const Context& context, const std::string& title) {
    return {{"pagina_titel", title},
            {"omschrijving", context.text("herijking_uitleg")},
            {"kruimels", trail(context)},
            {"kruimel_hier", title},
            {"kruimel_vertaald", true},
            {"titel", title}};
}

}  // namespace

Page recalibration_choice_page(const Context& context, const Json& tags) {
    Json choices = Json::array();
    for (const Json& tag : tags.at("tags")) choices.push_back(moment_view(context, tag));
    Json view = recalibration_frame(context, context.text("herijking"));
    view.update({{"uitkomst", false}, {"tags", framed(std::move(choices))}, {"vandaag", context.request.today}});
    return render_page(context, "herijking", RecalibrationPath, view);
}

Page recalibration_page(const Context& context, const Json& found) {
    RecalibrationView report(context, found);
    const Json from = moment_view(context, found.at("van")), to = moment_view(context, found.at("tot"));
    const std::string lasting = "/" + first_value(found, "van.commit") + "/" + first_value(found, "tot.commit");
    const std::string title = context.text("herijking") + ": " + from.at("naam").get<std::string>() + " – " + to.at("naam").get<std::string>();
    Json view = recalibration_frame(context, title);
    view["kruimels"].push_back({{"label", context.text("herijking")}, {"href", context.address(RecalibrationPath)}});
    view.update({{"niet_indexeren", true},
                 {"uitkomst", {{"van", from},
                               {"tot", to},
                               {"aantal_van", std::to_string(found.at("aantal").at("van").get<std::size_t>())},
                               {"aantal_tot", std::to_string(found.at("aantal").at("tot").get<std::size_t>())},
                               {"tellingen", report.counts()},
                               {"themas", report.themes()},
                               {"blijvend_href", context.address(RecalibrationPath + lasting)},
                               {"json_href", "/v1/herijking" + lasting}}}});
    return render_page(context, "herijking", RecalibrationPath, view);
}

}  // namespace hub
