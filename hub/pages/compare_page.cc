// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/compare_page.h"

#include "hub/comparison.h"
#include "hub/pages/carried_view.h"
#include "hub/pages/note_parts.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::Expected;
using indexer::Json;
using indexer::first_value;

namespace {

// The table of the page: groups of rows, each row a cell per note.
class CompareTable {
public:
    CompareTable(const Context& context, const ReadComparison& read) : context_(context), read_(read) {
        for (const NoteView& note : notes()) {
            columns_.push_back(column(note));
            findings_.push_back(finding_views(context_, note));
        }
    }

    Json make() const {
        Json groups = Json::array({group("vergelijk_gevonden", outcome_rows()), group("vergelijk_over", field_rows())});
        if (Json own = likeness_rows(); !own.empty()) groups.insert(groups.begin() + 1, group("past_titel", own));
        return {{"kolommen", columns_}, {"breedte", std::to_string(columns_.size() + 1)}, {"groepen", groups}};
    }

private:
    const std::vector<NoteView>& notes() const { return read_.comparison.notes; }

    Json column(const NoteView& note) const {
        std::vector<std::string> others = read_.slugs;
        std::erase(others, note.slug);
        Json view = card_view(context_, note.card);
        view["haal_weg_href"] = compare_address(context_, others);
        return view;
    }

    Json group(const std::string& text, Json rows) const { return {{"groep_titel", context_.text(text)}, {"rijen", std::move(rows)}}; }

    Json cell(std::size_t note) const {
        const Json& head = columns_[note];
        return {{"kolom", {{"titel", head.at("titel")}, {"anderstalig", head.at("anderstalig")}}},
                {"bevindingen", Json::array()},
                {"teksten", Json::array()},
                {"antwoord", false},
                {"leeg_tekst", false}};
    }

    Json finding(std::size_t note, std::size_t place) const {
        const Json& view = findings_[note][place];
        const Json& head = columns_[note];
        const std::string group = first_value(notes()[note].page.at("velden").at("bevindingen")[place], "groep");
        const auto own_language = [&](const Json& text) { return text == "" ? Json(false) : Json{{"tekst", text}, {"anderstalig", head.at("anderstalig")}}; };
        return {{"richting", view.at("richting")},
                {"onderbouwing", view.at("onderbouwing")},
                {"cijfer", own_language(view.at("omvang"))},
                {"claim", own_language(view.at("uitspraak"))},
                {"voor_groep", own_language(group)},
                {"van", head.at("titel")},
                {"nummer", view.at("nummer")},
                {"href", head.at("href").get<std::string>() + "#" + view.at("anker").get<std::string>()}};
    }

    Json outcome_rows() const {
        Json rows = Json::array();
        for (const OutcomeRow& outcome : read_.comparison.outcomes) {
            Json cells = Json::array();
            for (std::size_t note = 0; note < columns_.size(); ++note) {
                Json one = cell(note);
                for (const std::size_t place : outcome.findings[note]) one["bevindingen"].push_back(finding(note, place));
                if (one["bevindingen"].empty()) one["leeg_tekst"] = context_.text("vergelijk_geen_bevinding");
                cells.push_back(std::move(one));
            }
            const std::string label = outcome.outcome.empty() ? context_.text("vergelijk_uitkomst_niet_vermeld") : context_.label("uitkomst", outcome.outcome);
            rows.push_back({{"rij_titel", capitalised(label)}, {"vakken", cells}});
        }
        return rows;
    }

    Json text_cell(std::size_t note, const ComparedField& field) const {
        Json one = cell(note);
        const indexer::Field* facet = indexer::find_field(field.name);
        const bool has_labels = facet != nullptr && facet->facet == indexer::FacetKind::Vocabulary;
        for (const std::string& value : compared_values(field, notes()[note].page.at("velden")))
            one["teksten"].push_back({{"tekst", has_labels ? context_.label(field.name, value) : value},
                                      {"anderstalig", has_labels ? Json(false) : columns_[note].at("anderstalig")}});
        if (one["teksten"].empty()) one["leeg_tekst"] = context_.text("niet_vermeld");
        return one;
    }

