// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/explanation.h"

#include "indexer/analyser.h"
#include "indexer/field_table.h"
#include "indexer/field_values.h"

#include <iostream>

namespace hub {

namespace {

indexer::Analyser analyser_for(const SearchIndex& index, const std::string& language) {
    if (language != "nl") return indexer::Analyser(language, index.community().language_files);
    return indexer::Analyser(language, index.community().language_files, indexer::label_words(index.community().concepts));
}

}  // namespace

void explain_question(const SearchIndex& index, const std::string& text) {
    for (const char* language : {"nl", "en"})
        std::cout << "woorden (" << language << "): zoals getypt -> gevouwen -> stam\n" << analyser_for(index, language).explain(text);
}

indexer::Expected<void> explain_note(const SearchIndex& index, const std::string& slug) {
    const auto note = index.find_note(slug);
    if (!note) return indexer::same_error(note);
    if (!*note) return indexer::failure(indexer::ErrorCode::NotFound, "Er is geen notitie '" + slug + "'.");
    const indexer::Json& front = (*note)->page.at("velden");
    indexer::Analyser analyser = analyser_for(index, indexer::first_value(front, "taal", "nl"));
    for (const indexer::Field& field : indexer::Fields) {
        if (field.text_prefix.empty()) continue;
        for (const std::string& text : indexer::values_at(front, field.path)) std::cout << slug << ", " << field.name << ":\n" << analyser.explain(text);
    }
    return {};
}

std::string why(const FoundWord& word) {
    const bool is_part = !word.before.empty() || !word.after.empty();
    std::string told = is_part ? word.before + "[" + word.word + "]" + word.after : word.word;
    if (word.reason == FoundWord::Reason::Like) told += " (lijkt op " + word.asked + ")";
    if (word.reason == FoundWord::Reason::Concept) told += " (zelfde begrip)";
    return told;
}

}  // namespace hub
