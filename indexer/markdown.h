// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

struct Heading {
    int level = 1;  // as written; rendered one deeper, since the page's h1 is the note's title
    std::string id;
    std::string text;
};

struct RenderedMarkdown {
    std::string html;  // whitelisted elements only, safe to put in a page
    std::string text;  // what a reader sees, blocks separated by a blank line; for search and snippets
    std::vector<Heading> headings;
    std::vector<std::string> note_links;     // slugs of notes that are linked to with a relative path
    std::vector<std::string> refused_links;  // addresses left out, as written
};

// Registers cmark-gfm's extensions; once in main before threads.
void register_markdown_extensions();

// GitHub Flavored Markdown (0.29) with tables, strikethrough, task lists and footnotes; no autolink extension
// (reliability.md 2.2: out-of-bounds read in Debian's), bare https:// addresses in text are linked by us.
// HTML is built from the tree with a whitelist: no raw HTML, links to http, https, mailto, "#heading" and relative paths to
// notes ("../toolkits/x.md" -> /notities/x) only; images become links. Heading ids have the prefix "k-".
// The door to cmark-gfm. Untrusted text goes through a ParseWorker: this may burn CPU, memory or abort.
RenderedMarkdown render_markdown(std::string_view markdown);

}  // namespace indexer
