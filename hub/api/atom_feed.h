// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/page.h"
#include "hub/query.h"
#include "indexer/companions.h"
#include "indexer/expected.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hub {

// How many notes a feed has: who looks at it once a week misses nothing of a community that changes fifty notes in that time.
inline constexpr std::size_t MostEntries = 50;

// /zoeken.atom: the notes that answer a question as an Atom feed (RFC 4287), those that changed last first, whatever order was asked
// for: a reader of feeds wants to know what is new, and a note that is better but older than the fiftieth is not.
indexer::Expected<Page> atom_feed(const Context& context, const Query& query);

// /collecties/{slug}.atom: the notes of a collection, those that changed last first. A note that comes into it is a new entry, and a change
// of the collection itself is a change of the feed.
indexer::Expected<Page> collection_feed(const Context& context, const indexer::Companion& collection);
std::string collection_feed_path(const indexer::Companion& collection);  // without the language

// `text` as it may stand between tags and in attributes of XML 1.0: escaped, without the characters that it forbids in any form.
std::string xml_text(std::string_view text);

// "2026-11-22T00:00:00Z" for "2026-11-22" (RFC 3339): the index keeps the day of a change, not its hour. Empty for what is no date.
std::string feed_time(const std::string& day);

}  // namespace hub
