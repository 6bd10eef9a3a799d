// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/concepts.h"
#include "indexer/json.h"
#include "indexer/mistake.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// One value of a closed list: knowledge/vocabulaire/<name>.yaml.
struct Term {
    std::string slug;
    std::string label_nl;
    std::string label_en;
    std::string definition;
    std::string group;  // of a research design: effect, beschrijvend or praktijk; empty elsewhere
    int step = 0;       // place in a list that goes up (sizes, costs), from 1; 0: it has no place in such an order
    std::vector<std::string> broader{};  // slugs of the values of this list that hold all of this one
};

struct Vocabulary {
    std::string name;
    std::string title_nl;
    std::string title_en;
    std::vector<Term> terms;  // in the order of the file, which is the order people see

    const Term* find(std::string_view slug) const;
};

// A theme, objective or action of the agenda.
struct AgendaItem {
    enum class Level { Theme, Objective, Action };
    Level level = Level::Theme;
    std::string id;
    std::string parent;  // id of the item above; empty for a theme
    int number = 0;
    std::string title_nl;
    std::string title_en;
    Json fields;  // all that the file says of it, without the items below
};

// Name of the facet whose values are the ids of this level: thema, doelstelling or actie.
std::string_view facet_of(AgendaItem::Level level);

// What one community fixes for all its notes: its agenda, its closed lists and its language resources. Everything here comes from
// the served commit and is stored in the index, so a reader of the index needs no repository.
struct Community {
    std::vector<Vocabulary> vocabularies;       // sorted by name
    std::vector<AgendaItem> agenda;             // depth first, in the order of the file
    std::vector<Concept> concepts;              // knowledge/begrippen/*.ttl, sorted by slug
    Json home = Json::object();                 // knowledge/startpagina.yaml: example searches, and which agenda leads
    std::map<std::string, std::string> language_files;  // file name under knowledge/taal/ -> text

    const Vocabulary* find_vocabulary(std::string_view name) const;
    const AgendaItem* find_agenda_item(std::string_view id) const;
    const Concept* find_concept(std::string_view slug) const;
    // Label of a facet value for readers of `language` ("nl" or "en"); the value itself where no label is known.
    std::string label(std::string_view facet, std::string_view value, std::string_view language) const;
};

// For the index's metadata.
Json to_json(const Community& community);
Community community_from_json(const Json& json);

// Takes over what is right in one parsed file; what is wrong is told by the schema check (knowledge_files.cc).
Vocabulary read_vocabulary(const std::string& name, const Json& file);
std::vector<AgendaItem> read_agenda(const Json& file);

}  // namespace indexer
