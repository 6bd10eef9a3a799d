// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace indexer {

// A word as it is compared: lower case, compatibility forms made ordinary, diacritics and soft hyphens gone, curly apostrophes
// straight: "Coördinator" -> "coordinator" (Unicode NFKD, case folding, marks removed). The door to utf8proc, with tokenizer.cc.
// Pre: valid UTF-8.
std::string fold_word(std::string_view word);

}  // namespace indexer
