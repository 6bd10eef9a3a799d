// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/markdown.h"

#include "indexer/handle.h"
#include "indexer/markdown_renderer.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cassert>
#include <initializer_list>

namespace indexer {

namespace {

using Parser = Handle<cmark_parser, cmark_parser_free>;
using Node = Handle<cmark_node, cmark_node_free>;

void attach_extensions(cmark_parser* parser) {
    for (const char* name : {"table", "strikethrough", "tasklist"}) {
        auto* extension = cmark_find_syntax_extension(name);
        assert(extension != nullptr && "register_markdown_extensions() was not called");
        if (extension != nullptr) {
            cmark_parser_attach_syntax_extension(parser, extension);
        }
    }
}

}  // namespace

void register_markdown_extensions() { cmark_gfm_core_extensions_ensure_registered(); }

RenderedMarkdown render_markdown(std::string_view markdown) {
    Parser parser{cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8)};
    attach_extensions(parser.get());
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    Node root{cmark_parser_finish(parser.get())};
    return MarkdownRenderer{}.render(root.get());
}

}  // namespace indexer
