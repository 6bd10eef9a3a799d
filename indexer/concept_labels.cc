// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/concept_labels.h"

#include "indexer/word_folding.h"

namespace indexer {
namespace {

constexpr std::size_t LongestLabel = 200;  // bytes

}  // namespace

std::string tidy_text(std::string_view text) {
    std::string tidy;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space)
            tidy += c;
        else if (!tidy.empty() && tidy.back() != ' ')
            tidy += ' ';
    }
    if (tidy.ends_with(' ')) tidy.pop_back();
    return tidy;
}

std::optional<std::string> find_language_mistake(const TurtleStatement& statement) {
    if (statement.kind != TurtleStatement::Kind::Text)
        return "hier hoort een tekst tussen aanhalingstekens met de taal erachter, zoals \"stage\"@nl.";
    if (statement.language.empty()) return "bij deze tekst staat geen taal; schrijf er @nl of @en achter.";
    if (statement.language == "nl" || statement.language == "en") return std::nullopt;
    return "'@" + statement.language + "' is hier geen taal; schrijf @nl of @en.";
}

std::optional<std::string> ConceptLabels::find_mistake_or_take(const TurtleStatement& statement, const Concept& owner) {
    if (auto mistake = find_language_mistake(statement)) return mistake;
    const std::string text = tidy_text(statement.object);
    if (text.empty()) return "dit label is leeg; schrijf er een woord in of haal het weg.";
    if (text.size() > LongestLabel) return "dit label is langer dan " + std::to_string(LongestLabel) + " tekens; kies een kort woord.";
    const auto [place, is_new] = owners_.emplace(statement.language + " " + fold_word(text), Owner{owner.slug, owner.line});
    if (is_new) return std::nullopt;
    const Owner& other = place->second;
    if (other.slug == owner.slug) return "'" + text + "' staat al bij dit begrip; haal het hier weg.";
    return "'" + text + "' staat al bij b:" + other.slug + " (regel " + std::to_string(other.line) + "); een label hoort bij één begrip.";
}

}  // namespace indexer
