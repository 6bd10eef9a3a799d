// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/concepts.h"

namespace indexer {

Json to_json(const Concept& concept_) {
    return {{"slug", concept_.slug},
            {"nl", concept_.label_nl},
            {"en", concept_.label_en},
            {"anders_nl", concept_.other_nl},
            {"anders_en", concept_.other_en},
            {"breder", concept_.broader},
            {"smaller", concept_.narrower},
            {"verwant", concept_.related},
            {"definitie", concept_.definition},
            {"bron", concept_.source},
            {"top", concept_.is_top}};
}

Concept concept_from_json(const Json& json) {
    using Slugs = std::vector<std::string>;
    Concept one;
    one.slug = json.at("slug");
    one.label_nl = json.at("nl");
    one.label_en = json.at("en");
    one.other_nl = json.at("anders_nl").get<Slugs>();
    one.other_en = json.at("anders_en").get<Slugs>();
    one.broader = json.at("breder").get<Slugs>();
    one.narrower = json.at("smaller").get<Slugs>();
    one.related = json.at("verwant").get<Slugs>();
    one.definition = json.at("definitie");
    one.source = json.at("bron");
    one.is_top = json.at("top");
    return one;
}

}  // namespace indexer
