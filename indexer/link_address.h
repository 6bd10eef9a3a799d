// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

enum class LinkKind {
    Refused,   // not made into a link
    External,  // http and https
    Mail,
    Heading,  // "#kosten", within the same note
    Note,     // "../toolkits/voorbeeld.md"
};

struct LinkAddress {
    LinkKind kind = LinkKind::Refused;
    std::string href;  // ASCII without spaces or quotes, not yet escaped for HTML
    std::string note;  // slug, when it leads to a note
};

// What an address as a note writer typed it becomes. What is not on the list of allowed forms is refused.
LinkAddress to_link_address(std::string_view written);

struct BareLink {
    std::size_t start = 0;
    std::size_t length = 0;
    bool operator==(const BareLink&) const = default;
};

// The http and https addresses that stand in running text, without the punctuation that follows them. Linear.
std::vector<BareLink> find_bare_links(std::string_view text);

}  // namespace indexer
