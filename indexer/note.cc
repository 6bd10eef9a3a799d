// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/note.h"

#include "indexer/field_path.h"
#include "indexer/field_values.h"
#include "indexer/schema_walk.h"

#include <algorithm>

namespace indexer {
namespace {

// "omvang: 19" is a figure to its writer; only a schema can know that text is wanted.
void take_numbers_as_text(const Json& schema, YamlDocument& front) {
    std::vector<std::string> fields;
    visit_values(schema, front.value, [&](const Json& part, const Json& value, const std::string& field) {
        if (part.value("type", "") == "string" && (value.is_number() || value.is_boolean())) fields.push_back(field);
    });
    for (const std::string& field : fields) {
        const auto raw = front.raw.find(field);
        Json* value = const_cast<Json*>(find_field_value(front.value, field));
        if (raw != front.raw.end() && value != nullptr) *value = raw->second;
    }
}

// Takes away what is wrong. Something missing inside a finding or a source takes that finding or source away with it.
void remove_wrong_fields(Json& front, std::vector<FieldMistake> mistakes) {
    std::vector<FieldSteps> wrong;
    for (const FieldMistake& mistake : mistakes)
        if (!mistake.field.empty()) wrong.push_back(split_field_path(mistake.field));
    // Later list items first, so that earlier indexes keep their meaning.
    std::sort(wrong.begin(), wrong.end(), [](const FieldSteps& a, const FieldSteps& b) {
        return std::lexicographical_compare(b.begin(), b.end(), a.begin(), a.end(), [](const auto& x, const auto& y) {
            return x.size() != y.size() ? x.size() < y.size() : x < y;
        });
    });
    wrong.erase(std::unique(wrong.begin(), wrong.end()), wrong.end());
    // What goes away whole takes its parts with it; taking them one by one could empty a list item and move its neighbours.
    const auto inside = [](const FieldSteps& outer, const FieldSteps& steps) {
        return outer.size() < steps.size() && std::equal(outer.begin(), outer.end(), steps.begin());
    };
    const std::vector<FieldSteps> all = wrong;
    std::erase_if(wrong, [&](const FieldSteps& steps) {
        return std::any_of(all.begin(), all.end(), [&](const FieldSteps& outer) { return inside(outer, steps); });
    });
    for (const FieldSteps& steps : wrong) remove_field_value(front, join_field_path(steps));
}

// Field paths are written with dots and brackets, so a name may not hold them: what is told of it would be told of another field.
void drop_names_like_paths(YamlDocument& front, std::vector<Mistake>& mistakes, const std::string& path) {
    std::vector<std::string> names;
    for (const auto& [name, value] : front.value.items())
        if (name.find_first_of(".[]") != std::string::npos) names.push_back(name);
    for (const std::string& name : names) {
        front.value.erase(name);
        mistakes.push_back({path, 1, name, "dit veld bestaat niet; een naam heeft geen punten of haken."});
    }
}

std::vector<FieldMistake> check_fields(const std::string& kind, YamlDocument& front, const SchemaSet& schemas,
                                       const Community& community) {
    if (!schemas.has(kind)) return {{"", "knowledge/schema/" + kind + ".json ontbreekt, dus deze notitie is niet gecontroleerd."}};
    const Json& schema = schemas.schema(kind);
    take_numbers_as_text(schema, front);
    std::vector<FieldMistake> mistakes = schemas.check(kind, front.value);
    const auto references = check_references(schema, front.value, community);
    mistakes.insert(mistakes.end(), references.begin(), references.end());
    return mistakes;
}

// A finding whose source is gone is a figure without a source: it goes too.
void remove_findings_without_source(Json& front) {
    if (!front.contains("bevindingen")) return;
    const std::vector<std::string> sources = values_at(front, "bronnen[].id");
    Json kept = Json::array();
    for (Json& finding : front["bevindingen"]) {
        const bool sourced = finding.is_object() && finding.contains("uitspraak") &&
                             std::find(sources.begin(), sources.end(), first_value(finding, "bron")) != sources.end();
        if (sourced) kept.push_back(std::move(finding));
    }
    front["bevindingen"] = std::move(kept);
}

bool is_safe_slug(std::string_view slug) {
    const auto fine = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    };
    return slug.size() <= LongestSlug && std::all_of(slug.begin(), slug.end(), fine) && !slug.starts_with('.');
}

bool is_tidy_slug(std::string_view slug) {
    const auto fine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return std::all_of(slug.begin(), slug.end(), fine);
}

void tell_slug_mistake(Note& note) {
    if (is_tidy_slug(note.slug) && note.slug.size() <= LongestSlug) return;
    note.mistakes.push_back({note.path, 1, "", "de bestandsnaam wordt het adres van de notitie; gebruik alleen kleine letters, cijfers en streepjes, "
                                               "hoogstens 120 tekens, zoals taal-op-de-werkvloer.md."});
}

bool has_text(const Json& front, const char* field) {
    return front.contains(field) && front[field].is_string() && !front[field].get_ref<const std::string&>().empty();
}

// Without these a note cannot be shown for what it is. Kinds of companions differ in the rest, so these need a title only.
bool can_be_published(const Json& front, const ContentKind& kind) {
    const bool companion = std::any_of(CompanionKinds.begin(), CompanionKinds.end(), [&](const ContentKind& other) { return other.slug == kind.slug; });
    if (!has_text(front, "titel") || companion) return has_text(front, "titel");
    return has_text(front, "soort") && front.contains("themas") && front["themas"].is_array() && !front["themas"].empty();
}

void tell_yaml_mistakes(const ParsedNote& parsed, Note& note) {
    for (const YamlMistake& mistake : parsed.front.mistakes)
        note.mistakes.push_back({note.path, mistake.line, mistake.field, mistake.message});
    if (parsed.front_failed && parsed.front.mistakes.empty()) note.mistakes.push_back({note.path, 1, "", parsed.failure});
}

void tell_body_mistakes(const ParsedNote& parsed, Note& note) {
    if (parsed.body_failed && !parsed.front_failed) note.mistakes.push_back({note.path, parsed.body_line, "", parsed.failure});
    for (const std::string& address : parsed.body.refused_links)
        note.mistakes.push_back({note.path, parsed.body_line, "",
                                 "de link '" + address + "' is weggelaten; gebruik een adres dat met https:// begint, of een pad naar een notitie."});
}

}  // namespace

