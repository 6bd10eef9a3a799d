// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/indexer/html_checker.h"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace {

using Words = std::set<std::string, std::less<>>;

const std::map<std::string, Words, std::less<>> Allowed = {
    {"p", {}},
    {"h2", {"id"}},
    {"h3", {"id"}},
    {"h4", {"id"}},
    {"h5", {"id"}},
    {"h6", {"id"}},
    {"ul", {}},
    {"ol", {"start"}},
    {"li", {"class", "id"}},
    {"input", {"type", "disabled", "checked", "aria-label"}},
    {"blockquote", {}},
    {"pre", {}},
    {"code", {"class"}},
    {"em", {}},
    {"strong", {}},
    {"del", {}},
    {"sup", {}},
    {"a", {"href", "rel", "id", "aria-label"}},
    {"div", {"class"}},
    {"table", {}},
    {"thead", {}},
    {"tbody", {}},
    {"tr", {}},
    {"th", {"scope", "class"}},
    {"td", {"class"}},
    {"hr", {}},
    {"br", {}},
    {"section", {"class", "aria-label"}},
};
const Words Void = {"input", "hr", "br"};
const Words Classes = {"taak", "tabel-kader", "links", "midden", "rechts", "voetnoten"};

bool consists_of(std::string_view text, std::string_view characters) {
    return text.find_first_not_of(characters) == std::string_view::npos;
}

constexpr std::string_view NameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-+";

bool is_safe_address(std::string_view href) {
    bool printable = std::all_of(href.begin(), href.end(), [](char c) { return c > ' ' && c < 0x7F && c != '\\'; });
    auto starts = [href](std::string_view prefix) { return href.starts_with(prefix) && href.size() > prefix.size(); };
    return printable && (starts("https://") || starts("http://") || starts("mailto:") || starts("#k-") || starts("#vn-") ||
                         starts("#vnref-") || starts("/notities/"));
}

bool is_safe_value(std::string_view name, std::string_view value) {
    if (name == "href") {
        return is_safe_address(value);
    }
    if (name == "id") {
        bool prefixed = value.starts_with("k-") || value.starts_with("vn-") || value.starts_with("vnref-");
        return prefixed && consists_of(value, NameCharacters);
    }
    if (name == "class") {
        return Classes.contains(value) || (value.starts_with("taal-") && consists_of(value, NameCharacters));
    }
    if (name == "start") {
        return consists_of(value, "0123456789");
    }
    if (name == "rel") {
        return value == "nofollow noopener ugc";
    }
    return value.find_first_of("<>&'") == std::string_view::npos;
}

std::string find_text_objection(std::string_view text) {
    if (text.find('>') != std::string_view::npos) {
        return "loose >";
    }
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        auto rest = text.substr(at);
        bool known = rest.starts_with("&amp;") || rest.starts_with("&lt;") || rest.starts_with("&gt;") ||
                     rest.starts_with("&quot;") || rest.starts_with("&#39;");
        if (!known) {
            return "loose &";
        }
    }
    return {};
}

// `rest` starts behind the element's name: ` name="value" flag`.
std::string find_attribute_objection(std::string_view element, std::string_view rest) {
    const auto& names = Allowed.find(element)->second;
    Words seen;
    while (!rest.empty()) {
        if (rest.front() != ' ') {
            return "no space before attribute";
        }
        rest.remove_prefix(1);
        auto end = rest.find_first_of("= ");
        std::string name{rest.substr(0, end)};
        rest.remove_prefix(std::min(name.size(), rest.size()));
        if (!names.contains(name) || !seen.insert(name).second) {
            return "attribute " + name;
        }
        if (!rest.starts_with("=\"")) {
            continue;
        }
        auto quote = rest.find('"', 2);
        if (quote == std::string_view::npos || !is_safe_value(name, rest.substr(2, quote - 2))) {
            return "value of " + name;
        }
        rest.remove_prefix(quote + 1);
    }
    return {};
}

std::string find_tag_objection(std::string_view tag, std::vector<std::string>& open) {
    bool closes = tag.starts_with('/');
    tag.remove_prefix(closes ? 1 : 0);
    std::string element{tag.substr(0, tag.find(' '))};
    if (!Allowed.contains(element)) {
        return "element " + element;
    }
    if (closes) {
        bool fits = tag == element && !open.empty() && open.back() == element;
        if (fits) {
            open.pop_back();
        }
        return fits ? "" : "stray </" + element + ">";
    }
    if (element == "a" && std::find(open.begin(), open.end(), "a") != open.end()) {
        return "link in a link";
    }
    if (!Void.contains(element)) {
        open.push_back(element);
    }
    return find_attribute_objection(element, tag.substr(element.size()));
}

}  // namespace

std::string find_html_objection(std::string_view html) {
    std::vector<std::string> open;
    while (!html.empty()) {
        auto start = html.find('<');
        if (auto objection = find_text_objection(html.substr(0, start)); !objection.empty()) {
            return objection;
        }
        if (start == std::string_view::npos) {
            break;
        }
        auto end = html.find('>', start);
        if (end == std::string_view::npos) {
            return "tag without >";
        }
        if (auto objection = find_tag_objection(html.substr(start + 1, end - start - 1), open); !objection.empty()) {
            return objection;
        }
        html.remove_prefix(end + 1);
    }
    return open.empty() ? "" : "not closed: " + open.back();
}
