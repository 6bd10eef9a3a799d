// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/card_summary.h"

#include "indexer/field_values.h"

namespace hub {

using indexer::Expected;
using indexer::Json;

namespace {

std::vector<std::string> other_names(const indexer::Concept& named) {
    std::vector<std::string> names = named.other_nl;
    names.insert(names.end(), named.other_en.begin(), named.other_en.end());
    return names;
}

std::vector<NamedThing> name_things(const indexer::Community& community, const FacetColumns& columns) {
    using Kind = NamedThing::Kind;
    std::vector<NamedThing> things;
    for (const indexer::Concept& named : community.concepts)
        things.push_back({Kind::Concept, named.slug, named.label_nl, named.label_en, other_names(named), columns.documents_with("begrip", named.slug)});
    for (const FacetColumns::Value& value : columns.values())
        if (value.facet == "organisatie") things.push_back({Kind::Organisation, value.value, value.value, "", {}, static_cast<std::uint32_t>(value.documents.size())});
    for (const indexer::AgendaItem& item : community.agenda)
        if (item.level == indexer::AgendaItem::Level::Action)
            things.push_back({Kind::Action, item.id, item.title_nl, item.title_en, {}, columns.documents_with("actie", item.id)});
    return things;
}

}  // namespace

Expected<CardSummary> summarise_cards(const Reader& reader, const std::vector<std::uint32_t>& documents, const indexer::Community& community, const FacetColumns& columns) {
    Overview overview;
    std::vector<NamedThing> things = name_things(community, columns);
    std::vector<FindingRow> findings;
    std::map<std::string, std::uint32_t> by_slug;
    for (const std::uint32_t document : documents) {
        const Expected<Json> card = read_card(reader, document);
        if (!card) return indexer::same_error(card);
        overview.add(*card, community);
        by_slug[indexer::first_value(*card, "slug")] = document;
        for (FindingRow& finding : finding_rows(document, *card, columns)) findings.push_back(std::move(finding));
        things.push_back({NamedThing::Kind::Note, indexer::first_value(*card, "slug"), indexer::first_value(*card, "titel"), "", {}, 0});
    }
    overview.finish();
    return CardSummary{std::move(overview), TypeAhead(std::move(things)), std::move(findings), std::move(by_slug)};
}

std::vector<AskedAbout> CardSummary::asked_about(const indexer::Companions& companions) const {
    std::vector<AskedAbout> questions;
    for (const indexer::Companion* question : companions.of_kind("kennisvraag")) {
        if (indexer::first_value(question->front, "status") == "beantwoord") continue;
        AskedAbout asked{question->slug, {}};
        for (const std::string& slug : indexer::values_at(question->front, "notities"))
            if (const auto found = documents.find(slug); found != documents.end()) asked.documents.push_back(found->second);
        questions.push_back(std::move(asked));
    }
    return questions;
}

}  // namespace hub
