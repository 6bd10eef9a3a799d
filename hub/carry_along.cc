// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/carry_along.h"

namespace hub {

std::variant<Page, Problem> carry_along(const Context& context, const std::function<std::variant<Page, Problem>(const Context&)>& handle) {
    const ReadCarried read = read_carried(context.request, context.index.community());
    std::variant<Page, Problem> result = handle(Context{context.index, read.rest, context.site, context.public_address, context.past, read.carried});
    if (read.mistakes.empty()) return result;
    Problem* problem = std::get_if<Problem>(&result);
    if (problem == nullptr) return Problem{400, {}, {}, read.mistakes};
    if (problem->status == 400) problem->mistakes.insert(problem->mistakes.begin(), read.mistakes.begin(), read.mistakes.end());
    return result;
}

}  // namespace hub
