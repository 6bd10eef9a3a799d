// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/check_annotations.h"

#include "indexer/json.h"
#include "indexer/sha256.h"

#include <string_view>

namespace hub {
namespace {

using indexer::Json;
using indexer::Mistake;

// A stranger's text must not end its line and begin a command of its own; a property ends at a comma or colon besides.
std::string escaped(std::string_view text, std::string_view special) {
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string safe;
    for (const char c : text) {
        if (special.find(c) == std::string_view::npos) {
            safe += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        safe += {'%', Digits[byte >> 4], Digits[byte & 15]};
    }
    return safe;
}

std::string property(std::string_view text) { return escaped(text, "%\r\n:,"); }

std::string github_line(const char* level, const Mistake& mistake) {
    std::string line = std::string("::") + level + " file=" + property(mistake.path) + ",line=" + std::to_string(mistake.line);
    if (!mistake.field.empty()) line += ",title=" + property(mistake.field);
    return line + "::" + escaped(mistake.message, "%\r\n") + "\n";
}

// The same mistake has the same one in the next run, also when lines above it come or go.
std::string fingerprint(const Mistake& mistake, const std::string& text) {
    indexer::Sha256 hash;
    hash.add_piece(mistake.path);
    hash.add_piece(text);
    return hash.finish();
}

Json gitlab_row(const char* severity, const Mistake& mistake) {
    const std::string text = (mistake.field.empty() ? "" : mistake.field + ": ") + mistake.message;
    return {{"description", text},
            {"check_name", "watwerkt check"},
            {"fingerprint", fingerprint(mistake, text)},
            {"severity", severity},
            {"location", {{"path", mistake.path}, {"lines", {{"begin", mistake.line}}}}}};
}

}  // namespace

std::string github_annotations(const indexer::CheckReport& report) {
    std::string lines;
    for (const Mistake& mistake : report.mistakes) lines += github_line("error", mistake);
    for (const Mistake& remark : report.remarks) lines += github_line("notice", remark);
    return lines;
}

std::string gitlab_report(const indexer::CheckReport& report) {
    Json rows = Json::array();
    for (const Mistake& mistake : report.mistakes) rows.push_back(gitlab_row("major", mistake));
    for (const Mistake& remark : report.remarks) rows.push_back(gitlab_row("info", remark));
    return indexer::to_text(rows, 2) + "\n";
}

}  // namespace hub
