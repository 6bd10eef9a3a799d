// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/route.h"

namespace hub {

Outcome outcome(indexer::Expected<Page> page) {
    if (page) return std::move(*page);
    return to_problem(page.error());
}

Outcome json_page(const Context& context, const indexer::Json& json) {
    Page page;
    page.type = "application/json";
    page.body = indexer::to_text(json) + "\n";
    page.etag = context.etag();
    return page;
}

std::optional<Segments> match_path(std::string_view pattern, std::string_view path) {
    Segments segments;
    for (std::size_t hole; (hole = pattern.find("{}")) != std::string_view::npos;) {
        if (!path.starts_with(pattern.substr(0, hole))) return std::nullopt;
        path.remove_prefix(hole);
        pattern.remove_prefix(hole + 2);
        const std::string_view segment = path.substr(0, path.find('/'));
        if (segment.empty()) return std::nullopt;
        segments.emplace_back(segment);
        path.remove_prefix(segment.size());
    }
    return pattern == path ? std::optional<Segments>(std::move(segments)) : std::nullopt;
}

}  // namespace hub
