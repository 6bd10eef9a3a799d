// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"
#include "indexer/json.h"

#include <map>
#include <memory>
#include <string>

namespace hub {

// A logic-free template (mustache), read once and rendered by many threads. The door to kainjow-mustache.
// Values in {{...}} are escaped. In the view, null and empty texts and lists count as "not there".
class Template {
public:
    static indexer::Expected<Template> parse(const std::string& name, const std::string& text);

    Template(Template&&) noexcept;
    Template& operator=(Template&&) noexcept;
    ~Template();

    std::string render(const indexer::Json& view) const;

private:
    struct State;
    explicit Template(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace hub
