// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/link_address.h"

#include "indexer/content_place.h"

#include "indexer/heading_id.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace indexer {

namespace {

constexpr std::size_t AddressBytesMax = 2000;
bool is_note_folder(std::string_view folder) {
    return std::any_of(NoteKinds.begin(), NoteKinds.end(), [&](const ContentKind& kind) { return kind.folder == folder; });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

std::string to_lower(std::string_view text) {
    std::string lower{text};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return is_letter(c) ? static_cast<char>(c | 0x20) : c; });
    return lower;
}

// A line end or NUL that only appears after decoding would split a header or a log line further on.
bool has_dangerous_characters(std::string_view address) {
    auto lower = to_lower(address);
    auto contains = [&lower](std::string_view part) { return lower.find(part) != std::string::npos; };
    return contains("%0a") || contains("%0d") || contains("%00") || contains("\\") || contains("\t") || contains("\n") ||
           contains("\r") || find_hidden_control(address).has_value();
}

std::string percent_encode(std::string_view address) {
    constexpr std::string_view Digits = "0123456789ABCDEF";
    constexpr std::string_view Kept = "-._~:/?#[]@!$&()*+,;=%";
    std::string encoded;
    for (char c : address) {
        if (is_letter(c) || is_digit(c) || is_one_of(c, Kept)) {
            encoded += c;
            continue;
        }
        auto byte = static_cast<unsigned char>(c);
        encoded += {'%', Digits[byte >> 4], Digits[byte & 15]};
    }
    return encoded;
}

bool is_host_name(std::string_view host) {
    auto allowed = [](char c) { return is_letter(c) || is_digit(c) || is_beyond_ascii(c) || c == '-' || c == '.'; };
    return !host.empty() && host.front() != '.' && host.front() != '-' && std::all_of(host.begin(), host.end(), allowed);
}

bool is_port(std::string_view port) {
    return !port.empty() && port.size() <= 5 && std::all_of(port.begin(), port.end(), is_digit);
}

// A user name before the host ("https://overheid.nl@elders.nl") only serves to mislead, so it is refused.
bool is_authority(std::string_view authority) {
    auto colon = authority.find(':');
    if (colon == std::string_view::npos) {
        return is_host_name(authority);
    }
    return is_host_name(authority.substr(0, colon)) && is_port(authority.substr(colon + 1));
}

LinkAddress to_external(std::string_view scheme, std::string_view rest) {
    if (!rest.starts_with("//")) {
        return {};
    }
    rest.remove_prefix(2);
    auto authority = rest.substr(0, rest.find_first_of("/?#"));
    if (!is_authority(authority)) {
        return {};
    }
    return {LinkKind::External, std::string{scheme} + "://" + percent_encode(rest), {}};
}

bool is_mailbox(std::string_view mailbox) {
    auto at = mailbox.find('@');
    if (at == std::string_view::npos || at == 0) {
        return false;
    }
    auto name = mailbox.substr(0, at);
    auto allowed = [](char c) { return is_letter(c) || is_digit(c) || is_one_of(c, "._%+-"); };
    return std::all_of(name.begin(), name.end(), allowed) && is_host_name(mailbox.substr(at + 1));
}

// Of what a mail link can fill in, only the subject is harmless: no copies to others, no ready-made text.
LinkAddress to_mail(std::string_view rest) {
    auto question = rest.find('?');
    bool bare = question == std::string_view::npos;
    bool subject_only = !bare && to_lower(rest.substr(question + 1, 8)) == "subject=" && rest.find('&') == std::string_view::npos;
    if (!is_mailbox(rest.substr(0, question)) || (!bare && !subject_only)) {
        return {};
    }
    return {LinkKind::Mail, "mailto:" + percent_encode(rest), {}};
}

bool is_slug(std::string_view slug) {
    auto allowed = [](char c) { return is_lower(c) || is_digit(c) || c == '-'; };
    return !slug.empty() && slug.size() <= LongestSlug && std::all_of(slug.begin(), slug.end(), allowed);
}

