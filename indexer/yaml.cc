// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/yaml.h"

#include "indexer/utf8.h"
#include "indexer/yaml_advice.h"
#include "indexer/yaml_builder.h"
#include "indexer/yaml_mending.h"
#include "indexer/yaml_scalar.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <set>
#include <sstream>

namespace indexer {

namespace {

using YAML::anchor_t;
using YAML::Mark;

int line_of(const Mark& mark) { return mark.line + 1; }

int line_at(std::string_view text, std::size_t position) {
    auto before = text.substr(0, position);
    return 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
}

// Just past the closing quote of the text that is quoted at `position`; nothing when it is never closed. yaml-cpp itself
// takes the end of the file for a closing quote.
std::optional<std::size_t> find_quote_end(std::string_view text, std::size_t position) {
    char quote = text[position];
    for (std::size_t i = position + 1; i < text.size(); ++i) {
        bool doubled = quote == '\'' && text.substr(i, 2) == "''";
        if (doubled || (quote == '"' && text[i] == '\\')) {
            ++i;
        } else if (text[i] == quote) {
            return i + 1;
        }
    }
    return std::nullopt;
}

// Where the scalar read last stands in the source, to tell an error behind it from an error because of it.
struct LastScalar {
    int line = 1;
    std::size_t start = 0;
    std::size_t end = 0;
    bool is_value = false;
    bool quoted = false;
    bool folded = false;  // plain text that ran on over a line end
};

// A file with more breaks than this is told so far as it goes.
constexpr std::size_t BreaksMax = 20;

class EventReader : public YAML::EventHandler {
public:
    EventReader(std::string_view text, const YamlLimits& limits) : text_(text), lines_(split_lines(text)), builder_(limits) {}

