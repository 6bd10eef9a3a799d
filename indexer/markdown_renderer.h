// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/link_address.h"
#include "indexer/markdown.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

struct cmark_node;

namespace indexer {

// Makes the HTML, text, headings and links of a tree that cmark-gfm built; one per tree. Walks without recursion, however
// deep the tree is. Blocks are in markdown_blocks.cc, what stands in a line of text in markdown_inlines.cc.
class MarkdownRenderer {
public:
    RenderedMarkdown render(cmark_node* root);

private:
    using Step = void (MarkdownRenderer::*)(cmark_node*);
    struct Rule {
        std::string_view open = {};
        std::string_view close = {};
        bool nests = false;
        Step enter = nullptr;
        Step leave = nullptr;
    };
    static const std::unordered_map<std::string_view, Rule>& rules();

    void enter(cmark_node* node, const Rule& rule);
    void leave(cmark_node* node, const Rule& rule);
    void write(std::string_view html) { out_.html += html; }
    void write_text(std::string_view text);
    void start_block();
    bool is_too_deep() const;

    void open_list(cmark_node* node);
    void close_list(cmark_node* node);
    void open_item(cmark_node* node);
    void close_item(cmark_node* node);
    void open_paragraph(cmark_node* node);
    void close_paragraph(cmark_node* node);
    void open_heading(cmark_node* node);
    void close_heading(cmark_node* node);
    void write_code_block(cmark_node* node);
    void write_html_block(cmark_node* node);
    void open_table(cmark_node* node);
    void close_table(cmark_node* node);
    void open_row(cmark_node* node);
    void close_row(cmark_node* node);
    void open_cell(cmark_node* node);
    void close_cell(cmark_node* node);
    void open_link(cmark_node* node);
    void close_link(cmark_node* node);
    void write_image(cmark_node* node);
    void write_words(cmark_node* node);
    void write_literal(cmark_node* node);
    void write_code(cmark_node* node);
    void write_break(cmark_node* node);
    void write_reference(cmark_node* node);
    void open_footnote(cmark_node* node);
    void close_footnote(cmark_node* node);

    bool open_address(std::string_view written);
    void write_anchor(const LinkAddress& address);
    std::string unique_id(const std::string& id);

    RenderedMarkdown out_;
    int depth_ = 0;
    cmark_node* open_link_ = nullptr;  // the link whose <a> is open; HTML allows one at a time
    cmark_node* skipped_ = nullptr;    // what is inside has been written already
    const std::uint8_t* alignments_ = nullptr;
    std::size_t columns_ = 0;
    std::size_t column_ = 0;
    bool in_head_ = false;
    bool in_body_ = false;
    int footnote_ = 0;
    std::set<std::string> referenced_footnotes_;
    std::map<std::string, int> ids_;  // and how often each was asked for
    std::set<std::string> known_notes_;
    std::set<std::string> known_refused_;
};

std::string_view type_of(cmark_node* node);

// The words inside `node`, without their form.
std::string words_in(cmark_node* node);

// What cmark-gfm has as text, which may be a null pointer.
std::string_view text_or_empty(const char* text);

}  // namespace indexer
