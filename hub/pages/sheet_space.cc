// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/sheet_space.h"

#include <algorithm>
#include <cmath>

namespace hub {
namespace {

constexpr double SheetHeight = 297 - 2 * 12;  // A4 within its margins
constexpr double Spare = 4;                   // for what an estimate cannot know
constexpr double SheetWidth = 210 - 2 * 12;
constexpr double MillimetresPerPoint = 25.4 / 72;
// Of a lower case letter with its share of blanks, as a part of the letters' size; and what lines lose because words stay whole.
constexpr double LetterWidth = 0.44;
constexpr double FilledPart = 0.94;

// A column of text: its width, the size of its letters, the distance between its lines as a part of that size.
struct TextColumn {
    double millimetres;
    double points;
    double spacing;
};
constexpr TextColumn HeadTitle{142, 19, 1.1}, Lede{SheetWidth, 10, 1.3}, Phase{24, 11, 1.15}, ItemTitle{110, 10, 1.15}, ItemReason{110, 9.5, 1.2},
    ItemSource{42, 9, 1.18}, ItemMarks{36, 9.5, 1.2}, Caveat{74, 9.5, 1.2}, Foot{SheetWidth, 9, 1.3}, FootBesideCode{150, 9, 1.3};
constexpr double HeadPadding = 5, ItemPadding = 2.4, GroupPadding = 2.5, GroupLine = 0.3, CaveatsPadding = 6.5, FootPadding = 4;
constexpr double LegendWords = 150;  // letters

// In letters of ordinary width. Capitals and all that is not ASCII are taken for wide.
double letters(std::string_view text) {
    double sum = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xC0)
            sum += 2;  // the first byte of a letter of several
        else if (byte < 0x80)
            sum += c >= 'A' && c <= 'Z' ? 1.3 : 1;
    }
    return sum;
}

double height(double letter_count, const TextColumn& column) {
    if (letter_count == 0) return 0;
    const double size = column.points * MillimetresPerPoint;
    const double on_a_line = column.millimetres * FilledPart / (size * LetterWidth);
    return std::ceil(letter_count / on_a_line) * size * column.spacing;
}

double height(std::string_view text, const TextColumn& column) { return height(letters(text), column); }

double caveats_height(const std::vector<std::string>& caveats) {
    double highest = 0;
    for (const std::string& caveat : caveats) highest = std::max(highest, height(caveat, Caveat));
    return caveats.empty() ? 0 : highest + CaveatsPadding;
}

}  // namespace

double printed_height(const PrintedItem& item) {
    return ItemPadding + std::max(height(item.title, ItemTitle) + height(item.reason, ItemReason), height(item.source, ItemSource) + height(item.marks, ItemMarks));
}

double printed_height(const PrintedFrame& frame) {
    const TextColumn& foot = frame.code > 0 ? FootBesideCode : Foot;
    const double words = height(LegendWords, foot) + height(frame.foot, foot) + height(frame.left_out, foot);
    return HeadPadding + height(frame.title, HeadTitle) + height(frame.lede, Lede) + caveats_height(frame.caveats) + FootPadding +
           std::max(words, frame.code);
}

double printed_height(const std::vector<PrintedItem>& items) {
    double sum = 0;
    for (std::size_t begin = 0; begin < items.size();) {
        double group = 0;
        std::size_t end = begin;
        for (; end < items.size() && items[end].phase == items[begin].phase; ++end) group += printed_height(items[end]);
        sum += std::max(group, height(items[begin].phase, Phase) + GroupPadding) + GroupLine;
        begin = end;
    }
    return sum;
}

bool fits_sheet(const PrintedFrame& frame, const std::vector<PrintedItem>& items) {
    return printed_height(frame) + printed_height(items) <= SheetHeight - Spare;
}

}  // namespace hub
