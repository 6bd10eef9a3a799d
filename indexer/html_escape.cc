// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/html_escape.h"

namespace indexer {

namespace {

std::string_view entity_of(char character) {
    switch (character) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        default: return {};
    }
}

}  // namespace

void append_escaped_html(std::string& out, std::string_view text) {
    for (char character : text) {
        auto entity = entity_of(character);
        if (entity.empty()) {
            out += character;
        } else {
            out += entity;
        }
    }
}

std::string escape_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    append_escaped_html(escaped, text);
    return escaped;
}

}  // namespace indexer
