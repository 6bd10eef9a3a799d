// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/query.h"
#include "hub/search_index.h"
#include "hub/site.h"

#include <memory>
#include <string>
#include <vector>

namespace bench {

// What a question costs in this process, layer by layer, against bare Xapian's top 10 of the same words on the same index.
// Gives the mean CPU milliseconds of the bare top 10.
double bench_questions(const std::shared_ptr<const hub::SearchIndex>& index, const std::string& state_folder, const hub::Site& site,
                       const std::vector<hub::Query>& questions);

}  // namespace bench
