// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/past_routes.h"

#include "hub/api/version_json.h"
#include "hub/citation.h"
#include "hub/note_versions.h"
#include "hub/pages/note_citation.h"
#include "hub/pages/recalibration_page.h"
#include "hub/pages/version_pages.h"
#include "hub/past_reader.h"
#include "hub/query_parameters.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace hub {

using indexer::ErrorCode;
using indexer::Expected;
using indexer::Json;
using indexer::failure;

namespace {

Expected<NoteView> find_noted(const Context& context, const std::string& slug) {
    Expected<std::optional<NoteView>> found = context.index.find_note(slug);
    if (!found) return indexer::same_error(found);
    if (!*found) return failure(ErrorCode::NotFound, "");
    return std::move(**found);
}

Expected<PastReader*> reader_of(const Context& context) {
    if (context.past == nullptr) return failure(ErrorCode::Busy, "Oude versies zijn hier niet te lezen.");
    return context.past;
}

Expected<PastReader::Answer> read_version(const Context& context, const NoteView& note, const Json& entry) {
    const Expected<PastReader*> reader = reader_of(context);
    if (!reader) return indexer::same_error(reader);
    return (*reader)->note(note.slug, entry.at("commit"), context.index.commit());
}

// The note as it was at a version, for pages that show all of it.
Expected<NoteView> find_past(const Context& context, const std::string& slug, const std::string& id) {
    const Expected<NoteView> note = find_noted(context, slug);
    if (!note) return note;
    const Expected<const Json*> entry = find_version(*note, id);
    if (!entry) return indexer::same_error(entry);
    const Expected<PastReader::Answer> past = read_version(context, *note, **entry);
    if (!past) return indexer::same_error(past);
    return past_view(*note, **past, **entry);
}

// The version to compare with; "" when none was asked.
struct ReadOther {
    std::string other;
    std::vector<ParameterMistake> mistakes;
};

// The only parameter there is: met.
ReadOther read_other(const Request& request) {
    ReadOther read;
    for (const auto& [name, value] : request.parameters) {
        if (name != "met")
            read.mistakes.push_back({name, "bestaat hier niet; wat kan, is: met."});
        else if (!read.other.empty() || value.empty())
            read.mistakes.push_back({name, "vraagt één keer een versie."});
        else
            read.other = value;
    }
    return read;
}

// Reads both versions and calls `make(note, difference)`.
template <typename Make>
Outcome with_difference(const Context& context, const Segments& segments, const ValueText& text, Make make) {
    const ReadOther read = read_other(context.request);
    if (!read.mistakes.empty()) return Problem{400, {}, {}, read.mistakes};
    const Expected<NoteView> note = find_noted(context, segments[0]);
    if (!note) return to_problem(note.error());
    const Expected<const Json*> one = find_version(*note, segments[1]);
    if (!one) return to_problem(one.error());
    const std::string newest = note->page.at("geschiedenis").at(0).at("commit");
    const Expected<const Json*> other = find_version(*note, read.other.empty() ? newest : read.other);
    if (!other) return to_problem(other.error());
    const bool in_order = *one > *other;  // the history is newest first, and both stand in it
    const Json& before = in_order ? **one : **other;
    const Json& after = in_order ? **other : **one;
    const Expected<PastReader::Answer> then = read_version(context, *note, before);
    if (!then) return to_problem(then.error());
    const Expected<PastReader::Answer> later = read_version(context, *note, after);
    if (!later) return to_problem(later.error());
    return make(*note, VersionDifference{before, after, note_difference(**then, **later, text)});
}

Expected<PastReader::Answer> compare_moments(const Context& context, const std::string& from, const std::string& to) {
    const Expected<PastReader*> reader = reader_of(context);
    if (!reader) return indexer::same_error(reader);
    return (*reader)->recalibration(from, to, context.index.commit());
}

Outcome show_recalibration(const Context& context, const std::string& from, const std::string& to) {
    const Expected<PastReader::Answer> found = compare_moments(context, from, to);
    return found ? Outcome(recalibration_page(context, **found)) : Outcome(to_problem(found.error()));
}

std::string parameter(const Request& request, const std::string& name) {
    const auto found = std::find_if(request.parameters.begin(), request.parameters.end(), [&](const auto& one) { return one.first == name; });
    return found == request.parameters.end() ? "" : found->second;
}

std::vector<ParameterMistake> moment_mistakes(const Request& request) {
    std::vector<ParameterMistake> mistakes;
    for (const auto& [name, value] : request.parameters)
        if (name != "van" && name != "tot") mistakes.push_back({name, "bestaat hier niet; wat kan, is: van en tot."});
    for (const char* name : {"van", "tot"}) {
        const auto count = std::count_if(request.parameters.begin(), request.parameters.end(), [&](const auto& one) { return one.first == name; });
        if (count > 1) mistakes.push_back({name, "staat er meer dan een keer; wij kiezen niet welke geldt."});
        if (count == 0 || parameter(request, name).empty()) mistakes.push_back({name, "vraagt een tag of een dag, zoals 2026-07-01."});
    }
    return mistakes;
}

}  // namespace

