// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/recalibration.h"

#include "indexer/calendar_date.h"
#include "indexer/field_values.h"
#include "indexer/past_notes.h"

#include <algorithm>
#include <set>

namespace indexer {
namespace {

constexpr std::size_t LongestMomentName = 64;
constexpr std::int64_t SecondsADay = 86'400;

using OptionalNote = std::optional<Note>;

std::string status_of(const Note& note) { return first_value(note.front, "status", "actueel"); }

Json entry_of(const Note& note) {
    return {{"slug", note.slug},
            {"titel", first_value(note.front, "titel")},
            {"soort", first_value(note.front, "soort")},
            {"taal", first_value(note.front, "taal", "nl")},
            {"themas", values_at(note.front, "themas")}};
}

Json with(Json entry, const char* name, Json value) {
    entry[name] = std::move(value);
    return entry;
}

Json member(const Json& object, const std::string& name) { return object.contains(name) ? object.at(name) : Json(); }

// The fields that differ, in the order of the later note; "tekst" for the body.
Json changed_fields(const Note& before, const Note& after) {
    std::vector<std::string> names;
    for (const auto& [name, value] : after.front.items()) names.push_back(name);
    for (const auto& [name, value] : before.front.items())
        if (!after.front.contains(name)) names.push_back(name);
    Json changed = Json::array();
    for (const std::string& name : names)
        if (member(before.front, name) != member(after.front, name)) changed.push_back(name);
    if (before.body.html != after.body.html) changed.push_back("tekst");
    return changed;
}

const Json* find_claim(const Note& note, const std::string& claim) {
    if (!note.front.contains("bevindingen")) return nullptr;
    for (const Json& finding : note.front.at("bevindingen"))
        if (first_value(finding, "uitspraak") == claim) return &finding;
    return nullptr;
}

// Only what has an order by itself: the status, and the levels of the Maryland scale. Designs have none.
Json downgrades(const Note& before, const Note& after) {
    Json reasons = Json::array();
    if (status_of(before) == "actueel" && status_of(after) == "verouderd") reasons.push_back({{"soort", "status"}});
    for (const std::string& claim : values_at(before.front, "bevindingen[].uitspraak")) {
        const Json* later = find_claim(after, claim);
        const std::string had = first_value(*find_claim(before, claim), "onderbouwing.maryland");
        const std::string has = later == nullptr ? had : first_value(*later, "onderbouwing.maryland");
        if (had.empty() || (!has.empty() && has >= had)) continue;
        reasons.push_back({{"soort", "onderbouwing"}, {"uitspraak", claim}, {"van", had}, {"tot", has.empty() ? Json() : Json(has)}});
    }
    return reasons;
}

class Recalibration {
public:
    Recalibration(const PastCommit& from, const PastCommit& to) : from_(from), to_(to) {
        for (const char* list : {"nieuw", "gewijzigd", "afgewaardeerd", "ingetrokken", "verlopen", "leeg"}) result_[list] = Json::array();
    }

    Json run() {
        std::set<std::string> slugs;
        for (const PastCommit* side : {&from_, &to_})
            for (const auto& [slug, file] : side->files()) slugs.insert(slug);
        for (const std::string& slug : slugs) compare(slug);
        result_["aantal"] = {{"van", notes_before_}, {"tot", notes_after_}};
        find_empty();
        return std::move(result_);
    }

private:
    bool is_same_file(const std::string& slug) const {
        const auto before = from_.files().find(slug), after = to_.files().find(slug);
        return before != from_.files().end() && after != to_.files().end() && before->second == after->second;
    }

    void compare(const std::string& slug) {
        const OptionalNote after = to_.read(slug);
        const OptionalNote before = is_same_file(slug) ? after : from_.read(slug);
        notes_before_ += before ? 1 : 0;
        notes_after_ += after ? 1 : 0;
        remember_agenda(before);
        remember_agenda(after);
        if (after && !before) result_["nieuw"].push_back(entry_of(*after));
        if (before && !after) result_["ingetrokken"].push_back(with(entry_of(*before), "weg", true));
        if (!before || !after) return;
        tell_changes(*before, *after);
        tell_overdue(*after);
    }

    void remember_agenda(const OptionalNote& note) {
        if (!note) return;
        for (const char* field : {"doelstellingen", "acties"})
            for (const std::string& id : values_at(note->front, field)) named_.insert(id);
    }

    void tell_changes(const Note& before, const Note& after) {
        if (Json fields = changed_fields(before, after); !fields.empty()) result_["gewijzigd"].push_back(with(entry_of(after), "velden", std::move(fields)));
        if (Json reasons = downgrades(before, after); !reasons.empty()) result_["afgewaardeerd"].push_back(with(entry_of(after), "redenen", std::move(reasons)));
        if (status_of(before) != "ingetrokken" && status_of(after) == "ingetrokken") result_["ingetrokken"].push_back(with(entry_of(after), "weg", false));
    }

