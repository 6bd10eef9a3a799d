// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/turtle.h"

#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// The lines of a Turtle text, counted from 1. Borrows the text.
class TurtleLines {
public:
    explicit TurtleLines(std::string_view text);

    int count() const { return static_cast<int>(starts_.size()); }
    std::size_t start(int line) const;  // the text's size for lines past the last
    std::string_view text(int line) const { return text_.substr(start(line), start(line + 1) - start(line)); }
    int at(std::size_t position) const;
    // The first line that has more than a comment from `position` on; one past the last when there is none.
    int content_after(std::size_t position) const;
    // The last such line before `line`; 1 when there is none.
    int content_before(int line) const;
    // The first such line after `line` without a space in front: there a new subject begins, as people write it.
    int next_block(int line) const;

private:
    std::string_view text_;
    std::vector<std::size_t> starts_;
};

// Where Serd gave up.
struct TurtleBreak {
    std::string reason;        // Serd's words; may be empty
    int line = 1;              // where it noticed
    bool begins_line = false;  // nothing stands before it on that line
    int block = 1;             // where the block begins that broke
    int next = 1;              // where the next begins
};

// What the writer has to do about it, and where. Serd notices a missing point or semicolon only on a later line.
TurtleMistake advise(const TurtleBreak& found, const TurtleLines& lines);

}  // namespace indexer
