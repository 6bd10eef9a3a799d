// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/picks.h"

#include "hub/pages/companion_parts.h"
#include "hub/pages/view.h"

namespace hub {

using indexer::Json;

Json pick_fields(const Context& context, const Json* card, const std::string& slug) {
    if (card == nullptr)
        return {{"titel", slug}, {"href", false}, {"ontbreekt", true}, {"ontbreekt_uitleg", context.text("onderdeel_weg")},
                {"soort_label", false}, {"organisaties", false}, {"jaar", false}, {"heeft_richtingen", false}, {"richtingen", Json::array()}};
    Json view = card_view(context, *card);
    const bool withdrawn = view.at("ingetrokken");
    view["ontbreekt"] = withdrawn;
    view["ontbreekt_uitleg"] = withdrawn ? Json(context.text("onderdeel_ingetrokken")) : Json(false);
    view["heeft_richtingen"] = !view.at("richtingen").empty();
    return view;
}

void PickGroups::add(Json fields, const std::string& phase, const std::string& reason, const std::string& todo) {
    if (groups_.empty() || phase != phase_before_)
        groups_.push_back({{"groep_id", "deel-" + std::to_string(groups_.size() + 1)},
                           {"fase_titel", phase.empty() ? without_phase_ : capitalised(context_.label("fase", phase))},
                           {"fase_uitleg", phase.empty() ? "" : term_definition(context_, "fase", phase)},
                           {"items", Json::array()}});
    phase_before_ = phase;
    const std::string place = std::to_string(++number_);
    fields.update({{"nummer", place}, {"anker", "onderdeel-" + place}, {"reden", reason}, {"doen", todo}});
    groups_.back()["items"].push_back(std::move(fields));
}

Json PickGroups::view() const {
    if (number_ == 0) return false;
    return {{"aantal", std::to_string(number_)}, {"enkel", number_ == 1}, {"groepen", groups_}};
}

}  // namespace hub
