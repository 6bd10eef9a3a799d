// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/command_line.h"

#include <charconv>
#include <getopt.h>

namespace hub {

using indexer::ErrorCode;
using indexer::Expected;
using indexer::failure;

namespace {

std::vector<option> to_getopt(const std::vector<Option>& known) {
    std::vector<option> table;
    for (std::size_t i = 0; i < known.size(); ++i)
        table.push_back({known[i].name.c_str(), known[i].takes_value ? required_argument : no_argument, nullptr, static_cast<int>(i) + 256});
    table.push_back({"help", no_argument, nullptr, 'h'});
    table.push_back({nullptr, 0, nullptr, 0});
    return table;
}

std::vector<char*> to_argv(std::vector<std::string>& words) {
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    return argv;
}

// The option that getopt_long has just refused, as it was typed. Of a short one the library tells the letter, of a long one nothing.
std::string refused_option(const std::vector<char*>& argv) {
    if (optopt > 0 && optopt < 256) return std::string("-") + static_cast<char>(optopt);
    return optind > 0 ? argv[static_cast<std::size_t>(optind - 1)] : "";
}

}  // namespace

std::string Arguments::value(const std::string& name, const std::string& otherwise) const {
    const auto found = options.find(name);
    return found == options.end() ? otherwise : found->second.back();
}

Expected<Arguments> parse_arguments(const std::vector<std::string>& typed, const std::vector<Option>& known) {
    std::vector<std::string> words{"watwerkt"};
    words.insert(words.end(), typed.begin(), typed.end());
    std::vector<char*> argv = to_argv(words);
    const std::vector<option> table = to_getopt(known);
    Arguments arguments;
    optind = 0;  // glibc: start anew
    opterr = 0;
    for (int found; (found = getopt_long(static_cast<int>(words.size()), argv.data(), ":h", table.data(), nullptr)) != -1;) {
        const std::string last = refused_option(argv);
        if (found == ':') return failure(ErrorCode::Usage, "De optie " + last + " mist een waarde.");
        if (found == '?') return failure(ErrorCode::Usage, "De optie " + last + " bestaat niet.");
        const std::string name = found == 'h' ? "help" : known[static_cast<std::size_t>(found - 256)].name;
        arguments.options[name].push_back(optarg == nullptr ? "" : optarg);
    }
    for (std::size_t i = static_cast<std::size_t>(optind); i < words.size(); ++i) arguments.words.emplace_back(argv[i]);
    return arguments;
}

Expected<int> number_option(const Arguments& arguments, const std::string& name, int otherwise, int least, int most) {
    if (!arguments.has(name)) return otherwise;
    const std::string text = arguments.value(name, "");
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most)
        return failure(ErrorCode::Usage, "--" + name + " vraagt een getal van " + std::to_string(least) + " tot " + std::to_string(most) + ", niet '" + text + "'.");
    return number;
}

}  // namespace hub
