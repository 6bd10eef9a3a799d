// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"
#include "indexer/mistake.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace indexer {

struct CheckReport {
    std::size_t notes = 0;
    std::size_t companions = 0;     // collections, questions and networks
    std::vector<Mistake> mistakes;  // sorted by path and line; paths begin with "knowledge/"
    std::vector<Mistake> remarks;   // likewise; not wrong, but worth a look: long texts without headings, hard texts, likely duplicates
    std::optional<double> reading_ease;  // mean over the notes that are long enough (reading_ease.h)
};

// Holds every file under `knowledge_folder` (on disk, committed or not) against schemas, vocabularies, agenda and each other, and
// tells every mistake at once: what the index would leave out, and why.
Expected<CheckReport> check_folder(const std::string& knowledge_folder, const std::function<void(std::size_t, std::size_t)>& progress = {});

}  // namespace indexer
