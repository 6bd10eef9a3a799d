// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/concepts.h"
#include "indexer/turtle.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace indexer {

// Text with each run of white space as one space, and none around it.
std::string tidy_text(std::string_view text);

// Why the object of `statement` is no Dutch or English text, in plain Dutch; nothing when it is.
std::optional<std::string> find_language_mistake(const TurtleStatement& statement);

// Which concept each label belongs to: one in each language, whatever its capitals and accents.
class ConceptLabels {
public:
    // Takes the label for `owner`, or says why not. The owner's slug and line are told to whoever wants the label after it.
    std::optional<std::string> find_mistake_or_take(const TurtleStatement& statement, const Concept& owner);

private:
    struct Owner {
        std::string slug;
        int line = 1;
    };
    std::map<std::string, Owner> owners_;  // by language and folded label
};

}  // namespace indexer
