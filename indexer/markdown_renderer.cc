// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/markdown_renderer.h"

#include "indexer/handle.h"
#include "indexer/html_escape.h"
#include "indexer/utf8.h"

#include <cmark-gfm.h>
#include <utility>

namespace indexer {

namespace {

using Iterator = Handle<cmark_iter, cmark_iter_free>;

// Browsers stop nesting at 512; nobody reads quotes in quotes as deep as this.
constexpr int DepthMax = 64;

}  // namespace

std::string_view text_or_empty(const char* text) { return text == nullptr ? std::string_view{} : std::string_view{text}; }

std::string_view type_of(cmark_node* node) {
    auto type = cmark_node_get_type(node);
    if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
        return "footnote_reference";
    }
    return type == CMARK_NODE_FOOTNOTE_DEFINITION ? "footnote_definition" : text_or_empty(cmark_node_get_type_string(node));
}

std::string words_in(cmark_node* node) {
    std::string words;
    Iterator iterator{cmark_iter_new(node)};
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        auto* inner = cmark_iter_get_node(iterator.get());
        auto type = cmark_node_get_type(inner);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_HTML_INLINE) {
            words += text_or_empty(cmark_node_get_literal(inner));
        } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
            words += ' ';
        }
    }
    return show_hidden_controls(words);
}

const std::unordered_map<std::string_view, MarkdownRenderer::Rule>& MarkdownRenderer::rules() {
    using R = MarkdownRenderer;
    static const std::unordered_map<std::string_view, Rule> rules = {
        {"block_quote", {.open = "<blockquote>\n", .close = "</blockquote>\n", .nests = true}},
        {"list", {.nests = true, .enter = &R::open_list, .leave = &R::close_list}},
        {"item", {.enter = &R::open_item, .leave = &R::close_item}},
        {"tasklist", {.enter = &R::open_item, .leave = &R::close_item}},
        {"paragraph", {.enter = &R::open_paragraph, .leave = &R::close_paragraph}},
        {"heading", {.enter = &R::open_heading, .leave = &R::close_heading}},
        {"code_block", {.enter = &R::write_code_block}},
        {"html_block", {.enter = &R::write_html_block}},
        {"thematic_break", {.open = "<hr>\n"}},
        {"table", {.enter = &R::open_table, .leave = &R::close_table}},
        {"table_header", {.enter = &R::open_row, .leave = &R::close_row}},
        {"table_row", {.enter = &R::open_row, .leave = &R::close_row}},
        {"table_cell", {.enter = &R::open_cell, .leave = &R::close_cell}},
        {"footnote_definition", {.enter = &R::open_footnote, .leave = &R::close_footnote}},
        {"footnote_reference", {.enter = &R::write_reference}},
        {"text", {.enter = &R::write_words}},
        {"html_inline", {.enter = &R::write_literal}},
        {"code", {.enter = &R::write_code}},
        {"softbreak", {.enter = &R::write_break}},
        {"linebreak", {.open = "<br>", .enter = &R::write_break}},
        {"emph", {.open = "<em>", .close = "</em>", .nests = true}},
        {"strong", {.open = "<strong>", .close = "</strong>", .nests = true}},
        {"strikethrough", {.open = "<del>", .close = "</del>", .nests = true}},
        {"link", {.enter = &R::open_link, .leave = &R::close_link}},
        {"image", {.enter = &R::write_image}},
    };
    return rules;
}

RenderedMarkdown MarkdownRenderer::render(cmark_node* root) {
    Iterator iterator{cmark_iter_new(root)};
    cmark_event_type event{};
    while ((event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE) {
        auto* node = cmark_iter_get_node(iterator.get());
        auto rule = rules().find(type_of(node));
        if (rule == rules().end()) {
            continue;
        }
        if (event == CMARK_EVENT_EXIT) {
            leave(node, rule->second);
            continue;
        }
        enter(node, rule->second);
        if (std::exchange(skipped_, nullptr) == node) {
            cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
        }
    }
    write(footnote_ > 0 ? "</ol>\n</section>\n" : "");
    out_.text.erase(out_.text.find_last_not_of('\n') + 1);
    return std::move(out_);
}

void MarkdownRenderer::enter(cmark_node* node, const Rule& rule) {
    depth_ += rule.nests ? 1 : 0;
    if (!rule.nests || !is_too_deep()) {
        write(rule.open);
        if (rule.enter != nullptr) {
            (this->*rule.enter)(node);
        }
    }
}

void MarkdownRenderer::leave(cmark_node* node, const Rule& rule) {
    if (!rule.nests || !is_too_deep()) {
        write(rule.close);
        if (rule.leave != nullptr) {
            (this->*rule.leave)(node);
        }
    }
    depth_ -= rule.nests ? 1 : 0;
}

void MarkdownRenderer::write_text(std::string_view text) {
    auto shown = show_hidden_controls(text);
    append_escaped_html(out_.html, shown);
    out_.text += shown;
}

void MarkdownRenderer::start_block() {
    out_.text.erase(out_.text.find_last_not_of('\n') + 1);
    if (!out_.text.empty()) {
        out_.text += "\n\n";
    }
}

bool MarkdownRenderer::is_too_deep() const { return depth_ > DepthMax; }

void MarkdownRenderer::write_literal(cmark_node* node) { write_text(text_or_empty(cmark_node_get_literal(node))); }

}  // namespace indexer
