// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/note_versions.h"

#include "hub/address.h"

#include <algorithm>

namespace hub {

using indexer::ErrorCode;
using indexer::Expected;
using indexer::Json;
using indexer::failure;

namespace {

constexpr std::size_t AddressDigits = 12;
constexpr std::size_t LeastDigits = 7, MostDigits = 40;

bool may_begin_a_commit(std::string_view id) {
    const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return id.size() >= LeastDigits && id.size() <= MostDigits && std::all_of(id.begin(), id.end(), digit);
}

}  // namespace

std::string version_path(const std::string& slug, const std::string& commit) {
    return "/notities/" + encode_segment(slug) + "/versies/" + commit.substr(0, AddressDigits);
}

Expected<const Json*> find_version(const NoteView& note, std::string_view id) {
    const std::string where = "Alle versies staan op /notities/" + encode_segment(note.slug) + "/versies.";
    if (!may_begin_a_commit(id)) return failure(ErrorCode::NotFound, "Dit is geen versie van deze notitie.", where);
    const Json* found = nullptr;
    for (const Json& entry : note.page.at("geschiedenis")) {
        if (!entry.at("commit").get_ref<const std::string&>().starts_with(id)) continue;
        if (found != nullptr) return failure(ErrorCode::NotFound, "Er is meer dan één versie die zo begint. Geef meer cijfers.", where);
        found = &entry;
    }
    if (found == nullptr) return failure(ErrorCode::NotFound, "Deze versie hoort niet bij deze notitie.", where);
    if (is_deletion(*found)) return failure(ErrorCode::NotFound, "In deze versie is de notitie weggehaald.", where);
    return found;
}

const Json* version_at(const NoteView& note, std::int64_t time) {
    for (const Json& entry : note.page.at("geschiedenis"))
        if (entry.at("tijd").get<std::int64_t>() <= time) return is_deletion(entry) ? nullptr : &entry;
    return nullptr;
}

bool is_deletion(const Json& entry) { return entry.at("soort") == "verwijderd"; }

NoteView past_view(const NoteView& now, const Json& past, const Json& entry) {
    NoteView view{now.slug, past.at("kaart"), past.at("bladzijde"), {}, entry.at("commit")};
    bool had_happened = false;
    Json history = Json::array();
    for (const Json& one : now.page.at("geschiedenis")) {
        had_happened = had_happened || one.at("commit") == view.version;
        if (had_happened) history.push_back(one);
    }
    view.page["geschiedenis"] = std::move(history);
    return view;
}

}  // namespace hub
