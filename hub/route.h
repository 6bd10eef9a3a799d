// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"
#include "hub/error_answer.h"
#include "hub/page.h"
#include "indexer/expected.h"
#include "indexer/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace hub {

using Outcome = std::variant<Page, Problem>;
Outcome outcome(indexer::Expected<Page> page);
Outcome json_page(const Context& context, const indexer::Json& json);

// What each "{}" of a pattern stands for, in order.
using Segments = std::vector<std::string>;

// The segments of `path` when it is one of `pattern`; nothing when it is another. "{}" stands for one segment, which is never empty.
std::optional<Segments> match_path(std::string_view pattern, std::string_view path);

// What answers a route. Most patterns have one "{}" or none, and their functions take its segment ("" for none) as text.
class RouteHandler {
public:
    using OfOne = Outcome (*)(const Context& context, const std::string& segment);
    using OfAll = Outcome (*)(const Context& context, const Segments& segments);

    template <typename Function>
    constexpr RouteHandler(Function function) {
        if constexpr (std::is_convertible_v<Function, OfOne>)
            of_one_ = function;
        else
            of_all_ = function;
    }

    Outcome operator()(const Context& context, const Segments& segments) const {
        if (of_all_ != nullptr) return of_all_(context, segments);
        return of_one_(context, segments.empty() ? std::string() : segments.front());
    }

private:
    OfOne of_one_ = nullptr;
    OfAll of_all_ = nullptr;
};

struct Route {
    std::string_view pattern;
    bool takes_parameters;
    RouteHandler handle;
    bool carries = false;  // the list and the own situation of the reader go along (carried.h)
};

}  // namespace hub
