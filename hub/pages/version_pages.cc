// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/version_pages.h"

#include "hub/address.h"
#include "hub/note_versions.h"
#include "hub/pages/note_citation.h"
#include "hub/pages/note_page.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::Json;
using indexer::first_value;

namespace {

constexpr std::size_t LongestSame = 240;  // bytes of a text that stayed; of longer ones the middle is left out
constexpr std::size_t ShownOfSame = 100;  // on both sides of what is left out

std::string note_address(const Context& context, const NoteView& note) { return context.address("/notities/" + encode_segment(note.slug)); }

// Trail and title of a page about the versions of a note, which is found by nobody who searches for the note itself.
Json version_frame(const Context& context, const NoteView& note, const std::string& here) {
    const std::string title = first_value(note.page.at("velden"), "titel");
    const std::string address = note_address(context, note);
    Json trail = Json::array({{{"label", "Home"}, {"href", context.address("/")}}, {{"label", title}, {"href", address}}});
    return {{"pagina_titel", here + ": " + title},
            {"omschrijving", here + ": " + title},
            {"niet_indexeren", true},
            {"kruimels", trail},
            {"kruimel_hier", here},
            {"kruimel_vertaald", true},
            {"titel", indexer::first_value(note.card, "titel")},
            {"nu_href", address},
            {"versies_href", address + "/versies"}};
}

// {commit, kort, datum, datum_iso, href} of an entry of the history.
Json entry_view(const Context& context, const NoteView& note, const Json& entry) {
    return {{"versie_kort", short_commit(entry.at("commit"))},
            {"datum", date_for_people(context, entry.at("datum"))},
            {"datum_iso", entry.at("datum")},
            {"href", context.address(version_path(note.slug, entry.at("commit")))}};
}

Json step_view(const Context& context, const NoteView& note, std::size_t place) {
    const Json& history = note.page.at("geschiedenis");
    const Json& entry = history.at(place);
    Json view = entry_view(context, note, entry);
    const bool gone = is_deletion(entry);
    const bool follows = !gone && place + 1 < history.size() && !is_deletion(history.at(place + 1));
    const std::string address = view.at("href");
    view.update({{"hier", place == 0},
                 {"weg", gone},
                 {"eerste", place + 1 == history.size()},
                 {"wie", first_value(entry, "auteur")},
                 {"wat", first_value(entry, "onderwerp")},
                 {"toen_href", gone ? Json(false) : Json(address)},
                 {"nu_verschil_href", gone || place == 0 ? Json(false) : Json(address + "/verschil")},
                 {"vorige_verschil_href", false}});
    if (follows) view["vorige_verschil_href"] = address + "/verschil?met=" + std::string(history.at(place + 1).at("commit")).substr(0, 12);
    return view;
}

// Begins and ends at words, so that no letter is cut through.
std::string shortened(const std::string& text, bool is_first, bool is_last) {
    if (text.size() <= LongestSame) return text;
    const std::size_t head = text.find_last_of(" \n", ShownOfSame), tail = text.find_first_of(" \n", text.size() - ShownOfSame);
    const std::string begin = is_first || head == std::string::npos ? "" : text.substr(0, head + 1);
    const std::string end = is_last || tail == std::string::npos ? "" : text.substr(tail);
    return begin + "[…]" + end;
}

Json piece_views(const std::vector<TextPiece>& pieces) {
    Json views = Json::array();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const TextPiece::Kind kind = pieces[i].kind;
        const bool same = kind == TextPiece::Kind::Same;
        views.push_back({{"stuk", same ? shortened(pieces[i].text, i == 0, i + 1 == pieces.size()) : pieces[i].text},
                         {"gelijk", same},
                         {"verwijderd", kind == TextPiece::Kind::Removed},
                         {"toegevoegd", kind == TextPiece::Kind::Added}});
    }
    return views;
}

// "verander.bevindingen.omvang" of the locale; a field that we have no name for is called as its writers do.
std::string field_label(const Context& context, const std::string& list, const std::string& field) {
    const std::string path = list.empty() ? field : list + "." + field;
    return context.site.text_or(context.request.language, "verander." + path, path);
}

std::string part_title(const Context& context, const PartChange& part) {
    if (part.list.empty()) return context.text("verschil_notitie");
    const std::size_t number = part.kind == PartChange::Kind::Removed ? part.before : part.after;
    return context.text(part.list == "bronnen" ? "bron" : "bevinding") + " " + std::to_string(number);
}

