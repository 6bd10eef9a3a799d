// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/overview.h"

#include "indexer/field_values.h"

#include <algorithm>

namespace hub {
namespace {

std::string design_group(const indexer::Json& card, const indexer::Community& community) {
    const indexer::Vocabulary* designs = community.find_vocabulary("opzet");
    if (designs == nullptr) return {};
    const std::vector<std::string> used = indexer::values_at(card, "onderbouwing[].opzet");
    for (const indexer::Term& term : designs->terms)
        if (std::find(used.begin(), used.end(), term.slug) != used.end()) return term.group;
    return {};
}

}  // namespace

void Overview::add(const indexer::Json& card, const indexer::Community& community) {
    const bool tells_what_failed = card.value("werkt_niet", false);
    ++notes;
    findings += card.value("bevindingen", std::size_t{0});
    with_figure += card.value("met_cijfer", std::size_t{0});
    also_not += tells_what_failed;
    if (const std::string group = design_group(card, community); !group.empty()) foundations[group].push_back(tells_what_failed);
}

void Overview::finish() {
    for (auto& [group, notes_of_group] : foundations) std::sort(notes_of_group.begin(), notes_of_group.end());
}

}  // namespace hub
