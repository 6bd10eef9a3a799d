// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/reference_check.h"

#include "indexer/field_values.h"
#include "indexer/nearest_word.h"
#include "indexer/schema_walk.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

namespace indexer {
namespace {

constexpr std::size_t MostNamedChoices = 12;

std::string advice(const std::string& value, const std::vector<std::string>& choices, const std::string& place) {
    if (const auto near = nearest_word(value, choices)) return "bedoel je '" + *near + "'?";
    if (choices.size() > MostNamedChoices) return "kies een waarde uit " + place + ".";
    std::string list;
    for (const std::string& choice : choices) list += (list.empty() ? "" : ", ") + choice;
    return "kies uit: " + list + ".";
}

std::optional<std::string> unknown_term(const std::string& name, const std::string& value, const Community& community) {
    const Vocabulary* vocabulary = community.find_vocabulary(name);
    const std::string place = "knowledge/vocabulaire/" + name + ".yaml";
    if (vocabulary == nullptr) return "de lijst " + place + " ontbreekt, dus '" + value + "' is niet te controleren.";
    if (vocabulary->find(value) != nullptr) return std::nullopt;
    std::vector<std::string> slugs;
    for (const Term& term : vocabulary->terms) slugs.push_back(term.slug);
    return "'" + value + "' staat niet in " + place + "; " + advice(value, slugs, place);
}

std::optional<std::string> unknown_agenda_item(AgendaItem::Level level, const std::string& value, const Community& community) {
    const AgendaItem* item = community.find_agenda_item(value);
    if (item != nullptr && item->level == level) return std::nullopt;
    std::vector<std::string> ids;
    for (const AgendaItem& other : community.agenda)
        if (other.level == level) ids.push_back(other.id);
    return "'" + value + "' staat niet in de agenda; " + advice(value, ids, "knowledge/agenda/");
}

std::optional<std::string> unknown_source(const Json& root, const std::string& value) {
    std::vector<std::string> ids;
    for (const Json& source : root.value("bronnen", Json::array()))
        if (source.is_object()) ids.push_back(source.value("id", Json("")).is_string() ? source.value("id", "") : "");
    if (std::find(ids.begin(), ids.end(), value) != ids.end()) return std::nullopt;
    const std::string told = "er is geen bron met id '" + value + "' in deze notitie; ";
    return told + (ids.empty() ? "zet de bron bij 'bronnen'." : advice(value, ids, "bronnen"));
}

std::optional<std::string> unknown_reference(const std::string& to, const Json& root, const std::string& value,
                                             const Community& community) {
    if (to == "thema") return unknown_agenda_item(AgendaItem::Level::Theme, value, community);
    if (to == "doelstelling") return unknown_agenda_item(AgendaItem::Level::Objective, value, community);
    if (to == "actie") return unknown_agenda_item(AgendaItem::Level::Action, value, community);
    if (to == "bron") return unknown_source(root, value);
    return std::nullopt;
}

// A finding that names a source must not be able to mean two.
void check_source_ids(const Json& root, std::vector<FieldMistake>& mistakes) {
    std::set<std::string> seen;
    const Json sources = root.is_object() ? root.value("bronnen", Json::array()) : Json::array();
    if (!sources.is_array()) return;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const std::string id = first_value(sources[i], "id");
        if (!id.empty() && !seen.insert(id).second)
            mistakes.push_back({"bronnen[" + std::to_string(i) + "].id", "'" + id + "' staat er al; geef elke bron een eigen nummer."});
    }
}

}  // namespace

std::vector<FieldMistake> check_references(const Json& schema, const Json& root, const Community& community) {
    std::vector<FieldMistake> mistakes;
    visit_values(schema, root, [&](const Json& part, const Json& value, const std::string& field) {
        if (!value.is_string()) return;
        const std::string& text = value.get_ref<const std::string&>();
        std::optional<std::string> message;
        if (part.contains("x-vocabulaire")) message = unknown_term(part["x-vocabulaire"], text, community);
        if (part.contains("x-verwijst")) message = unknown_reference(part["x-verwijst"], root, text, community);
        if (message) mistakes.push_back({field, *message});
    });
    check_source_ids(root, mistakes);
    return mistakes;
}

std::vector<NoteReference> references_to(std::string_view kind, const Json& schema, const Json& root) {
    std::vector<NoteReference> references;
    visit_values(schema, root, [&](const Json& part, const Json& value, const std::string& field) {
        if (value.is_string() && part.value("x-verwijst", "") == kind) references.push_back({field, value.get<std::string>()});
    });
    return references;
}

}  // namespace indexer
