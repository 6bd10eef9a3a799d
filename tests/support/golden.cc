// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>

namespace tests {
namespace {

bool must_update() {
    const char* update = std::getenv("WATWERKT_UPDATE_GOLDEN");
    return update != nullptr && std::string_view(update) == "1";
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

bool is_hash(std::string_view text) { return text.size() == 10 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

// "/statisch/wat-werkt.94fec43284.css" -> "/statisch/wat-werkt.HASH.css"
void hide_asset_hashes(std::string& html) {
    const std::string folder = "/statisch/";
    for (std::size_t at = html.find(folder); at != std::string::npos; at = html.find(folder, at + folder.size())) {
        const std::size_t dot = html.find('.', at);
        if (dot != std::string::npos && is_hash(std::string_view(html).substr(dot + 1, 10))) html.replace(dot + 1, 10, "HASH");
    }
}

std::string first_difference(const std::string& expected, const std::string& actual) {
    std::istringstream expected_lines(expected), actual_lines(actual);
    for (int number = 1;; ++number) {
        std::string expected_line, actual_line;
        const bool has_expected = static_cast<bool>(std::getline(expected_lines, expected_line));
        const bool has_actual = static_cast<bool>(std::getline(actual_lines, actual_line));
        if (!has_expected && !has_actual) return "line ends differ";
        if (has_expected != has_actual || expected_line != actual_line)
            return "line " + std::to_string(number) + "\n  expected: " + (has_expected ? expected_line : "(nothing)") +
                   "\n  actual:   " + (has_actual ? actual_line : "(nothing)");
    }
}

}  // namespace

std::string difference_from_golden(const std::string& name, const std::string& text) {
    const std::filesystem::path path = std::filesystem::path(WATWERKT_SOURCE_FOLDER) / "tests" / "golden" / name;
    if (must_update()) std::ofstream(path, std::ios::binary) << text;
    const std::string expected = read_file(path);
    if (expected == text) return {};
    return name + " differs at " + first_difference(expected, text) +
           "\n  If the new page is right: WATWERKT_UPDATE_GOLDEN=1, run this test again, and look at the difference with git.";
}

std::string without_hashes(std::string html, const std::string& commit) {
    replace_all(html, commit, "COMMIT");
    replace_all(html, commit.substr(0, 7), "COMMIT7");
    hide_asset_hashes(html);
    return html;
}

}  // namespace tests
