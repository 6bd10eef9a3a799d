// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/field_path.h"
#include "indexer/yaml.h"

namespace indexer {

int line_of(const YamlDocument& document, const std::string& field) {
    FieldSteps steps = split_field_path(field);
    while (!steps.empty()) {
        const auto found = document.lines.find(join_field_path(steps));
        if (found != document.lines.end()) return found->second;
        steps.pop_back();
    }
    return 1;
}

}  // namespace indexer
