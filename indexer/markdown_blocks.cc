// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/markdown_renderer.h"

#include "indexer/heading_id.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <algorithm>
#include <utility>

namespace indexer {

namespace {

bool is_in_tight_list(cmark_node* paragraph) {
    auto* item = cmark_node_parent(paragraph);
    auto* list = item == nullptr ? nullptr : cmark_node_parent(item);
    return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0;
}

std::string_view list_tag(cmark_node* list) { return cmark_node_get_list_type(list) == CMARK_ORDERED_LIST ? "ol" : "ul"; }

std::string language_class(std::string_view info) {
    auto language = info.substr(0, info.find_first_of(" \t"));
    auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-'; };
    bool usable = !language.empty() && language.size() <= 20 && std::all_of(language.begin(), language.end(), allowed);
    return usable ? " class=\"taal-" + std::string{language} + "\"" : "";
}

std::string_view alignment_class(char alignment) {
    switch (alignment) {
        case 'l': return " class=\"links\"";
        case 'c': return " class=\"midden\"";
        case 'r': return " class=\"rechts\"";
        default: return "";
    }
}

}  // namespace

void MarkdownRenderer::open_list(cmark_node* node) {
    int start = cmark_node_get_list_start(node);
    bool numbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    write("<" + std::string{list_tag(node)} + (numbered && start != 1 ? " start=\"" + std::to_string(start) + "\"" : "") + ">\n");
}

void MarkdownRenderer::close_list(cmark_node* node) { write("</" + std::string{list_tag(node)} + ">\n"); }

void MarkdownRenderer::open_item(cmark_node* node) {
    if (is_too_deep()) {
        return;
    }
    if (type_of(node) != "tasklist") {
        write("<li>");
        return;
    }
    bool done = cmark_gfm_extensions_get_tasklist_item_checked(node);
    write("<li class=\"taak\"><input type=\"checkbox\" disabled");
    write(done ? " checked aria-label=\"gedaan\"> " : " aria-label=\"nog te doen\"> ");
}

void MarkdownRenderer::close_item(cmark_node*) { write(is_too_deep() ? "\n" : "</li>\n"); }

void MarkdownRenderer::open_paragraph(cmark_node* node) {
    start_block();
    write(is_in_tight_list(node) ? "" : "<p>");
}

void MarkdownRenderer::close_paragraph(cmark_node* node) {
    if (!is_in_tight_list(node)) {
        write("</p>\n");
    } else if (cmark_node_next(node) != nullptr) {
        write("\n");
    }
}

// -2, -3 and on; never an id that a heading has by its own text.
std::string MarkdownRenderer::unique_id(const std::string& id) {
    int& asked = ids_[id];
    std::string unique = id;
    while (asked > 0 && ids_.contains(unique)) {
        unique = id + "-" + std::to_string(++asked);
    }
    asked = std::max(asked, 1);
    ids_.emplace(unique, 1);
    return unique;
}

void MarkdownRenderer::open_heading(cmark_node* node) {
    start_block();
    Heading heading{cmark_node_get_heading_level(node), {}, words_in(node)};
    heading.id = unique_id(to_heading_id(heading.text));
    write("<h" + std::to_string(std::min(heading.level + 1, 6)) + " id=\"" + heading.id + "\">");
    out_.headings.push_back(std::move(heading));
}

void MarkdownRenderer::close_heading(cmark_node* node) {
    write("</h" + std::to_string(std::min(cmark_node_get_heading_level(node) + 1, 6)) + ">\n");
}

void MarkdownRenderer::write_code_block(cmark_node* node) {
    start_block();
    write("<pre><code" + language_class(text_or_empty(cmark_node_get_fence_info(node))) + ">");
    write_literal(node);
    write("</code></pre>\n");
}

void MarkdownRenderer::write_html_block(cmark_node* node) {
    start_block();
    write("<p>");
    auto literal = text_or_empty(cmark_node_get_literal(node));
    write_text(literal.substr(0, literal.find_last_not_of('\n') + 1));
    write("</p>\n");
}

void MarkdownRenderer::open_table(cmark_node* node) {
    alignments_ = cmark_gfm_extensions_get_table_alignments(node);
    columns_ = cmark_gfm_extensions_get_table_columns(node);
    write("<div class=\"tabel-kader\">\n<table>\n");
}

void MarkdownRenderer::close_table(cmark_node*) {
    write(std::exchange(in_body_, false) ? "</tbody>\n" : "");
    write("</table>\n</div>\n");
}

void MarkdownRenderer::open_row(cmark_node* node) {
    start_block();
    column_ = 0;
    in_head_ = type_of(node) == "table_header";
    write(in_head_ ? "<thead>\n" : "");
    write(!in_head_ && !std::exchange(in_body_, !in_head_) ? "<tbody>\n" : "");
    write("<tr>\n");
}

void MarkdownRenderer::close_row(cmark_node*) { write(in_head_ ? "</tr>\n</thead>\n" : "</tr>\n"); }

void MarkdownRenderer::open_cell(cmark_node*) {
    out_.text += column_ > 0 ? " | " : "";
    char alignment = column_ < columns_ ? static_cast<char>(alignments_[column_]) : '\0';
    ++column_;
    write(in_head_ ? "<th scope=\"col\"" : "<td");
    write(alignment_class(alignment));
    write(">");
}

void MarkdownRenderer::close_cell(cmark_node*) { write(in_head_ ? "</th>\n" : "</td>\n"); }

void MarkdownRenderer::open_footnote(cmark_node*) {
    write(footnote_ == 0 ? "<section class=\"voetnoten\" aria-label=\"Voetnoten\">\n<ol>\n" : "");
    write("<li id=\"vn-" + std::to_string(++footnote_) + "\">\n");
}

void MarkdownRenderer::close_footnote(cmark_node*) {
    write("<a href=\"#vnref-" + std::to_string(footnote_) + "\" aria-label=\"Terug naar de tekst\">\u21A9</a></li>\n");
}

}  // namespace indexer
