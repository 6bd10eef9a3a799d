// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/utf8.h"

namespace indexer {

namespace {

constexpr char32_t Replacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t position) { return static_cast<unsigned char>(text[position]); }

// How many bytes a character takes that starts with `lead`; 0 when none may.
std::size_t length_of(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool is_canonical(char32_t code_point, std::size_t length) {
    constexpr char32_t Least[] = {0, 0, 0x80, 0x800, 0x10000};
    bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    return code_point >= Least[length] && code_point <= 0x10FFFF && !surrogate;
}

std::optional<char32_t> decode(std::string_view text, std::size_t position, std::size_t length) {
    if (length == 0 || length > text.size() - position) {
        return std::nullopt;
    }
    auto lead = byte_at(text, position);
    char32_t code_point = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        auto byte = byte_at(text, position + i);
        if ((byte & 0xC0) != 0x80) {
            return std::nullopt;
        }
        code_point = (code_point << 6) | (byte & 0x3Fu);
    }
    return is_canonical(code_point, length) ? std::optional{code_point} : std::nullopt;
}

bool is_bidi_control(char32_t code_point) {
    return (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

bool is_control(char32_t code_point) {
    bool usual = code_point == '\t' || code_point == '\n' || code_point == '\r';
    return !usual && (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0));
}

std::string bidi_name(char32_t code_point) {
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string name = "[U+";
    for (int shift = 12; shift >= 0; shift -= 4) {
        name += Digits[(code_point >> shift) & 0xF];
    }
    return name + "]";
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& position) {
    std::size_t length = length_of(byte_at(text, position));
    auto code_point = decode(text, position, length);
    position += code_point ? length : 1;
    return code_point.value_or(Replacement);
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        std::size_t length = length_of(byte_at(text, position));
        if (!decode(text, position, length)) {
            return position;
        }
        position += length;
    }
    return std::nullopt;
}

bool is_valid_utf8(std::string_view text) { return !find_invalid_utf8(text); }

void append_utf8(std::string& out, char32_t code_point) {
    auto add = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point < 0x80) {
        add(code_point);
        return;
    }
    int shift = code_point < 0x800 ? 6 : code_point < 0x10000 ? 12 : 18;
    char32_t lead = shift == 6 ? 0xC0 : shift == 12 ? 0xE0 : 0xF0;
    add(lead | (code_point >> shift));
    while (shift > 0) {
        shift -= 6;
        add(0x80 | ((code_point >> shift) & 0x3F));
    }
}

std::optional<char32_t> find_hidden_control(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        char32_t code_point = next_code_point(text, position);
        if (is_bidi_control(code_point) || is_control(code_point)) {
            return code_point;
        }
    }
    return std::nullopt;
}

std::string show_hidden_controls(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        char32_t code_point = next_code_point(text, position);
        if (is_bidi_control(code_point)) {
            shown += bidi_name(code_point);
        } else {
            append_utf8(shown, is_control(code_point) ? Replacement : code_point);
        }
    }
    return shown;
}

}  // namespace indexer
