// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"

namespace hub {

// /cijfers/{slug}: figures as their sources give them, series as bars with their table.
Page figures_page(const Context& context, const indexer::FigureTable& table);
// /cijfers/{slug}.csv: the same rows, as RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
Page figures_csv(const Context& context, const indexer::FigureTable& table);

// Where a value's bar begins and how long it is, in percent of the width, when the axis holds all `values` and zero.
struct Bar {
    double begin = 0;
    double length = 0;
};
Bar bar_of(double value, const std::vector<double>& values);

}  // namespace hub
