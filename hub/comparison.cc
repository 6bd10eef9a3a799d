// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/comparison.h"

#include "hub/carried.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::Expected;
using indexer::Json;
using indexer::first_value;

namespace {

void add_outcome(std::vector<std::string>& outcomes, const std::string& outcome) {
    if (std::find(outcomes.begin(), outcomes.end(), outcome) == outcomes.end()) outcomes.push_back(outcome);
}

Json findings_of(const NoteView& note) { return note.page.at("velden").value("bevindingen", Json::array()); }

// In the order of their list, then what is in no list, then those that do not say.
std::vector<std::string> outcomes_in_order(const std::vector<NoteView>& notes, const indexer::Community& community) {
    std::vector<std::string> used, ordered;
    for (const NoteView& note : notes) {
        const Json findings = findings_of(note);
        for (const Json& finding : findings) add_outcome(used, first_value(finding, "uitkomst"));
    }
    const auto is_used = [&](const std::string& outcome) { return std::find(used.begin(), used.end(), outcome) != used.end(); };
    if (const indexer::Vocabulary* vocabulary = community.find_vocabulary("uitkomst"))
        for (const indexer::Term& term : vocabulary->terms)
            if (is_used(term.slug)) ordered.push_back(term.slug);
    for (const std::string& outcome : used)
        if (!outcome.empty()) add_outcome(ordered, outcome);
    if (is_used("")) ordered.emplace_back();
    return ordered;
}

std::vector<std::size_t> findings_about(const NoteView& note, const std::string& outcome) {
    const Json findings = findings_of(note);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (first_value(findings[i], "uitkomst") == outcome) places.push_back(i);
    return places;
}

void read_slugs_asked(const Request& request, ReadComparison& read) {
    for (const auto& [name, value] : request.parameters) {
        if (name != "n")
            read.mistakes.push_back({name, "deze parameter bestaat niet."});
        else if (!value.empty())
            read_slugs(name, value, MostCompared, read.slugs, read.mistakes);
    }
}

}  // namespace

std::vector<std::string> compared_values(const ComparedField& field, const Json& front) {
    std::vector<std::string> values = indexer::values_at(front, field.path);
    if (values.empty() && !field.otherwise.empty()) values.emplace_back(field.otherwise);
    return values;
}

std::vector<OutcomeRow> outcome_rows(const std::vector<NoteView>& notes, const indexer::Community& community) {
    std::vector<OutcomeRow> rows;
    for (const std::string& outcome : outcomes_in_order(notes, community)) {
        OutcomeRow row{outcome, {}};
        for (const NoteView& note : notes) row.findings.push_back(findings_about(note, outcome));
        rows.push_back(std::move(row));
    }
    return rows;
}

Expected<ReadComparison> read_comparison(const Request& request, const SearchIndex& index) {
    ReadComparison read;
    read_slugs_asked(request, read);
    for (const std::string& slug : read.slugs) {
        Expected<std::optional<NoteView>> note = index.find_note(slug);
        if (!note) return indexer::same_error(note);
        if (*note)
            read.comparison.notes.push_back(std::move(**note));
        else
            read.mistakes.push_back({"n", "'" + slug + "' staat niet (meer) in de hub."});
    }
    if (read.comparison.notes.size() >= LeastCompared) read.comparison.outcomes = outcome_rows(read.comparison.notes, index.community());
    return read;
}

}  // namespace hub
