// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/figures.h"

#include <array>
#include <string>
#include <string_view>

namespace indexer {

// A column of a table of figures: its name in the file and in JSON, and where its text goes.
struct FigureColumn {
    std::string_view name;
    std::string Figure::*text;  // nothing for the value, which is a number
};

inline constexpr std::string_view ValueColumn = "waarde";

// All columns, in the order that people write them in; a table has each of them once.
inline constexpr std::array FigureColumns{FigureColumn{"slug", &Figure::slug},
                                          FigureColumn{"feit", &Figure::fact},
                                          FigureColumn{"cijfer", &Figure::written},
                                          FigureColumn{ValueColumn, nullptr},
                                          FigureColumn{"eenheid", &Figure::unit},
                                          FigureColumn{"peiljaar", &Figure::year},
                                          FigureColumn{"groep", &Figure::group},
                                          FigureColumn{"bron_titel", &Figure::source_title},
                                          FigureColumn{"bron_uitgever", &Figure::source_publisher},
                                          FigureColumn{"bron_jaar", &Figure::source_year},
                                          FigureColumn{"bron_url", &Figure::source_url},
                                          FigureColumn{"gelezen", &Figure::reading_depth},
                                          FigureColumn{"kanttekening", &Figure::caveat},
                                          FigureColumn{"verouderd_na", &Figure::outdated_after},
                                          FigureColumn{"reeks", &Figure::series}};

}  // namespace indexer