Outcome versions(const Context& context, const std::string& slug) {
    const Expected<NoteView> note = find_noted(context, slug);
    return note ? Outcome(versions_page(context, *note)) : Outcome(to_problem(note.error()));
}

Outcome versions_as_json(const Context& context, const std::string& slug) {
    const Expected<NoteView> note = find_noted(context, slug);
    return note ? json_page(context, versions_json(context.index, *note)) : Outcome(to_problem(note.error()));
}

Outcome version(const Context& context, const Segments& segments) {
    const CitationForm* form = find_citation_form(segments[1]);
    const std::size_t ending = form == nullptr ? 0 : form->ending.size();
    const Expected<NoteView> past = find_past(context, segments[0], segments[1].substr(0, segments[1].size() - ending));
    if (!past) return to_problem(past.error());
    return form == nullptr ? version_page(context, *past) : citation_page(context, *past, *form);
}

Outcome version_as_json(const Context& context, const Segments& segments) {
    const Expected<NoteView> past = find_past(context, segments[0], segments[1]);
    return past ? json_page(context, version_json(context.index, *past)) : Outcome(to_problem(past.error()));
}

Outcome version_difference(const Context& context, const Segments& segments) {
    return with_difference(context, segments, labels_of(context),
                           [&](const NoteView& note, const VersionDifference& difference) { return Outcome(difference_page(context, note, difference)); });
}

Outcome version_difference_as_json(const Context& context, const Segments& segments) {
    const ValueText as_written = [](std::string_view, const std::string& value) { return value; };
    return with_difference(context, segments, as_written, [&](const NoteView& note, const VersionDifference& difference) {
        return json_page(context, difference_json(context.index, note, difference));
    });
}

Outcome recalibration_choice(const Context& context, const std::string&) {
    if (!context.request.parameters.empty()) {
        if (auto mistakes = moment_mistakes(context.request); !mistakes.empty()) return Problem{400, {}, {}, std::move(mistakes)};
        return show_recalibration(context, parameter(context.request, "van"), parameter(context.request, "tot"));
    }
    const Expected<PastReader*> reader = reader_of(context);
    if (!reader) return to_problem(reader.error());
    const Expected<PastReader::Answer> tags = (*reader)->tags(context.index.commit());
    return tags ? Outcome(recalibration_choice_page(context, **tags)) : Outcome(to_problem(tags.error()));
}

Outcome recalibration(const Context& context, const Segments& segments) { return show_recalibration(context, segments[0], segments[1]); }

Outcome recalibration_as_json(const Context& context, const Segments& segments) {
    const Expected<PastReader::Answer> found = compare_moments(context, segments[0], segments[1]);
    if (!found) return to_problem(found.error());
    Json json{{"commit", context.index.commit()}};
    json.update(**found);
    return json_page(context, json);
}

}  // namespace hub