    // Overdue on a day is what should have been looked at before that day.
    void tell_overdue(const Note& after) {
        const std::string review = first_value(after.front, "herzien_voor");
        if (review.empty() || status_of(after) != "actueel") return;
        if (review >= to_date(from_.info().time) && review < to_date(to_.info().time)) result_["verlopen"].push_back(with(entry_of(after), "herzienVoor", review));
    }

    void find_empty() {
        std::string theme;
        for (const AgendaItem& item : to_.community().agenda) {
            if (item.level == AgendaItem::Level::Theme) theme = item.id;
            if (item.level == AgendaItem::Level::Theme || named_.contains(item.id)) continue;
            result_["leeg"].push_back({{"id", item.id},
                                       {"niveau", facet_of(item.level)},
                                       {"nummer", item.number},
                                       {"titel", item.title_nl},
                                       {"titelEn", item.title_en},
                                       {"thema", theme}});
        }
    }

    const PastCommit& from_;
    const PastCommit& to_;
    Json result_ = Json::object();
    std::set<std::string> named_;  // what of the agenda has a note at either moment
    std::size_t notes_before_ = 0, notes_after_ = 0;
};

Expected<CommitInfo> commit_of_day(const GitRepository& repository, const CommitId& tip, std::int64_t day) {
    const Expected<std::optional<CommitId>> commit = repository.commit_before(tip, (day + 1) * SecondsADay);
    if (!commit) return same_error(commit);
    if (!*commit) return failure(ErrorCode::NotFound, "Op die dag was er nog niets vastgelegd.", "Kies een latere dag.");
    return repository.commit_info(**commit);
}

Expected<CommitInfo> commit_of_name(const GitRepository& repository, const CommitId& tip, const std::string& name) {
    const Expected<CommitId> commit = is_commit_id(name) ? Expected<CommitId>(name) : repository.resolve("refs/tags/" + name);
    if (!commit && commit.error().code == ErrorCode::NotFound) return failure(ErrorCode::NotFound, "Er is geen tag met de naam '" + name + "'.", "Kies een dag, zoals 2026-07-01.");
    if (!commit) return same_error(commit);
    if (auto reachable = require_reachable(repository, tip, *commit); !reachable) return same_error(reachable);
    return repository.commit_info(*commit);
}

}  // namespace

bool is_moment_name(std::string_view name) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    if (name.empty() || name.size() > LongestMomentName || !letter(name.front()) || name.ends_with('.') || name.find("..") != std::string_view::npos) return false;
    return std::all_of(name.begin(), name.end(), [&](char c) { return letter(c) || c == '.' || c == '-' || c == '_'; });
}

Expected<Moment> find_moment(const GitRepository& repository, const CommitId& tip, const std::string& name) {
    if (!is_moment_name(name)) return failure(ErrorCode::BadParameter, "Dit is geen tag en geen dag.", "Schrijf een dag als 2026-07-01.");
    const std::optional<std::int64_t> day = parse_date(name);
    Expected<CommitInfo> commit = day ? commit_of_day(repository, tip, *day) : commit_of_name(repository, tip, name);
    if (!commit) return same_error(commit);
    return Moment{name, std::move(*commit)};
}

Expected<std::vector<Moment>> tagged_moments(const GitRepository& repository, const CommitId& tip) {
    const auto tags = repository.tags();
    if (!tags) return same_error(tags);
    std::vector<Moment> moments;
    for (const TagInfo& tag : *tags) {
        if (!is_moment_name(tag.name) || parse_date(tag.name) || is_commit_id(tag.name)) continue;
        const Expected<bool> reachable = repository.is_ancestor(tag.commit, tip);
        if (!reachable) return same_error(reachable);
        Expected<CommitInfo> commit = repository.commit_info(tag.commit);
        if (!commit) return same_error(commit);
        if (*reachable) moments.push_back({tag.name, std::move(*commit)});
    }
    std::stable_sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) { return a.commit.time > b.commit.time; });
    return moments;
}

Json to_json(const Moment& moment) {
    return {{"naam", moment.name}, {"commit", moment.commit.id}, {"datum", to_date(moment.commit.time)}, {"tijd", moment.commit.time}};
}

Expected<Json> recalibrate(const GitRepository& repository, const Moment& from, const Moment& to) {
    const Expected<bool> in_order = repository.is_ancestor(from.commit.id, to.commit.id);
    if (!in_order) return same_error(in_order);
    if (!*in_order) return failure(ErrorCode::BadParameter, "'" + from.name + "' is niet ouder dan '" + to.name + "'.", "Draai ze om.");
    ParseWorker worker;
    const Expected<PastCommit> before = PastCommit::open(repository, worker, from.commit.id);
    if (!before) return same_error(before);
    const Expected<PastCommit> after = PastCommit::open(repository, worker, to.commit.id);
    if (!after) return same_error(after);
    Json result{{"van", to_json(from)}, {"tot", to_json(to)}};
    result.update(Recalibration(*before, *after).run());
    return result;
}

}  // namespace indexer
