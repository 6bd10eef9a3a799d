// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/yaml_mending.h"

#include <algorithm>
#include <optional>

namespace indexer {
namespace {

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;  // without the line end
};

std::optional<Span> find_line(const std::string& text, int line) {
    Span span;
    for (int number = 1;; ++number) {
        span.end = std::min(text.find('\n', span.begin), text.size());
        if (number == line) return span;
        if (span.end == text.size()) return std::nullopt;
        span.begin = span.end + 1;
    }
}

bool is_key_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

// Where the value begins in "key: value" or "  - key: value" whose value is plain text; 0 for any other line.
std::size_t find_plain_value(const std::string& line) {
    std::size_t at = line.find_first_not_of(' ');
    if (at == std::string::npos) return 0;
    if (line.compare(at, 2, "- ") == 0) at = line.find_first_not_of(' ', at + 2);
    const std::size_t key = at;
    while (at < line.size() && is_key_letter(line[at])) ++at;
    if (at == key || line.compare(at, 2, ": ") != 0) return 0;
    const std::size_t value = line.find_first_not_of(' ', at + 1);
    if (value == std::string::npos || std::string("\"'[{|>&*!").find(line[value]) != std::string::npos) return 0;
    return value;
}

std::string with_quotes(const std::string& line, std::size_t value) {
    std::string mended = line.substr(0, value) + '"';
    for (const char c : line.substr(value)) {
        if (c == '"' || c == '\\') mended += '\\';
        if (c != '\r') mended += c;
    }
    return mended + '"';
}

}  // namespace

bool mend_line(std::string& text, int line, std::set<int>& quoted) {
    const auto span = find_line(text, line);
    if (!span || span->begin == span->end) return false;
    const std::string before = text.substr(span->begin, span->end - span->begin);
    const std::size_t value = find_plain_value(before);
    const bool quote = value != 0 && quoted.insert(line).second;
    text.replace(span->begin, before.size(), quote ? with_quotes(before, value) : "");
    return true;
}

}  // namespace indexer
