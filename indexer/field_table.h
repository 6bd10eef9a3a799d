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
    Concept,     // values are slugs of the thesaurus, found in the text of the note; no field of it
};

// Where a facet stands beside the results.
enum class FacetPlace {
    Nowhere,  // can be asked for, is shown only when it is chosen
    Front,    // in sight
    Folded,   // behind "more"
};

// One row per field of a note that anything but the note's own page needs to know of. Index, facets, query parameters, API and page
// labels all read this table, and a test holds it against knowledge/schema/notitie.json. A new facet over a field that notes have is
// one row here, its label in site/locale, and the next SchemaVersion.
struct Field {
    std::string_view name;        // in Dutch, one word for everything: facet, query parameter, JSON, locale key "veld.<name>"
    std::string_view path;        // where the values stand in the front matter; [] goes through a list
    FacetKind facet = FacetKind::None;
    std::string_view vocabulary;  // knowledge/vocabulaire/<vocabulary>.yaml; empty for the other kinds
    std::string_view term_prefix;  // of the boolean term of a facet value (termprefixes.rst: own prefixes start with X)
    std::string_view text_prefix;  // of the searchable words of this field; empty: not searchable by itself
    FacetPlace place = FacetPlace::Nowhere;
};

// Written out, never enum positions: the prefixes are in every index on disk. Order = order on the page.
inline constexpr std::array Fields{
    Field{"thema", "themas", FacetKind::Agenda, "", "XTH", "", FacetPlace::Front},
    Field{"actor", "actor", FacetKind::Vocabulary, "actor", "XAC", "", FacetPlace::Front},
    Field{"richting", "bevindingen[].richting", FacetKind::Vocabulary, "richting", "XRI", "", FacetPlace::Front},
    Field{"soort", "soort", FacetKind::Vocabulary, "soort", "XSO", "", FacetPlace::Front},
    Field{"aanpak", "aanpak", FacetKind::Vocabulary, "aanpak", "XAA", "", FacetPlace::Front},
    Field{"doelgroep", "doelgroep", FacetKind::Vocabulary, "doelgroep", "XDG", "", FacetPlace::Front},
    Field{"uitkomst", "bevindingen[].uitkomst", FacetKind::Vocabulary, "uitkomst", "XUI", "", FacetPlace::Front},
    Field{"sector", "sector", FacetKind::Vocabulary, "sector", "XSE", "", FacetPlace::Front},
    Field{"fase", "fase", FacetKind::Vocabulary, "fase", "XFA", "", FacetPlace::Folded},
    Field{"opzet", "bevindingen[].onderbouwing.opzet", FacetKind::Vocabulary, "opzet", "XOP", "", FacetPlace::Folded},
    Field{"onderwijstype", "onderwijstype", FacetKind::Vocabulary, "onderwijstype", "XON", "", FacetPlace::Folded},
    Field{"regio", "regio", FacetKind::Vocabulary, "regio", "XRE", "", FacetPlace::Folded},
    Field{"werkt_niet", "werkt_niet", FacetKind::Presence, "", "XWN", "", FacetPlace::Folded},
    Field{"vorm", "vorm", FacetKind::Vocabulary, "vorm", "XVO", "", FacetPlace::Folded},
    Field{"omvang_organisatie", "omvang_organisatie", FacetKind::Vocabulary, "omvang_organisatie", "XOM", "", FacetPlace::Folded},
    Field{"organisatievorm", "organisatievorm", FacetKind::Vocabulary, "organisatievorm", "XOV", "", FacetPlace::Folded},
    Field{"kostenklasse", "kosten.klasse", FacetKind::Vocabulary, "kostenklasse", "XKK", "", FacetPlace::Folded},
    Field{"lane", "bevindingen[].lane", FacetKind::Vocabulary, "lane", "XLA", "", FacetPlace::Folded},
    Field{"jaar", "jaar", FacetKind::Free, "", "XJA", "", FacetPlace::Folded},
    Field{"gelezen", "bronnen[].gelezen", FacetKind::Vocabulary, "gelezen", "XGE", "", FacetPlace::Folded},
    Field{"status", "status", FacetKind::Vocabulary, "status", "XST", "", FacetPlace::Folded},
    Field{"taal", "taal", FacetKind::Vocabulary, "taal", "L", "", FacetPlace::Folded},
    Field{"begrip", "", FacetKind::Concept, "", "XBG", ""},
    Field{"organisatie", "organisaties", FacetKind::Free, "", "XOR", "XWO"},
    Field{"doelstelling", "doelstellingen", FacetKind::Agenda, "", "XDS", ""},
    Field{"actie", "acties", FacetKind::Agenda, "", "XCA", ""},
    Field{"titel", "titel", FacetKind::None, "", "", "S"},
    Field{"samenvatting", "samenvatting", FacetKind::None, "", "", "XSA"},
    Field{"bevinding", "bevindingen[].uitspraak", FacetKind::None, "", "", "XBE"},
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