std::string to_fragment(std::string_view written) {
    return "#" + (written.starts_with("k-") ? std::string{written} : to_heading_id(written));
}

LinkAddress to_heading(std::string_view fragment) {
    bool copied_from_page = fragment.starts_with("k-");
    if (fragment.empty() || (copied_from_page && !is_slug(fragment))) {
        return {};
    }
    return {LinkKind::Heading, to_fragment(fragment), {}};
}

std::optional<std::string_view> without_folder(std::string_view path) {
    if (path.starts_with("./")) {
        path.remove_prefix(2);
    }
    if (!path.starts_with("../")) {
        return path;
    }
    path.remove_prefix(3);
    auto folder = path.substr(0, path.find('/'));
    if (folder.size() == path.size() || !is_note_folder(folder)) {
        return std::nullopt;
    }
    return path.substr(folder.size() + 1);
}

LinkAddress to_note(std::string_view written) {
    auto hash = written.find('#');
    auto file = without_folder(written.substr(0, hash));
    if (!file || !file->ends_with(".md") || !is_slug(file->substr(0, file->size() - 3))) {
        return {};
    }
    LinkAddress address{LinkKind::Note, {}, std::string{file->substr(0, file->size() - 3)}};
    address.href = "/notities/" + address.note;
    if (hash != std::string_view::npos) {
        auto heading = to_heading(written.substr(hash + 1));
        address.href += heading.href;
    }
    return address;
}

// White space, brackets that cannot be in an address, and the curly quotes, dashes and dots of running text
// (U+2000 to U+206F, no-break space, guillemets), which people type right behind one.
bool ends_bare_link(std::string_view text, std::size_t position) {
    char c = text[position];
    if (!is_beyond_ascii(c)) {
        return c <= ' ' || c == 0x7F || is_one_of(c, "<>\"`|\\");
    }
    auto pair = text.substr(position, 2);
    return pair == "\xE2\x80" || pair == "\xE2\x81" || pair == "\xC2\xA0" || pair == "\xC2\xAB" || pair == "\xC2\xBB";
}

std::string_view without_trailing_punctuation(std::string_view address) {
    auto opened = std::count(address.begin(), address.end(), '(');
    auto closed = std::count(address.begin(), address.end(), ')');
    while (!address.empty()) {
        bool unbalanced = address.back() == ')' && closed > opened;
        if (!unbalanced && !is_one_of(address.back(), "?!.,:;*_~'")) {
            break;
        }
        closed -= unbalanced ? 1 : 0;
        address.remove_suffix(1);
    }
    return address;
}

bool starts_bare_link(std::string_view text, std::size_t position) {
    bool inside_word = position > 0 && (is_letter(text[position - 1]) || is_digit(text[position - 1]));
    auto rest = text.substr(position);
    return !inside_word && (rest.starts_with("http://") || rest.starts_with("https://"));
}

}  // namespace

LinkAddress to_link_address(std::string_view written) {
    if (written.empty() || written.size() > AddressBytesMax || has_dangerous_characters(written)) {
        return {};
    }
    if (written.front() == '#') {
        return to_heading(written.substr(1));
    }
    auto colon = written.find(':');
    if (colon == std::string_view::npos) {
        return to_note(written);
    }
    auto scheme = to_lower(written.substr(0, colon));
    auto rest = written.substr(colon + 1);
    if (scheme == "http" || scheme == "https") {
        return to_external(scheme, rest);
    }
    return scheme == "mailto" ? to_mail(rest) : LinkAddress{};
}

std::vector<BareLink> find_bare_links(std::string_view text) {
    std::vector<BareLink> links;
    std::size_t position = 0;
    while ((position = text.find("http", position)) != std::string_view::npos) {
        if (!starts_bare_link(text, position)) {
            position += 4;
            continue;
        }
        std::size_t end = position;
        while (end < text.size() && !ends_bare_link(text, end)) {
            ++end;
        }
        auto address = without_trailing_punctuation(text.substr(position, end - position));
        if (to_link_address(address).kind == LinkKind::External) {
            links.push_back({position, address.size()});
        }
        position = end;
    }
    return links;
}

}  // namespace indexer