    Json field_rows() const {
        Json rows = Json::array();
        for (const ComparedField& field : ComparedFields) {
            Json cells = Json::array();
            for (std::size_t note = 0; note < columns_.size(); ++note) cells.push_back(text_cell(note, field));
            const std::string key = "vergelijk." + std::string(field.name);
            rows.push_back({{"rij_titel", context_.site.text_or(context_.request.language, key, facet_title(context_, field.name))}, {"vakken", cells}});
        }
        return rows;
    }

    Json likeness_rows() const {
        Json rows = Json::array();
        for (const OwnField& own : OwnFields) {
            const auto told = context_.carried.own.find(own.field);
            if (told == context_.carried.own.end()) continue;
            Json cells = Json::array();
            for (std::size_t note = 0; note < columns_.size(); ++note) {
                Json one = cell(note);
                one["antwoord"] = likeness_view(context_, own, told->second, notes()[note].page.at("velden"));
                cells.push_back(std::move(one));
            }
            rows.push_back({{"rij_titel", facet_title(context_, own.field)}, {"vakken", cells}});
        }
        return rows;
    }

    const Context& context_;
    const ReadComparison& read_;
    Json columns_ = Json::array();
    std::vector<Json> findings_;
};

// The notes to choose from: what was asked for, and what is on the list.
Json choose_from(const Context& context, const std::vector<std::string>& asked) {
    std::vector<std::string> slugs = asked;
    for (const std::string& slug : context.carried.shortlist)
        if (std::find(slugs.begin(), slugs.end(), slug) == slugs.end()) slugs.push_back(slug);
    const auto cards = context.index.cards(slugs);
    return cards ? choose_view(context, *cards, asked) : Json(false);
}

// With the note asked for on the list, a search for another comes back to both.
Json too_few(const Context& context, const ReadComparison& read) {
    Json chosen = Json::array();
    Carried with_asked = context.carried;
    for (const NoteView& note : read.comparison.notes) {
        chosen.push_back(card_view(context, note.card));
        if (!with_asked.has(note.slug) && !with_asked.is_full()) with_asked.shortlist.push_back(note.slug);
    }
    return {{"te_weinig", {{"gekozen_notities", chosen}, {"heeft_gekozen", !chosen.empty()}}},
            {"tabel", false},
            {"past", false},
            {"kies", choose_from(context, read.slugs)},
            {"zoek_binnen", carried_fields(with_asked)}};
}

Json side_by_side(const Context& context, const ReadComparison& read) {
    const std::string asked = slug_list(read.slugs);
    return {{"te_weinig", false},
            {"tabel", CompareTable(context, read).make()},
            {"past", situation_form(context, context.address("/vergelijk") + "?n=" + asked, {{"n", asked}})},
            {"kies", false}};
}

}  // namespace

std::variant<Page, Problem> compare_page(const Context& context) {
    const Expected<ReadComparison> read = read_comparison(context.request, context.index);
    if (!read) return to_problem(read.error());
    if (!read->mistakes.empty()) return Problem{400, {}, {}, read->mistakes};
    const bool is_table = read->slugs.size() >= LeastCompared;
    const std::string count = std::to_string(read->slugs.size());
    Json view{{"pagina_titel", is_table ? count + " " + context.text("vergelijk_naast_elkaar") : context.text("vergelijk_titel")},
              {"omschrijving", context.text("vergelijk_uitleg")},
              {"niet_indexeren", true},
              {"kruimels", Json::array({{{"label", "Home"}, {"href", context.address("/")}}})},
              {"kruimel_hier", context.text("vergelijk_titel")},
              {"kruimel_vertaald", true},
              {"aantal_notities", count},
              {"mijn_lijst", shortlist_bar(context)}};
    view.update(is_table ? side_by_side(context, *read) : too_few(context, *read));
    return render_page(context, "vergelijk", "/vergelijk", view);
}

}  // namespace hub