Json part_view(const Context& context, const PartChange& part, std::size_t place) {
    Json fields = Json::array();
    for (const FieldChange& change : part.fields)
        fields.push_back({{"veld_label", field_label(context, part.list, change.field)}, {"stukken", piece_views(change.pieces)}});
    const bool moved = part.kind == PartChange::Kind::Changed && part.before != part.after;
    return {{"deel_id", "deel-" + std::to_string(place)},
            {"deel_titel", part_title(context, part)},
            {"deel_nieuw", part.kind == PartChange::Kind::Added},
            {"deel_weg", part.kind == PartChange::Kind::Removed},
            {"was_nummer", moved ? Json(std::to_string(part.before)) : Json(false)},
            {"velden", fields}};
}

// The facet whose values stand at `path`; null for other fields.
const indexer::Field* facet_at(std::string_view path) {
    const auto plain = [](std::string_view of_field) {
        std::string text(of_field);
        for (std::size_t at; (at = text.find("[]")) != std::string::npos;) text.erase(at, 2);
        return text;
    };
    const auto found = std::find_if(indexer::Fields.begin(), indexer::Fields.end(), [&](const indexer::Field& field) {
        return (field.facet == indexer::FacetKind::Vocabulary || field.facet == indexer::FacetKind::Agenda) && plain(field.path) == path;
    });
    return found == indexer::Fields.end() ? nullptr : &*found;
}

}  // namespace

ValueText labels_of(const Context& context) {
    return [&context](std::string_view path, const std::string& value) {
        const indexer::Field* facet = facet_at(path);
        return facet == nullptr ? value : context.label(facet->name, value);
    };
}

Page versions_page(const Context& context, const NoteView& note) {
    Json steps = Json::array();
    for (std::size_t place = 0; place < note.page.at("geschiedenis").size(); ++place) steps.push_back(step_view(context, note, place));
    Json view = version_frame(context, note, context.text("versies"));
    view["anderstalig"] = card_view(context, note.card).at("anderstalig");
    view["stappen"] = steps.empty() ? Json(false) : Json{{"lijst", steps}};
    return render_page(context, "versies", "/notities/" + note.slug, view);
}

Page version_page(const Context& context, const NoteView& past) {
    const Json& entry = past.page.at("geschiedenis").at(0);
    const std::string address = context.address("/notities/" + encode_segment(past.slug));
    Json view = note_page_view(context, past);
    Json moment = entry_view(context, past, entry);
    moment.update({{"nu_href", address},
                   {"versies_href", address + "/versies"},
                   {"verschil_href", moment.at("href").get<std::string>() + "/verschil"},
                   {"commit_heel", entry.at("commit")}});
    view["kruimels"].push_back({{"label", view.at("titel")}, {"href", address}});
    // What is said of the note now, and by other pages, is no part of what it was.
    view.update({{"toen", moment},
                 {"pagina_titel", view.at("titel").get<std::string>() + " (" + moment.at("datum").get<std::string>() + ")"},
                 {"kruimel_hier", context.text("versie") + " " + short_commit(past.version)},
                 {"kruimel_vertaald", true},
                 {"niet_indexeren", true},
                 {"herzien", false},
                 {"tegenstem", false},
                 {"geen_tegenstem", false},
                 {"ook_in", false}});
    return render_page(context, "notitie", "/notities/" + past.slug, view);
}

Page difference_page(const Context& context, const NoteView& note, const VersionDifference& difference) {
    Json parts = Json::array();
    for (const PartChange& part : difference.changes) parts.push_back(part_view(context, part, parts.size() + 1));
    Json view = version_frame(context, note, context.text("wat_veranderde"));
    view.update({{"anderstalig", card_view(context, note.card).at("anderstalig")},
                 {"van", entry_view(context, note, difference.before)},
                 {"tot", entry_view(context, note, difference.after)},
                 {"tot_is_nu", difference.after.at("commit") == note.page.at("geschiedenis").at(0).at("commit")},
                 {"delen", parts.empty() ? Json(false) : Json{{"lijst", parts}}}});
    return render_page(context, "verschil", "/notities/" + note.slug, view);
}

}  // namespace hub
