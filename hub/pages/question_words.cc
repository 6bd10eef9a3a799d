// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/question_words.h"

#include "hub/pages/view.h"

namespace hub {

std::string question_in_words(const Context& context, const Query& query) {
    std::vector<std::string> asked;
    if (!query.text.empty()) asked.push_back(query.text);
    for (const indexer::Field& field : indexer::Fields) {
        const auto chosen = query.filters.find(std::string(field.name));
        if (chosen == query.filters.end()) continue;
        std::vector<std::string> labels;
        for (const std::string& value : chosen->second) labels.push_back(context.label(field.name, value));
        asked.push_back(facet_title(context, field.name) + ": " + joined(labels));
    }
    if (query.literal) asked.push_back(context.text("volg_letterlijk"));
    return joined(asked, "; ");
}

}  // namespace hub
