// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"

#include <map>
#include <string>
#include <vector>

namespace hub {

// One option of a subcommand. Options without a value are switches.
struct Option {
    std::string name;  // without "--"
    bool takes_value = false;
};

// What was typed after the subcommand, GNU style: --name value, --name=value, -h, "--" ends the options.
struct Arguments {
    std::map<std::string, std::vector<std::string>> options;
    std::vector<std::string> words;

    bool has(const std::string& name) const { return options.contains(name); }
    // The last value given, or `otherwise`.
    std::string value(const std::string& name, const std::string& otherwise) const;
};

// Usage names the option that is unknown, ambiguous or misses its value. --help (-h) is always known.
indexer::Expected<Arguments> parse_arguments(const std::vector<std::string>& typed, const std::vector<Option>& known);

// A whole number in [least, most]; Usage names the option.
indexer::Expected<int> number_option(const Arguments& arguments, const std::string& name, int otherwise, int least, int most);

}  // namespace hub
