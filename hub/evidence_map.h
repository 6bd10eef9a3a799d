// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/facet_columns.h"
#include "indexer/community.h"
#include "indexer/json.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

// The facets that a map can have along its sides, in the order offered. A new one is a word here.
inline constexpr std::array<std::string_view, 10> MapSides{"aanpak", "uitkomst", "doelgroep", "thema", "sector", "actor", "fase", "opzet", "onderwijstype", "regio"};

struct MapSidesChosen {
    std::string row = "aanpak";
    std::string column = "uitkomst";

    bool operator==(const MapSidesChosen&) const = default;
};

// A finding of a note, with the values that it has itself, of the fields under "bevindingen[]"; all else it has from its note.
struct FindingRow {
    std::uint32_t document = 0;
    std::uint32_t number = 0;           // which of its note, from 0
    std::vector<std::uint32_t> values;  // numbers in FacetColumns
};

// Whether a facet is about single findings: richting, uitkomst, opzet, lane.
bool is_of_findings(std::string_view facet);
// The findings of the note with this card. Values that are in no list are left out.
std::vector<FindingRow> finding_rows(std::uint32_t document, const indexer::Json& card, const FacetColumns& columns);

// What is known about one thing and another. Nothing is added up over directions: they do not outweigh each other.
struct MapCell {
    std::uint32_t notes = 0;
    std::map<std::string, std::uint32_t> by_direction;  // richting -> findings
    std::map<std::string, std::uint32_t> by_support;    // group of research design (effect, beschrijvend, praktijk), "" when not said -> findings

    bool is_empty() const { return notes == 0; }
};

// A value along a side: all that its list has, also those that nothing is known about.
struct MapLine {
    std::string value;
    std::uint32_t notes = 0;     // of those asked about
    std::uint32_t findings = 0;  // in this line of the map
    std::vector<std::string> questions;  // slugs of open questions that name a note of this line; for rows only
};

struct EvidenceMap {
    std::vector<MapLine> rows, columns;  // those with most notes first, else in the order of their list
    std::vector<std::vector<MapCell>> cells;  // [row][column]
    std::uint32_t notes = 0;     // asked about
    std::uint32_t findings = 0;  // of these notes
};

// An open question, and the documents of the notes that it names.
struct AskedAbout {
    std::string question;
    std::vector<std::uint32_t> documents;
};
void add_questions(EvidenceMap& map, const std::string& row_facet, const std::vector<AskedAbout>& questions, const FacetColumns& columns);

// The map of the findings of `documents`. Choices of values that findings have themselves hold for the findings too: who asks for
// "positief" gets a map of positive findings.
EvidenceMap make_map(const DocumentSet& documents, const Filters& filters, const MapSidesChosen& sides, const std::vector<FindingRow>& findings,
                     const FacetColumns& columns, const indexer::Community& community);

}  // namespace hub
