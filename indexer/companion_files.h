// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/knowledge_files.h"

namespace indexer {

// Fills framework.companions from the files under knowledge/ that are companions, figures or crosswalks, and tells their mistakes. Pre: vocabularies,
// agenda and schemas of `framework` are there.
void read_companions(const std::vector<TreeFile>& files, const KnowledgeSource& source, Framework& framework);

}  // namespace indexer
