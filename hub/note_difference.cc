// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/note_difference.h"

#include "indexer/field_values.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hub {

using indexer::Json;
using indexer::first_value;

namespace {

constexpr double LeastShared = 0.5;  // of the words of two claims that are one finding, reworded
constexpr std::size_t MostPairs = 10'000;  // of findings whose words are compared

struct PartList {
    const char* name;  // of the field
    const char* key;   // what tells its items apart
    bool may_be_reworded;
};
constexpr std::array PartLists{PartList{"bevindingen", "uitspraak", true}, PartList{"bronnen", "id", false}};

bool is_part_list(const std::string& name) {
    return std::any_of(PartLists.begin(), PartLists.end(), [&](const PartList& list) { return list.name == name; });
}

using FieldTexts = std::vector<std::pair<std::string, std::string>>;  // path of a field -> what it says

std::string scalar_text(const Json& value) { return value.is_string() ? value.get<std::string>() : indexer::to_text(value); }

// The texts of one part; `root` is where it stands in the note.
class PartReader {
public:
    PartReader(std::string root, const ValueText& text) : root_(std::move(root)), text_(text) {}

    FieldTexts read(const Json& part) {
        add(part, "");
        return std::move(texts_);
    }

private:
    void add(const Json& value, const std::string& path) {
        if (!value.is_object()) {
            texts_.emplace_back(path, line(value, path));
            return;
        }
        for (const auto& [name, member] : value.items())
            if (!path.empty() || !root_.empty() || !is_part_list(name)) add(member, path.empty() ? name : path + "." + name);
    }

    // A list of texts is a text a line; of objects in a list ("beoordeeld") their values.
    std::string line(const Json& value, const std::string& path) const {
        if (!value.is_structured()) return text_(root_.empty() ? path : root_ + "." + path, scalar_text(value));
        std::string all;
        for (const Json& item : value) all += (all.empty() ? "" : value.is_array() ? "\n" : ", ") + line(item, path);
        return all;
    }

    std::string root_;
    const ValueText& text_;
    FieldTexts texts_;
};

std::string text_at(const FieldTexts& texts, const std::string& path) {
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const auto& one) { return one.first == path; });
    return found == texts.end() ? "" : found->second;
}

void compare_texts(const std::string& path, const std::string& before, const std::string& after, std::vector<FieldChange>& changes) {
    if (before != after) changes.push_back({path, word_difference(before, after)});
}

// In the order of the later texts, then what is gone.
std::vector<FieldChange> changes_between(const FieldTexts& before, const FieldTexts& after) {
    std::vector<FieldChange> changes;
    for (const auto& [path, text] : after) compare_texts(path, text_at(before, path), text, changes);
    for (const auto& [path, text] : before)
        if (std::none_of(after.begin(), after.end(), [&](const auto& one) { return one.first == path; }))
            compare_texts(path, text, "", changes);
    return changes;
}

// Which item of `after` each item of `before` has become; -1 for none.
class PartMatching {
public:
    PartMatching(const PartList& list, const Json& before, const Json& after)
        : before_(keys(list, before)), after_(keys(list, after)), matches_(before.size(), -1), taken_(after.size(), false) {
        match([](const std::string& a, const std::string& b) { return a == b; });
        if (list.may_be_reworded && before.size() * after.size() <= MostPairs)
            match([](const std::string& a, const std::string& b) { return shared_words(a, b) >= LeastShared; });
    }

    int of(std::size_t before) const { return matches_[before]; }

private:
    static std::vector<std::string> keys(const PartList& list, const Json& items) {
        std::vector<std::string> found;
        for (const Json& item : items) found.push_back(first_value(item, list.key));
        return found;
    }

    template <typename Same>
    void match(Same same) {
        for (std::size_t i = 0; i < before_.size(); ++i)
            for (std::size_t j = 0; j < after_.size() && matches_[i] < 0; ++j) {
                if (taken_[j] || !same(before_[i], after_[j])) continue;
                matches_[i] = static_cast<int>(j);
                taken_[j] = true;
            }
    }

    std::vector<std::string> before_, after_;
    std::vector<int> matches_;
    std::vector<bool> taken_;
};

class NoteDifference {
public:
    NoteDifference(const Json& before, const Json& after, const ValueText& text) : before_(before), after_(after), text_(text) {}

    std::vector<PartChange> run() {
        PartChange whole{PartChange::Kind::Changed, "", 0, 0, changes_between(texts("", fields(before_)), texts("", fields(after_)))};
        compare_texts("tekst", first_value(before_, "tekst"), first_value(after_, "tekst"), whole.fields);
        add(std::move(whole));
        for (const PartList& list : PartLists) compare_list(list);
        return std::move(parts_);
    }

private:
    static const Json& fields(const Json& past) { return past.at("bladzijde").at("velden"); }
    static Json items(const Json& past, const char* list) {
        const Json found = fields(past).value(list, Json::array());
        return found.is_array() ? found : Json::array();
    }

    FieldTexts texts(const std::string& root, const Json& part) const { return PartReader(root, text_).read(part); }

    void add(PartChange part) {
        if (!part.fields.empty()) parts_.push_back(std::move(part));
    }

    void compare_list(const PartList& list) {
        const Json before = items(before_, list.name), after = items(after_, list.name);
        const PartMatching matching(list, before, after);
        std::vector<std::size_t> origin(after.size(), 0);
        for (std::size_t i = 0; i < before.size(); ++i)
            if (matching.of(i) >= 0) origin[static_cast<std::size_t>(matching.of(i))] = i + 1;
        for (std::size_t j = 0; j < after.size(); ++j) {
            const FieldTexts then = origin[j] == 0 ? FieldTexts{} : texts(list.name, before[origin[j] - 1]);
            const PartChange::Kind kind = origin[j] == 0 ? PartChange::Kind::Added : PartChange::Kind::Changed;
            add({kind, list.name, origin[j], j + 1, changes_between(then, texts(list.name, after[j]))});
        }
        for (std::size_t i = 0; i < before.size(); ++i)
            if (matching.of(i) < 0) add({PartChange::Kind::Removed, list.name, i + 1, 0, changes_between(texts(list.name, before[i]), {})});
    }

    const Json& before_;
    const Json& after_;
    const ValueText& text_;
    std::vector<PartChange> parts_;
};

}  // namespace

std::vector<PartChange> note_difference(const Json& before, const Json& after, const ValueText& text) { return NoteDifference(before, after, text).run(); }

}  // namespace hub
