// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/template.h"

#include "indexer/html_escape.h"

#include <kainjow/mustache.hpp>

namespace hub {
namespace {

namespace mustache = kainjow::mustache;
using indexer::Json;

mustache::data to_data(const Json& value) {
    if (value.is_object()) {
        mustache::data object{mustache::data::type::object};
        for (const auto& [name, member] : value.items()) object.set(name, to_data(member));
        return object;
    }
    if (value.is_array()) {
        mustache::data list{mustache::data::type::list};
        for (const Json& item : value) list.push_back(to_data(item));
        return list;
    }
    if (value.is_string()) {
        const std::string& text = value.get_ref<const std::string&>();
        return text.empty() ? mustache::data{mustache::data::type::bool_false} : mustache::data{text};
    }
    if (value.is_boolean()) return mustache::data{value.get<bool>() ? mustache::data::type::bool_true : mustache::data::type::bool_false};
    if (value.is_number()) return mustache::data{value.dump()};
    return mustache::data{mustache::data::type::bool_false};
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
    state_->parsed.render(to_data(view), [&out](const std::string& piece) { out += piece; });
    return out;
}

}  // namespace hub
