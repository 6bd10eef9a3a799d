// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/community.h"

#include "indexer/field_table.h"
#include "indexer/field_values.h"

#include <algorithm>

namespace indexer {
namespace {

// The groups of fields in a list; what else stands in it is left out (the schema check tells it).
std::vector<Json> list_of(const Json& object, const char* key) {
    std::vector<Json> groups;
    const auto member = object.find(key);
    if (member == object.end() || !member->is_array()) return groups;
    for (const Json& item : *member)
        if (item.is_object()) groups.push_back(item);
    return groups;
}

std::string or_else(std::string text, const std::string& other) { return text.empty() ? other : text; }

Term read_term(const Json& json) {
    Term term{text_at(json, "slug"), text_at(json, "nl"), text_at(json, "en"), text_at(json, "definitie"), text_at(json, "groep")};
    term.label_nl = or_else(term.label_nl, term.slug);
    term.label_en = or_else(term.label_en, term.label_nl);
    term.step = json.contains("stap") && json["stap"].is_number_integer() ? json["stap"].get<int>() : 0;
    term.broader = values_at(json, "valt_onder");
    return term;
}

Json without(const Json& object, const char* key) {
    Json copy = object;
    copy.erase(key);
    return copy;
}

AgendaItem read_item(const Json& json, AgendaItem::Level level, const std::string& parent, const char* below) {
    AgendaItem item;
    item.level = level;
    item.id = text_at(json, level == AgendaItem::Level::Theme ? "slug" : "id");
    item.parent = parent;
    item.number = json.contains("nummer") && json["nummer"].is_number_integer() ? json["nummer"].get<int>() : 0;
    item.title_nl = or_else(text_at(json, "titel"), item.id);
    item.title_en = or_else(text_at(json, "titel_en"), item.title_nl);
    item.fields = without(json, below);
    return item;
}

Json to_json(const Term& term) {
    Json json{{"slug", term.slug}, {"nl", term.label_nl}, {"en", term.label_en}, {"definitie", term.definition}, {"groep", term.group}};
    if (term.step != 0) json["stap"] = term.step;
    if (!term.broader.empty()) json["valt_onder"] = term.broader;
    return json;
}

Json to_json(const Vocabulary& vocabulary) {
    Json terms = Json::array();
    for (const Term& term : vocabulary.terms) terms.push_back(to_json(term));
    return {{"naam", vocabulary.name}, {"titel", vocabulary.title_nl}, {"titel_en", vocabulary.title_en}, {"waarden", terms}};
}

Json to_json(const AgendaItem& item) {
    return {{"niveau", static_cast<int>(item.level)}, {"id", item.id},           {"boven", item.parent}, {"nummer", item.number},
            {"titel", item.title_nl},                 {"titel_en", item.title_en}, {"velden", item.fields}};
}

AgendaItem agenda_item_from_json(const Json& json) {
    AgendaItem item;
    item.level = static_cast<AgendaItem::Level>(json.at("niveau").get<int>());
    item.id = json.at("id");
    item.parent = json.at("boven");
    item.number = json.at("nummer");
    item.title_nl = json.at("titel");
    item.title_en = json.at("titel_en");
    item.fields = json.at("velden");
    return item;
}

}  // namespace

const Term* Vocabulary::find(std::string_view slug) const {
    const auto found = std::find_if(terms.begin(), terms.end(), [&](const Term& term) { return term.slug == slug; });
    return found == terms.end() ? nullptr : &*found;
}

const Vocabulary* Community::find_vocabulary(std::string_view name) const {
    const auto found =
        std::find_if(vocabularies.begin(), vocabularies.end(), [&](const Vocabulary& v) { return v.name == name; });
    return found == vocabularies.end() ? nullptr : &*found;
}

std::string_view facet_of(AgendaItem::Level level) {
    switch (level) {
        case AgendaItem::Level::Theme: return "thema";
        case AgendaItem::Level::Objective: return "doelstelling";
        default: return "actie";
    }
}

const AgendaItem* Community::find_agenda_item(std::string_view id) const {
    const auto found = std::find_if(agenda.begin(), agenda.end(), [&](const AgendaItem& item) { return item.id == id; });
    return found == agenda.end() ? nullptr : &*found;
}

const Concept* Community::find_concept(std::string_view slug) const {
    const auto found = std::lower_bound(concepts.begin(), concepts.end(), slug, [](const Concept& one, std::string_view other) { return one.slug < other; });
    return found == concepts.end() || found->slug != slug ? nullptr : &*found;
}

std::string Community::label(std::string_view facet, std::string_view value, std::string_view language) const {
    const Field* field = find_field(facet);
    const bool english = language == "en";
    if (field != nullptr && field->facet == FacetKind::Agenda) {
        if (const AgendaItem* item = find_agenda_item(value)) return english ? item->title_en : item->title_nl;
    } else if (field != nullptr && field->facet == FacetKind::Vocabulary) {
        const Vocabulary* vocabulary = find_vocabulary(field->vocabulary);
        const Term* term = vocabulary == nullptr ? nullptr : vocabulary->find(value);
        if (term != nullptr) return english ? term->label_en : term->label_nl;
    } else if (field != nullptr && field->facet == FacetKind::Concept) {
        const Concept* named = find_concept(value);
        if (named != nullptr) return english && !named->label_en.empty() ? named->label_en : named->label_nl;
    } else if (field != nullptr && field->facet == FacetKind::Presence && english) {
        return "yes";
    }
    return std::string(value);
}

Vocabulary read_vocabulary(const std::string& name, const Json& file) {
    Vocabulary vocabulary{name, or_else(text_at(file, "titel"), name), {}, {}};
    vocabulary.title_en = or_else(text_at(file, "titel_en"), vocabulary.title_nl);
    for (const Json& value : list_of(file, "waarden"))
        if (!text_at(value, "slug").empty()) vocabulary.terms.push_back(read_term(value));
    return vocabulary;
}

std::vector<AgendaItem> read_agenda(const Json& file) {
    using Level = AgendaItem::Level;
    std::vector<AgendaItem> items;
    for (const Json& theme : list_of(file, "themas")) {
        items.push_back(read_item(theme, Level::Theme, "", "doelstellingen"));
        const std::string theme_id = items.back().id;
        for (const Json& objective : list_of(theme, "doelstellingen")) {
            items.push_back(read_item(objective, Level::Objective, theme_id, "acties"));
            const std::string objective_id = items.back().id;
            for (const Json& action : list_of(objective, "acties"))
                items.push_back(read_item(action, Level::Action, objective_id, ""));
        }
    }
    std::erase_if(items, [](const AgendaItem& item) { return item.id.empty(); });
    return items;
}

Json to_json(const Community& community) {
    Json vocabularies = Json::array();
    for (const Vocabulary& vocabulary : community.vocabularies) vocabularies.push_back(to_json(vocabulary));
    Json agenda = Json::array();
    for (const AgendaItem& item : community.agenda) agenda.push_back(to_json(item));
    Json concepts = Json::array();
    for (const Concept& one : community.concepts) concepts.push_back(to_json(one));
    return {{"vocabulaire", vocabularies}, {"agenda", agenda}, {"begrippen", concepts}, {"startpagina", community.home}, {"taal", community.language_files}};
}

Community community_from_json(const Json& json) {
    Community community;
    for (const Json& vocabulary : json.at("vocabulaire"))
        community.vocabularies.push_back(read_vocabulary(vocabulary.at("naam"), vocabulary));
    for (const Json& item : json.at("agenda")) community.agenda.push_back(agenda_item_from_json(item));
    for (const Json& one : json.at("begrippen")) community.concepts.push_back(concept_from_json(one));
    community.home = json.at("startpagina");
    community.language_files = json.at("taal").get<std::map<std::string, std::string>>();
    return community;
}

}  // namespace indexer
