// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/template.h"

#include "indexer/html_escape.h"

#include <kainjow/mustache.hpp>

namespace hub {
namespace {

namespace mustache = kainjow::mustache;
using indexer::Json;

using Kind = mustache::data::type;

mustache::data empty_of(const Json& value) {
    if (value.is_object()) return mustache::data{Kind::object};
    if (value.is_array()) return mustache::data{Kind::list};
    if (value.is_string() && !value.get_ref<const std::string&>().empty()) return mustache::data{value.get_ref<const std::string&>()};
    if (value.is_number()) return mustache::data{value.dump()};
    return mustache::data{value.is_boolean() && value.get<bool>() ? Kind::bool_true : Kind::bool_false};
}

// The library takes children by copying them whole, so they are put in empty and filled where they stand; it has no way to ask for
// them that is not const.
void fill(mustache::data& target, const Json& value) {
    if (value.is_object())
        for (const auto& [name, member] : value.items()) {
            target.set(name, empty_of(member));
            fill(const_cast<mustache::data&>(*target.get(name)), member);
        }
    if (value.is_array())
        for (const Json& item : value) {
            target.push_back(empty_of(item));
            fill(const_cast<mustache::data&>(target.list_value().back()), item);
        }
}

}  // namespace

struct Template::State {
    // Rendering does not change it, though the library does not say so with const.
    mutable mustache::mustache parsed;
};

Template::Template(std::unique_ptr<State> state) : state_(std::move(state)) {}
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;
Template::~Template() = default;

indexer::Expected<Template> Template::parse(const std::string& name, const std::string& text) {
    auto state = std::make_unique<State>(State{mustache::mustache(text)});
    if (!state->parsed.is_valid())
        return indexer::failure(indexer::ErrorCode::Failed, "Het sjabloon " + name + " klopt niet: " + state->parsed.error_message());
    state->parsed.set_custom_escape([](const std::string& raw) { return indexer::escape_html(raw); });
    return Template(std::move(state));
}

std::string Template::render(const Json& view) const {
    std::string out;
    mustache::data data = empty_of(view);
    fill(data, view);
    state_->parsed.render(data, [&out](const std::string& piece) { out += piece; });
    return out;
}

}  // namespace hub
