// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hub {

// How much of one sheet of A4 a menu card takes, in millimetres: estimated from its letters with the sizes of print-menu-card.css, a
// little too much rather than too little, for letters never shrink and nothing may fall off unsaid. Sheets that are printed by a browser
// are held against it in tests/browser/menu-card.test.mjs.

// One item as far as it takes room.
struct PrintedItem {
    std::string phase;   // label of the phase; an item with another one than the item before begins a group
    std::string title;
    std::string reason;
    std::string source;  // organisations and year
    std::string marks;   // the words beside the signs
};

// What stands around the items.
struct PrintedFrame {
    std::string title;
    std::string lede;
    std::vector<std::string> caveats;  // two columns
    std::string left_out;
    std::string foot;
    double code = 0;  // side of the QR code; 0 without one
};

double printed_height(const PrintedItem& item);
double printed_height(const PrintedFrame& frame);
// The same of items together, with their groups.
double printed_height(const std::vector<PrintedItem>& items);

bool fits_sheet(const PrintedFrame& frame, const std::vector<PrintedItem>& items);

}  // namespace hub
