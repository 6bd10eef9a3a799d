// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/query.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hub {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class ClauseReader {
public:
    explicit ClauseReader(const std::string& text) : text_(text) {}

    std::vector<Clause> read() {
        while (skip_blanks()) read_clause();
        return std::move(clauses_);
    }

private:
    bool skip_blanks() {
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
        return at_ < text_.size();
    }

    void read_clause() {
        Clause clause;
        clause.begin = at_;
        const bool minus = text_[at_] == '-' && at_ + 1 < text_.size() && !is_blank(text_[at_ + 1]);
        clause.excluded = minus && !continues_a_word();
        if (minus) ++at_;
        clause.field = read_field();
        if (at_ < text_.size() && text_[at_] == '"') {
            clause.kind = Clause::Kind::Phrase;
            const std::size_t end = std::min(text_.find('"', at_ + 1), text_.size());
            clause.text_begin = at_ + 1;
            clause.text = text_.substr(at_ + 1, end - at_ - 1);
            at_ = std::min(end + 1, text_.size());
        } else {
            clause.text_begin = at_;
            while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '"') ++at_;
            clause.text = text_.substr(clause.text_begin, at_ - clause.text_begin);
        }
        clause.end = at_;
        if (!clause.text.empty()) clauses_.push_back(std::move(clause));
    }

    // "loopbaanoriëntatie en -begeleiding": in Dutch that hyphen stands for a part of the word before "en".
    bool continues_a_word() const {
        static constexpr std::array<std::string_view, 4> Joints{"en", "of", "EN", "OF"};
        return clauses_.size() > 1 && !clauses_.back().excluded &&
               std::find(Joints.begin(), Joints.end(), clauses_.back().text) != Joints.end();
    }

    // "titel:" before a value; the position stays where it was when there is no such field.
    std::string read_field() {
        std::size_t end = at_;
        while (end < text_.size() && !is_blank(text_[end]) && text_[end] != ':' && text_[end] != '"') ++end;
        const bool has_value = end + 1 < text_.size() && text_[end] == ':' && !is_blank(text_[end + 1]);
        std::string name = text_.substr(at_, end - at_);
        if (!has_value || indexer::find_field(name) == nullptr) return {};
        at_ = end + 1;
        return name;
    }

    const std::string& text_;
    std::size_t at_ = 0;
    std::vector<Clause> clauses_;
};

}  // namespace

bool Query::is_chosen(const std::string& facet, const std::string& value) const {
    const auto chosen = filters.find(facet);
    return chosen != filters.end() && std::find(chosen->second.begin(), chosen->second.end(), value) != chosen->second.end();
}

std::vector<Clause> parse_clauses(const std::string& text) { return ClauseReader(text).read(); }

std::string sort_name(Sort sort) {
    switch (sort) {
        case Sort::Newest: return "nieuwste";
        case Sort::Title: return "titel";
        case Sort::Changed: return "gewijzigd";
        default: return "relevantie";
    }
}

}  // namespace hub
