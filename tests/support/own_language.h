// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/language_files.h"

namespace tests {

// The files of this repository's knowledge/taal/.
indexer::LanguageFiles own_language_files();

}  // namespace tests
