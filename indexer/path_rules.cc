// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/path_rules.h"

#include "indexer/utf8.h"

#include <array>

namespace indexer {
namespace {

// Letters with an accent, and the same letters without: the n-th of one belongs to the n-th of the other.
struct Accent {
    char32_t mark;
    std::u32string_view composed;
    std::u32string_view bare;
};

constexpr std::array<Accent, 13> Accents{{
    {0x0300, U"àèìòù", U"aeiou"},
    {0x0301, U"áéíóúýćĺńŕśź", U"aeiouyclnrsz"},
    {0x0302, U"âêîôûĉĝĥĵŝŵŷ", U"aeioucghjswy"},
    {0x0303, U"ãñõĩũ", U"anoiu"},
    {0x0304, U"āēīōū", U"aeiou"},
    {0x0306, U"ăĕğĭŏŭ", U"aegiou"},
    {0x0307, U"ċėġż", U"cegz"},
    {0x0308, U"äëïöüÿ", U"aeiouy"},
    {0x030A, U"åů", U"au"},
    {0x030B, U"őű", U"ou"},
    {0x030C, U"čďěľňřšťž", U"cdelnrstz"},
    {0x0327, U"çģķļņŗşţ", U"cgklnrst"},
    {0x0328, U"ąęįų", U"aeiu"},
}};

bool is_control(char32_t character) {
    return character < 0x20 || (character >= 0x7F && character < 0xA0);
}

bool is_between(char32_t character, char32_t first, char32_t last) {
    return character >= first && character <= last;
}

// In Latin Extended-A capitals and small letters alternate; which of the two is even changes along the way.
char32_t to_small_latin_extended(char32_t letter) {
    if (letter == 0x178) return 0xFF;
    const bool even_is_capital = is_between(letter, 0x100, 0x137) || is_between(letter, 0x14A, 0x177);
    const bool odd_is_capital = is_between(letter, 0x139, 0x148) || is_between(letter, 0x179, 0x17E);
    const bool is_even = letter % 2 == 0;
    return (even_is_capital && is_even) || (odd_is_capital && !is_even) ? letter + 1 : letter;
}

char32_t to_small(char32_t letter) {
    if (is_between(letter, 'A', 'Z')) return letter + 0x20;
    if (is_between(letter, 0xC0, 0xDE) && letter != 0xD7) return letter + 0x20;
    if (is_between(letter, 0x100, 0x17F)) return to_small_latin_extended(letter);
    if (is_between(letter, 0x391, 0x3A9) || is_between(letter, 0x410, 0x42F)) return letter + 0x20;
    if (is_between(letter, 0x400, 0x40F)) return letter + 0x50;
    return letter;
}

void append_decomposed(std::string& text, char32_t letter) {
    for (const Accent& accent : Accents) {
        const auto found = accent.composed.find(letter);
        if (found == std::u32string_view::npos) continue;
        append_utf8(text, accent.bare[found]);
        append_utf8(text, accent.mark);
        return;
    }
    append_utf8(text, letter);
}

// HFS+ leaves these out when it compares names, so ".g\u200Cit" would be ".git" there.
bool is_invisible(char32_t character) {
    return is_between(character, 0x200B, 0x200F) || is_between(character, 0x202A, 0x202E) ||
           is_between(character, 0x2060, 0x206F) || character == 0xFEFF;
}

std::string to_visible_small(std::string_view name) {
    std::string visible;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t character = next_code_point(name, at);
        if (!is_invisible(character)) append_utf8(visible, to_small(character));
    }
    return visible;
}

// ".git", ".gitmodules" and so on, and git~1: the short name that NTFS gives to ".git".
bool looks_like_git(std::string_view name) {
    const bool is_plain = name.front() != '.' && name.find('~') == std::string_view::npos && (name.front() & 0x80) == 0;
    if (is_plain) return false;
    const std::string visible = to_visible_small(name);
    return visible.starts_with(".git") || visible.starts_with("git~");
}

std::optional<std::string> find_character_refusal(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const char32_t character = next_code_point(name, at);
        if (is_control(character)) return "er staat een besturingsteken in de naam";
        if (character == '\\') return "er staat een backslash in de naam";
        if (character == '/') return "er staat een schuine streep in de naam";
    }
    if (find_hidden_control(name)) return "er staat een onzichtbaar teken in de naam dat de leesrichting verandert";
    return std::nullopt;
}

// A byte that is not UTF-8 comes back as U+FFFD too, but is one byte long.
bool is_odd(char32_t character, std::size_t length) {
    return (character == 0xFFFD && length == 1) || is_control(character) || character == '\\';
}

void append_escaped(std::string& text, std::string_view bytes) {
    static constexpr std::string_view Digits = "0123456789ABCDEF";
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += "\\x";
        text += Digits[value >> 4U];
        text += Digits[value & 0x0FU];
    }
}

}  // namespace

std::optional<std::string> find_name_refusal(std::string_view name, std::size_t most_bytes) {
    if (name.empty()) return "de naam is leeg";
    if (name.size() > most_bytes) return "de naam is langer dan " + std::to_string(most_bytes) + " bytes";
    if (!is_valid_utf8(name)) return "de naam is geen geldige UTF-8";
    if (auto refusal = find_character_refusal(name)) return refusal;
    if (name.back() == '.' || name.back() == ' ') return "de naam eindigt op een punt of een spatie";
    if (looks_like_git(name)) return "de naam is van git zelf of lijkt daarop";
    return std::nullopt;
}

std::string escape_bytes(std::string_view path) {
    std::string escaped;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t start = at;
        const char32_t character = next_code_point(path, at);
        const std::string_view bytes = path.substr(start, at - start);
        if (is_odd(character, bytes.size())) {
            append_escaped(escaped, bytes);
        } else {
            escaped += bytes;
        }
    }
    return escaped;
}

std::string to_collision_key(std::string_view name) {
    std::string key;
    key.reserve(name.size());
    for (std::size_t at = 0; at < name.size();) {
        const auto byte = static_cast<unsigned char>(name[at]);
        if (byte < 0x80) {  // nearly always, and ten times as fast
            key += static_cast<char>(to_small(byte));
            ++at;
        } else {
            append_decomposed(key, to_small(next_code_point(name, at)));
        }
    }
    return key;
}

}  // namespace indexer
