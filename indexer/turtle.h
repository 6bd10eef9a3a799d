// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// Bounds on hostile Turtle.
struct TurtleLimits {
    std::size_t bytes = 256 * 1024;
    std::size_t statements = 50'000;
    std::size_t text_bytes = 8 * 1024;  // of one value
    std::size_t brackets = 500;         // [ ] and ( ) in the whole file: Serd goes one call deeper for each that is open
};

// One triple, with prefixes written out: "urn:watwerkt:begrip:stage", not "b:stage".
struct TurtleStatement {
    enum class Kind { Iri, Blank, Text };
    std::string subject;  // "_:b1" when it is blank
    std::string predicate;
    std::string object;
    Kind kind = Kind::Iri;  // of the object; numbers and booleans are text
    std::string language;   // of text, as written; empty when it has none
    int line = 1;           // from 1; where the object ends
};

struct TurtleMistake {
    int line = 1;
    std::string message;  // plain Dutch: what is wrong and what to write instead
};

struct TurtleDocument {
    std::vector<TurtleStatement> statements;
    std::vector<TurtleMistake> mistakes;  // syntax, unknown prefixes, limits
};

// Parses Turtle (W3C 2014) strictly, in memory: nothing is opened or fetched, addresses have to be whole and @base is refused.
// After a break in the syntax the block it stands in is left out from there on, and reading goes on at the next line that
// begins with something else than a space. The door to Serd.
TurtleDocument parse_turtle(std::string_view text, const TurtleLimits& limits = {});

}  // namespace indexer
