// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/markdown_renderer.h"

#include "indexer/html_escape.h"

#include <cmark-gfm.h>

namespace indexer {

void MarkdownRenderer::write_anchor(const LinkAddress& address) {
    write("<a href=\"");
    append_escaped_html(out_.html, address.href);
    write(address.kind == LinkKind::External ? "\" rel=\"nofollow noopener ugc\">" : "\">");
}

// Notes where a link leads to; false when it is to be left out.
bool MarkdownRenderer::open_address(std::string_view written) {
    auto address = to_link_address(written);
    if (address.kind == LinkKind::Refused) {
        if (known_refused_.emplace(written).second) {
            out_.refused_links.emplace_back(written);
        }
        return false;
    }
    if (address.kind == LinkKind::Note && known_notes_.insert(address.note).second) {
        out_.note_links.push_back(address.note);
    }
    write_anchor(address);
    return true;
}

void MarkdownRenderer::open_link(cmark_node* node) {
    if (open_link_ == nullptr && open_address(text_or_empty(cmark_node_get_url(node)))) {
        open_link_ = node;
    }
}

void MarkdownRenderer::close_link(cmark_node* node) {
    if (open_link_ == node) {
        write("</a>");
        open_link_ = nullptr;
    }
}

// Showing a picture from elsewhere would tell that place who reads this note.
void MarkdownRenderer::write_image(cmark_node* node) {
    auto address = text_or_empty(cmark_node_get_url(node));
    auto words = words_in(node);
    bool opened = open_link_ == nullptr && open_address(address);
    write_text(words.empty() ? address : std::string_view{words});
    write(opened ? "</a>" : "");
    skipped_ = node;
}

void MarkdownRenderer::write_words(cmark_node* node) {
    auto text = text_or_empty(cmark_node_get_literal(node));
    if (open_link_ != nullptr) {
        write_text(text);
        return;
    }
    std::size_t done = 0;
    for (auto link : find_bare_links(text)) {
        write_text(text.substr(done, link.start - done));
        write_anchor(to_link_address(text.substr(link.start, link.length)));
        write_text(text.substr(link.start, link.length));
        write("</a>");
        done = link.start + link.length;
    }
    write_text(text.substr(done));
}

void MarkdownRenderer::write_code(cmark_node* node) {
    write("<code>");
    write_literal(node);
    write("</code>");
}

void MarkdownRenderer::write_break(cmark_node* node) {
    write("\n");
    out_.text += cmark_node_get_type(node) == CMARK_NODE_LINEBREAK ? '\n' : ' ';
}

// cmark-gfm numbers the references and puts their definitions in that order at the end.
void MarkdownRenderer::write_reference(cmark_node* node) {
    std::string number{text_or_empty(cmark_node_get_literal(node))};
    bool first = referenced_footnotes_.insert(number).second;
    if (open_link_ != nullptr) {
        write("<sup>" + escape_html(number) + "</sup>");
        return;
    }
    write("<sup><a href=\"#vn-" + escape_html(number) + "\"" + (first ? " id=\"vnref-" + escape_html(number) + "\"" : "") +
          " aria-label=\"Voetnoot " + escape_html(number) + "\">" + escape_html(number) + "</a></sup>");
}

}  // namespace indexer
