// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/carried_view.h"

#include "hub/comparison.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"
#include "indexer/slug.h"

#include <algorithm>

namespace hub {

using indexer::Json;
using indexer::first_value;

namespace {

const char* sign_of(Likeness likeness) {
    switch (likeness) {
        case Likeness::Same: return "=";
        case Likeness::Near: return "≈";
        case Likeness::Different: return "≠";
        default: return "?";
    }
}

std::string slugs_address(const Context& context, const std::string& path, const std::vector<std::string>& slugs, const Carried& along) {
    return with_carried(context.address(path) + (slugs.empty() ? "" : "?n=" + slug_list(slugs)), along);
}

Carried situation_only(const Context& context) { return {{}, context.carried.own}; }

Json own_choice_views(const Context& context, const OwnField& own, const indexer::Vocabulary& vocabulary) {
    const auto chosen = context.carried.own.find(own.field);
    Json options = Json::array();
    for (const indexer::Term* term : own_choices(vocabulary))
        options.push_back({{"waarde", term->slug},
                           {"label", context.label(own.field, term->slug)},
                           {"gekozen", chosen != context.carried.own.end() && chosen->second == term->slug}});
    return options;
}

}  // namespace

std::string shortlist_address(const Context& context, const std::vector<std::string>& slugs) {
    return slugs_address(context, "/lijst", slugs, situation_only(context));
}

std::string compare_address(const Context& context, const std::vector<std::string>& slugs) {
    return slugs_address(context, "/vergelijk", slugs, context.carried);
}

Json save_view(const Context& context, const std::string& slug, const std::string& address) {
    const bool saved = context.carried.has(slug);
    if (!saved && (context.carried.is_full() || !indexer::is_slug_of_words(slug))) return false;
    return {{"bewaard", saved}, {"href", with_carried(address, context.carried.toggled(slug))}};
}

Json shortlist_bar(const Context& context) {
    const std::vector<std::string>& slugs = context.carried.shortlist;
    if (slugs.empty()) return false;
    std::vector<std::string> present;
    // A list that cannot be read now says so on its own page.
    if (const auto cards = context.index.cards(slugs))
        for (const Json& card : *cards)
            if (present.size() < MostCompared) present.push_back(first_value(card, "slug"));
    return {{"aantal", std::to_string(slugs.size())},
            {"vol", context.carried.is_full()},
            {"lijst_href", shortlist_address(context, slugs)},
            {"vergelijk_href", present.size() < LeastCompared ? Json(false) : Json(compare_address(context, present))},
            {"zoek_href", context.carrying(context.address("/zoeken"))}};
}

Json carried_fields(const Carried& carried) {
    Json fields = Json::array();
    for (const auto& [name, value] : carried_parameters(carried)) fields.push_back({{"naam", name}, {"waarde", value}});
    return fields;
}

Json situation_form(const Context& context, const std::string& address, const FormParameters& parameters) {
    Json fields = Json::array();
    for (const OwnField& own : OwnFields)
        if (const indexer::Vocabulary* vocabulary = vocabulary_of(own, context.index.community()))
            fields.push_back({{"naam", own.parameter}, {"veld_titel", facet_title(context, own.field)}, {"opties", own_choice_views(context, own, *vocabulary)}});
    if (fields.empty()) return false;
    const Carried list_only{context.carried.shortlist, {}};
    Json hidden = Json::array();
    for (const auto& [name, value] : parameters) hidden.push_back({{"naam", name}, {"waarde", value}});
    for (Json& field : carried_fields(list_only)) hidden.push_back(std::move(field));
    const bool is_told = !context.carried.own.empty();
    return {{"actie", address.substr(0, address.find('?'))},
            {"verborgen", hidden},
            {"velden", fields},
            {"wis_href", is_told ? Json(with_carried(address, list_only)) : Json(false)}};
}

Json likeness_view(const Context& context, const OwnField& own, const std::string& value, const Json& front) {
    const LikenessAnswer answer = liken_note(own, value, front, context.index.community());
    std::vector<std::string> labels;
    for (const std::string& other : indexer::facet_values(front, *indexer::find_field(own.field))) labels.push_back(context.label(own.field, other));
    const std::string why = labels.empty() ? "" : code_of(answer.reason);  // that the note does not say is told in place of its value
    return {{"veld_titel", facet_title(context, own.field)},
            {"woord", context.text("past_" + code_of(answer.likeness))},
            {"teken", sign_of(answer.likeness)},
            {"eigen", context.label(own.field, value)},
            {"van_notitie", labels.empty() ? Json(false) : Json(joined(labels))},
            {"waarom", why.empty() ? Json(false) : Json(context.text("past_waarom_" + why))}};
}

Json likeness_views(const Context& context, const Json& front) {
    Json answers = Json::array();
    for (const OwnField& own : OwnFields)
        if (const auto told = context.carried.own.find(own.field); told != context.carried.own.end())
            answers.push_back(likeness_view(context, own, told->second, front));
    return answers.empty() ? Json(false) : Json{{"antwoorden", answers}};
}

Json choose_view(const Context& context, const std::vector<Json>& cards, const std::vector<std::string>& chosen) {
    if (cards.size() < LeastCompared) return false;
    Json options = Json::array();
    for (const Json& card : cards) {
        Json option = card_view(context, card);
        option["gekozen"] = std::find(chosen.begin(), chosen.end(), first_value(card, "slug")) != chosen.end();
        options.push_back(std::move(option));
    }
    return {{"opties", options}, {"kies_actie", context.address("/vergelijk")}, {"verborgen", carried_fields(context.carried)}};
}

}  // namespace hub
