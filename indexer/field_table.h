// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace indexer {

// What a field is to the reader who filters.
enum class FacetKind {
    None,        // not a facet
    Vocabulary,  // values are slugs of a closed list
    Agenda,      // values are ids of the agenda: themes, objectives, actions
    Free,        // values as written: years, organisations
    Presence,    // one value, "ja", when the field is there
};

// One row per field of a note that anything but the note's own page needs to know of. Schema check, index, facets, query
// parameters, API and page labels all read this table; a new facet is one row here and its label in site/locale.
struct Field {
    std::string_view name;        // in Dutch, one word for everything: facet, query parameter, JSON, locale key "veld.<name>"
    std::string_view path;        // where the values stand in the front matter; [] goes through a list
    FacetKind facet = FacetKind::None;
    std::string_view vocabulary;  // knowledge/vocabulaire/<vocabulary>.yaml; empty for the other kinds
    std::string_view term_prefix;  // of the boolean term of a facet value (termprefixes.rst: own prefixes start with X)
    std::string_view text_prefix;  // of the searchable words of this field; empty: not searchable by itself
    bool shown = false;           // among the facets beside the results (all facets can be asked for)
};

// Written out, never enum positions: the prefixes are in every index on disk. Order = order on the page.
inline constexpr std::array Fields{
    Field{"thema", "themas", FacetKind::Agenda, "", "XTH", "", true},
    Field{"actor", "actor", FacetKind::Vocabulary, "actor", "XAC", "", true},
    Field{"richting", "bevindingen[].richting", FacetKind::Vocabulary, "richting", "XRI", "", true},
    Field{"soort", "soort", FacetKind::Vocabulary, "soort", "XSO", "", true},
    Field{"aanpak", "aanpak", FacetKind::Vocabulary, "aanpak", "XAA", "", true},
    Field{"doelgroep", "doelgroep", FacetKind::Vocabulary, "doelgroep", "XDG", "", true},
    Field{"uitkomst", "bevindingen[].uitkomst", FacetKind::Vocabulary, "uitkomst", "XUI", "", true},
    Field{"sector", "sector", FacetKind::Vocabulary, "sector", "XSE", "", true},
    Field{"fase", "fase", FacetKind::Vocabulary, "fase", "XFA", "", true},
    Field{"opzet", "bevindingen[].onderbouwing.opzet", FacetKind::Vocabulary, "opzet", "XOP", "", true},
    Field{"onderwijstype", "onderwijstype", FacetKind::Vocabulary, "onderwijstype", "XON", "", true},
    Field{"regio", "regio", FacetKind::Vocabulary, "regio", "XRE", "", true},
    Field{"werkt_niet", "werkt_niet", FacetKind::Presence, "", "XWN", "", true},
    Field{"vorm", "vorm", FacetKind::Vocabulary, "vorm", "XVO", "", true},
    Field{"omvang_organisatie", "omvang_organisatie", FacetKind::Vocabulary, "omvang_organisatie", "XOM", "", true},
    Field{"organisatievorm", "organisatievorm", FacetKind::Vocabulary, "organisatievorm", "XOV", "", true},
    Field{"kostenklasse", "kosten.klasse", FacetKind::Vocabulary, "kostenklasse", "XKK", "", true},
    Field{"lane", "bevindingen[].lane", FacetKind::Vocabulary, "lane", "XLA", "", true},
    Field{"jaar", "jaar", FacetKind::Free, "", "XJA", "", true},
    Field{"gelezen", "bronnen[].gelezen", FacetKind::Vocabulary, "gelezen", "XGE", "", true},
    Field{"status", "status", FacetKind::Vocabulary, "status", "XST", "", true},
    Field{"taal", "taal", FacetKind::Vocabulary, "taal", "L", "", true},
    Field{"organisatie", "organisaties", FacetKind::Free, "", "XOR", "XWO", false},
    Field{"doelstelling", "doelstellingen", FacetKind::Agenda, "", "XDS", "", false},
    Field{"actie", "acties", FacetKind::Agenda, "", "XCA", "", false},
    Field{"titel", "titel", FacetKind::None, "", "", "S", false},
    Field{"samenvatting", "samenvatting", FacetKind::None, "", "", "XSA", false},
    Field{"bevinding", "bevindingen[].uitspraak", FacetKind::None, "", "", "XBE", false},
};

// The row called `name`, or nothing.
constexpr const Field* find_field(std::string_view name) {
    for (const Field& field : Fields)
        if (field.name == name) return &field;
    return nullptr;
}

namespace field_table_checks {

constexpr bool names_and_prefixes_are_unique() {
    for (std::size_t i = 0; i < Fields.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            if (Fields[i].name == Fields[j].name) return false;
            if (!Fields[i].term_prefix.empty() && Fields[i].term_prefix == Fields[j].term_prefix) return false;
            if (!Fields[i].text_prefix.empty() && Fields[i].text_prefix == Fields[j].text_prefix) return false;
        }
    return true;
}

constexpr bool facets_have_a_prefix_and_vocabularies_a_name() {
    for (const Field& field : Fields) {
        if ((field.facet == FacetKind::None) != field.term_prefix.empty()) return false;
        if ((field.facet == FacetKind::Vocabulary) == field.vocabulary.empty()) return false;
    }
    return true;
}

static_assert(names_and_prefixes_are_unique());
static_assert(facets_have_a_prefix_and_vocabularies_a_name());

}  // namespace field_table_checks

}  // namespace indexer