Note make_note(const std::string& path, const ContentPlace& place, ParsedNote parsed, const SchemaSet& schemas,
               const Community& community) {
    Note note;
    note.path = path;
    note.slug = place.slug;
    tell_slug_mistake(note);
    tell_yaml_mistakes(parsed, note);
    if (!parsed.front_failed) {
        drop_names_like_paths(parsed.front, note.mistakes, path);
        const std::vector<FieldMistake> mistakes = check_fields(std::string(place.kind->slug), parsed.front, schemas, community);
        for (const FieldMistake& mistake : mistakes)
            note.mistakes.push_back({path, line_of(parsed.front, mistake.field), mistake.field, mistake.message});
        note.front = std::move(parsed.front.value);
        remove_wrong_fields(note.front, mistakes);
        remove_findings_without_source(note.front);
        if (schemas.has(std::string(place.kind->slug)))
            note.references = references_to("notitie", schemas.schema(std::string(place.kind->slug)), note.front);
    }
    tell_body_mistakes(parsed, note);
    for (const std::string& slug : parsed.body.note_links) note.references.push_back({"tekst", slug});
    note.body = std::move(parsed.body);
    note.body_failed = parsed.body_failed;
    note.failure = parsed.body_failed ? parsed.failure : "";
    note.published = !parsed.front_failed && is_safe_slug(note.slug) && can_be_published(note.front, *place.kind);
    std::stable_sort(note.mistakes.begin(), note.mistakes.end(), [](const Mistake& a, const Mistake& b) { return a.line < b.line; });
    return note;
}

}  // namespace indexer
