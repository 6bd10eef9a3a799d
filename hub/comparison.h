// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/query_parameters.h"
#include "hub/search_index.h"
#include "indexer/expected.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hub {

inline constexpr std::size_t LeastCompared = 2;
inline constexpr std::size_t MostCompared = 4;

// A row about the notes themselves. `name` is that of the field in the front matter or the field table, of the row in the API and of
// the label ("vergelijk.<name>", else "veld.<name>"); `path`: where its values stand; `otherwise` what holds for a note that does not say.
struct ComparedField {
    std::string_view name;
    std::string_view path;
    std::string_view otherwise = "";
};

// In the order of the page. One more row is a line here and its label in site/locale.
inline constexpr std::array ComparedFields{
    ComparedField{"samenvatting", "samenvatting"},
    ComparedField{"soort", "soort"},
    ComparedField{"jaar", "jaar"},
    ComparedField{"organisatie", "organisaties"},
    ComparedField{"actor", "actor"},
    ComparedField{"doelgroep", "doelgroep"},
    ComparedField{"sector", "sector"},
    ComparedField{"omvang_organisatie", "omvang_organisatie"},
    ComparedField{"regio", "regio"},
    ComparedField{"kostenklasse", "kosten.klasse"},
    ComparedField{"kosten", "kosten.tekst"},
    ComparedField{"opbrengst", "opbrengst"},
    ComparedField{"werkt_niet", "werkt_niet"},
    ComparedField{"status", "status", "actueel"},
};

// The values of a note for a row, as in the front matter.
std::vector<std::string> compared_values(const ComparedField& field, const indexer::Json& front);

// Findings about the same thing beside each other. Nothing is added up and nothing is weighed.
struct OutcomeRow {
    std::string outcome;                             // value of the list uitkomst; empty: the findings do not say
    std::vector<std::vector<std::size_t>> findings;  // per note: places in its `bevindingen`, from 0
};

struct Comparison {
    std::vector<NoteView> notes;       // in the order asked
    std::vector<OutcomeRow> outcomes;  // in the order of their list, only those that one of the notes has; the unsaid last
};

// One row per outcome that any of the notes has a finding about.
std::vector<OutcomeRow> outcome_rows(const std::vector<NoteView>& notes, const indexer::Community& community);

struct ReadComparison {
    std::vector<std::string> slugs;
    Comparison comparison;                   // without rows when fewer than two notes were asked for
    std::vector<ParameterMistake> mistakes;  // all of them at once
};

// The notes of the parameter n, "a,b", or n several times, as boxes that are ticked send it. An error when the index cannot be read.
indexer::Expected<ReadComparison> read_comparison(const Request& request, const SearchIndex& index);

}  // namespace hub
