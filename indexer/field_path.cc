// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/field_path.h"

#include <algorithm>
#include <charconv>

namespace indexer {
namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The index that `step` means in `list`, or its size when it means none.
std::size_t index_in(const Json& list, std::string_view step) {
    std::size_t index = list.size();
    if (is_number(step)) std::from_chars(step.data(), step.data() + step.size(), index);
    return std::min<std::size_t>(index, list.size());
}

Json* find_step(Json& value, const std::string& step) {
    if (value.is_object()) {
        const auto member = value.find(step);
        return member == value.end() ? nullptr : &*member;
    }
    if (!value.is_array()) return nullptr;
    const std::size_t index = index_in(value, step);
    return index < value.size() ? &value[index] : nullptr;
}

void erase_step(Json& value, const std::string& step) {
    if (value.is_object()) value.erase(step);
    if (value.is_array() && index_in(value, step) < value.size()) value.erase(index_in(value, step));
}

void remove_steps(Json& value, const FieldSteps& steps, std::size_t depth) {
    if (depth + 1 == steps.size()) return erase_step(value, steps[depth]);
    Json* child = find_step(value, steps[depth]);
    if (child == nullptr) return;
    remove_steps(*child, steps, depth + 1);
    if ((child->is_array() || child->is_object()) && child->empty()) erase_step(value, steps[depth]);
}

}  // namespace

FieldSteps split_field_path(std::string_view path) {
    FieldSteps steps;
    std::string step;
    for (const char c : path) {
        if (c == '.' || c == '[' || c == ']') {
            if (!step.empty()) steps.push_back(std::move(step));
            step.clear();
        } else {
            step += c;
        }
    }
    if (!step.empty()) steps.push_back(std::move(step));
    return steps;
}

std::string join_field_path(const FieldSteps& steps) {
    std::string path;
    for (const std::string& step : steps) {
        if (is_number(step))
            path += "[" + step + "]";
        else
            path = child_field(path, step);
    }
    return path;
}

std::string child_field(const std::string& parent, std::string_view key) {
    return parent.empty() ? std::string(key) : parent + "." + std::string(key);
}

std::string child_field(const std::string& parent, std::size_t index) { return parent + "[" + std::to_string(index) + "]"; }

const Json* find_field_value(const Json& root, std::string_view path) {
    Json* value = const_cast<Json*>(&root);  // find_step does not change it
    for (const std::string& step : split_field_path(path)) {
        value = find_step(*value, step);
        if (value == nullptr) return nullptr;
    }
    return value;
}

void remove_field_value(Json& root, std::string_view path) {
    const FieldSteps steps = split_field_path(path);
    if (!steps.empty()) remove_steps(root, steps, 0);
}

}  // namespace indexer
