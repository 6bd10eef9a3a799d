// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/markdown.h"
#include "indexer/yaml.h"

#include <string>

namespace indexer {

inline constexpr std::size_t NoteBytesMax = 256 * 1024;
inline constexpr std::size_t TableLineCellsMax = 64;
inline constexpr std::size_t TableCellsMax = 50'000;

// A note's file taken apart, not yet held against any schema.
struct ParsedNote {
    YamlDocument front;         // line numbers count from the top of the file
    RenderedMarkdown body;      // when body_failed: the source as escaped text in <pre>, and as text
    int body_line = 1;          // where the body starts
    bool body_failed = false;   // the body was refused or its parser had to be stopped; `failure` says why
    bool front_failed = false;  // there is no usable front matter; `front.mistakes` or `failure` says why
    std::string failure;        // plain Dutch; empty when all went well
};

// Pure: bytes -> parts. Front matter is what stands between two lines "---" at the top; a byte order mark and Windows line
// ends are allowed. Refuses (both failed, empty body) text over 256 KiB, text that is not UTF-8 or has NUL bytes; refuses
// (body_failed) lines with more than 64 table cells and tables that may have more than 50,000 cells together before
// cmark-gfm sees them (reliability.md 2.2).
ParsedNote parse_note(const std::string& bytes);

// The same, with the body left as escaped text and body_failed set.
ParsedNote parse_front(const std::string& bytes);

// No parser at all: body as escaped text, front matter left out, both failed.
ParsedNote leave_unparsed(const std::string& bytes);

}  // namespace indexer