    void OnDocumentStart(const Mark& mark) override { builder_.start_document(line_of(mark)); }
    void OnDocumentEnd() override {}
    void OnNull(const Mark& mark, anchor_t anchor) override;
    void OnAlias(const Mark& mark, anchor_t anchor) override;
    void OnScalar(const Mark& mark, const std::string& tag, anchor_t anchor, const std::string& value) override;
    void OnSequenceStart(const Mark& mark, const std::string& tag, anchor_t anchor, YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const Mark& mark, const std::string& tag, anchor_t anchor, YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

    // What the writer has to do about the place where the library gave up.
    YamlAdvice explain(const YAML::Exception& error);
    YamlDocument finish() { return builder_.finish(); }

private:
    void start_node(const Mark& mark, const std::string& tag, anchor_t anchor);
    void close();
    void add(int line, const std::string& raw, Json value);
    void check_colon(int key_line);
    void remember_scalar(const Mark& mark, bool plain, const std::string& value);
    std::size_t position_of(const Mark& mark) const { return std::min(static_cast<std::size_t>(mark.pos), text_.size()); }
    std::string null_text(const Mark& mark) const;
    int null_line(const Mark& mark) const;

    std::string_view text_;
    std::vector<std::string_view> lines_;
    YamlBuilder builder_;
    LastScalar last_;
};

void EventReader::start_node(const Mark& mark, const std::string& tag, anchor_t anchor) {
    int line = line_of(mark);
    last_ = {};
    builder_.count_node(line);
    if (anchor != YAML::NullAnchor) {
        builder_.note_mistake(line,
                              "Een waarde kan niet beginnen met &. Zet de tekst tussen aanhalingstekens of haal het teken weg.");
    }
    if (!tag.empty() && tag != "?" && tag != "!") {
        builder_.note_mistake(line,
                              "Een waarde kan niet beginnen met !. Zet de tekst tussen aanhalingstekens of haal het teken weg.");
    }
}

void EventReader::close() {
    last_ = {};
    builder_.close();
}

void EventReader::OnSequenceStart(const Mark& mark, const std::string& tag, anchor_t anchor, YAML::EmitterStyle::value) {
    start_node(mark, tag, anchor);
    builder_.open_list(line_of(mark));
}

void EventReader::OnMapStart(const Mark& mark, const std::string& tag, anchor_t anchor, YAML::EmitterStyle::value) {
    start_node(mark, tag, anchor);
    builder_.open_mapping(line_of(mark));
}

void EventReader::add(int line, const std::string& raw, Json value) {
    if (builder_.awaits_key()) {
        builder_.add_key(line, raw);
    } else {
        builder_.add_value(line, raw, std::move(value));
    }
}

void EventReader::remember_scalar(const Mark& mark, bool plain, const std::string& value) {
    auto start = position_of(mark);
    bool quoted = !plain && start < text_.size() && (text_[start] == '"' || text_[start] == '\'');
    auto end = quoted ? find_quote_end(text_, start) : start + value.size();
    if (!end) {
        builder_.stop(
            line_of(mark),
            "Het aanhalingsteken aan het begin van deze tekst wordt niet gesloten. Zet er aan het eind van de tekst ook een.");
    }
    last_ = {line_of(mark), start, *end, !builder_.awaits_key(), quoted, plain && text_.substr(start, value.size()) != value};
}

void EventReader::OnScalar(const Mark& mark, const std::string& tag, anchor_t anchor, const std::string& value) {
    start_node(mark, tag, anchor);
    remember_scalar(mark, tag == "?", value);
    add(line_of(mark), value, tag == "?" ? to_plain_value(value) : Json(value));
}

// Text by itself at the end of the file is a field without a value to yaml-cpp.
void EventReader::check_colon(int key_line) {
    auto index = static_cast<std::size_t>(key_line - 1);
    bool is_value = !builder_.awaits_key() && !builder_.in_list();
    if (is_value && index < lines_.size() && lines_[index].find(':') == std::string_view::npos) {
        builder_.note_mistake(key_line, "Op deze regel ontbreekt de dubbele punt. Schrijf 'veld: waarde'.");
    }
}

void EventReader::OnNull(const Mark& mark, anchor_t anchor) {
    check_colon(last_.line);
    start_node(mark, "", anchor);
    add(null_line(mark), builder_.awaits_key() ? "" : null_text(mark), nullptr);
}

void EventReader::OnAlias(const Mark& mark, anchor_t) {
    start_node(mark, "", YAML::NullAnchor);
    builder_.note_mistake(
        line_of(mark), "Een waarde kan niet beginnen met *. Zet de tekst tussen aanhalingstekens of schrijf de waarde hier uit.");
    add(line_of(mark), "", nullptr);
}

// yaml-cpp does not say whether nothing was written, or "~" or "null".
std::string EventReader::null_text(const Mark& mark) const {
    auto rest = text_.substr(position_of(mark));
    for (std::string_view word : {"~", "null", "Null", "NULL"}) {
        if (rest.starts_with(word)) {
            return std::string{word};
        }
    }
    return {};
}

// yaml-cpp reports an empty list item where the next thing begins; its hyphen stands on a line above.
int EventReader::null_line(const Mark& mark) const {
    int line = line_of(mark);
    if (!builder_.in_list() || !null_text(mark).empty()) {
        return line;
    }
    for (int candidate = std::min(line - 1, static_cast<int>(lines_.size())); candidate >= builder_.open_line(); --candidate) {
        auto text = lines_[static_cast<std::size_t>(candidate - 1)];
        auto last = text.find_last_not_of(" \t\r");
        if (last != std::string_view::npos && text[last] == '-') {
            return candidate;
        }
    }
    return line;
}

YamlAdvice EventReader::explain(const YAML::Exception& error) {
    YamlBreak found{error.msg, line_of(error.mark), last_.quoted, last_.line, line_at(text_, last_.end)};
    if (last_.is_value && (last_.folded || found.quote_end_line >= found.line)) {
        builder_.drop_last_value();
    }
    return advise(found, lines_);
}

std::optional<YamlMistake> find_refusal(std::string_view text, const YamlLimits& limits) {
    if (text.size() > limits.bytes) {
        auto most = std::to_string(limits.bytes / 1024);
        return YamlMistake{1, {}, "De velden zijn samen langer dan " + most + " KiB. Zet lange tekst onder de velden."};
    }
    auto bad = std::min(text.find('\0'), find_invalid_utf8(text).value_or(std::string_view::npos));
    if (bad != std::string_view::npos) {
        return YamlMistake{line_at(text, bad), {}, "Hier staat een teken dat geen UTF-8 is. Sla het bestand op als UTF-8."};
    }
    return std::nullopt;
}

struct Attempt {
    YamlDocument document;
    std::optional<YamlAdvice> gave_up;
};

Attempt read_once(const std::string& text, const YamlLimits& limits) {
    EventReader reader{text, limits};
    std::istringstream stream{text};
    Attempt attempt;
    try {
        YAML::Parser parser{stream};
        while (parser.HandleNextDocument(reader)) {
        }
    } catch (const YamlBuilder::Stopped&) {
    } catch (const YAML::Exception& error) {
        attempt.gave_up = reader.explain(error);
    }
    attempt.document = reader.finish();
    return attempt;
}

}  // namespace

YamlDocument parse_yaml(std::string_view text, const YamlLimits& limits) {
    if (auto refusal = find_refusal(text, limits)) {
        YamlDocument document;
        document.mistakes.push_back(*refusal);
        return document;
    }
    std::string mended{text};
    std::vector<YamlMistake> breaks;
    std::set<int> quoted;
    for (;;) {
        Attempt attempt = read_once(mended, limits);
        bool again = attempt.gave_up && attempt.gave_up->one_line && breaks.size() < BreaksMax && mend_line(mended, attempt.gave_up->line, quoted);
        bool told = !breaks.empty() && attempt.gave_up && breaks.back().line == attempt.gave_up->line;
        if (attempt.gave_up && !told) {
            breaks.push_back({attempt.gave_up->line, {}, attempt.gave_up->message});
        }
        if (!again) {
            auto& mistakes = attempt.document.mistakes;
            mistakes.insert(mistakes.end(), breaks.begin(), breaks.end());
            return std::move(attempt.document);
        }
    }
}

}  // namespace indexer
