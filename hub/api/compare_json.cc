// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/compare_json.h"

#include "hub/address.h"
#include "hub/api/json_parts.h"
#include "hub/comparison.h"
#include "indexer/field_values.h"

namespace hub {

using indexer::Expected;
using indexer::Json;
using indexer::first_value;

namespace {

Json note_head(const NoteView& note) {
    const std::string segment = encode_segment(note.slug);
    return {{"slug", note.slug},
            {"titel", first_value(note.card, "titel")},
            {"_links", {{"self", link("/v1/notities/" + segment)}, {"pagina", link("/notities/" + segment)}}}};
}

Json outcome_json(const Context& context, const Comparison& comparison, const OutcomeRow& row) {
    Json per_note = Json::array();
    for (std::size_t note = 0; note < comparison.notes.size(); ++note) {
        const Json& front = comparison.notes[note].page.at("velden");
        Json findings = Json::array();
        for (const std::size_t place : row.findings[note]) {
            Json finding = with_api_names(front.at("bevindingen")[place]);
            finding["nummer"] = place + 1;
            findings.push_back(std::move(finding));
        }
        per_note.push_back({{"slug", comparison.notes[note].slug}, {"bevindingen", findings}});
    }
    const bool is_told = !row.outcome.empty();
    return {{"uitkomst", is_told ? Json(row.outcome) : Json()}, {"label", is_told ? Json(context.label("uitkomst", row.outcome)) : Json()}, {"perNotitie", per_note}};
}

Json field_json(const Comparison& comparison, const ComparedField& field) {
    Json per_note = Json::array();
    for (const NoteView& note : comparison.notes) per_note.push_back({{"slug", note.slug}, {"waarden", compared_values(field, note.page.at("velden"))}});
    return {{"veld", indexer::api_name(field.name)}, {"perNotitie", per_note}};
}

Json likeness_json(const Context& context, const Comparison& comparison, const OwnField& own, const std::string& value) {
    Json per_note = Json::array();
    for (const NoteView& note : comparison.notes) {
        const Json& front = note.page.at("velden");
        const LikenessAnswer answer = liken_note(own, value, front, context.index.community());
        Json one{{"slug", note.slug}, {"antwoord", code_of(answer.likeness)}, {"waarden", indexer::facet_values(front, *indexer::find_field(own.field))}};
        if (answer.reason != LikenessReason::None) one["waarom"] = code_of(answer.reason);
        per_note.push_back(std::move(one));
    }
    return {{"veld", indexer::api_name(own.field)}, {"eigen", value}, {"perNotitie", per_note}};
}

Json comparison_json(const Context& context, const ReadComparison& read) {
    Json heads = Json::array(), outcomes = Json::array(), fields = Json::array(), own = Json::array();
    for (const NoteView& note : read.comparison.notes) heads.push_back(note_head(note));
    for (const OutcomeRow& row : read.comparison.outcomes) outcomes.push_back(outcome_json(context, read.comparison, row));
    for (const ComparedField& field : ComparedFields) fields.push_back(field_json(read.comparison, field));
    for (const OwnField& one : OwnFields)
        if (const auto told = context.carried.own.find(one.field); told != context.carried.own.end())
            own.push_back(likeness_json(context, read.comparison, one, told->second));
    const std::string parameters = "?n=" + slug_list(read.slugs);
    return {{"commit", context.index.commit()},
            {"notities", heads},
            {"uitkomsten", outcomes},
            {"velden", fields},
            {"pastBijMij", own},
            {"_links", {{"self", link(context.carrying("/v1/vergelijk" + parameters))}, {"pagina", link(context.carrying("/vergelijk" + parameters))}}}};
}

}  // namespace

std::variant<Json, Problem> compare_json(const Context& context) {
    Expected<ReadComparison> read = read_comparison(context.request, context.index);
    if (!read) return to_problem(read.error());
    if (!context.carried.shortlist.empty()) read->mistakes.push_back({"lijst", "deze parameter bestaat niet."});
    if (read->mistakes.empty() && read->slugs.size() < LeastCompared) read->mistakes.push_back({"n", "noem twee tot vier notities, met een komma ertussen."});
    if (!read->mistakes.empty()) return Problem{400, {}, {}, read->mistakes};
    return comparison_json(context, *read);
}

}  // namespace hub
