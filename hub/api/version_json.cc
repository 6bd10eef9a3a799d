// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/version_json.h"

#include "hub/address.h"
#include "hub/api/json_parts.h"
#include "hub/api/search_json.h"
#include "hub/note_versions.h"

namespace hub {

using indexer::Json;

namespace {

Json version_links(const NoteView& note, const Json& entry) {
    const std::string path = version_path(note.slug, entry.at("commit"));
    return {{"self", link("/v1" + path)}, {"pagina", link(path)}, {"verschil", link("/v1" + path + "/verschil")}};
}

Json moment_json(const NoteView& note, const Json& entry) {
    return {{"commit", entry.at("commit")}, {"datum", entry.at("datum")}, {"_links", version_links(note, entry)}};
}

const char* name_of(PartChange::Kind kind) {
    switch (kind) {
        case PartChange::Kind::Added: return "nieuw";
        case PartChange::Kind::Removed: return "verwijderd";
        default: return "gewijzigd";
    }
}

const char* name_of(TextPiece::Kind kind) {
    switch (kind) {
        case TextPiece::Kind::Added: return "toegevoegd";
        case TextPiece::Kind::Removed: return "verwijderd";
        default: return "gelijk";
    }
}

Json part_json(const PartChange& part) {
    Json json{{"deel", part.list.empty() ? "notitie" : part.list}, {"soort", name_of(part.kind)}};
    if (part.before != 0) json["nummerToen"] = part.before;
    if (part.after != 0) json["nummerNu"] = part.after;
    json["velden"] = Json::array();
    for (const FieldChange& change : part.fields) {
        Json pieces = Json::array();
        for (const TextPiece& piece : change.pieces) pieces.push_back({{"soort", name_of(piece.kind)}, {"tekst", piece.text}});
        json["velden"].push_back({{"veld", change.field}, {"stukken", pieces}});
    }
    return json;
}

}  // namespace

Json versions_json(const SearchIndex& index, const NoteView& note) {
    Json list = Json::array();
    for (const Json& entry : note.page.at("geschiedenis")) {
        Json one = entry;
        if (!is_deletion(entry)) one["_links"] = version_links(note, entry);
        list.push_back(std::move(one));
    }
    const std::string path = "/notities/" + encode_segment(note.slug) + "/versies";
    return {{"commit", index.commit()}, {"slug", note.slug}, {"versies", list}, {"_links", {{"self", link("/v1" + path)}, {"pagina", link(path)}}}};
}

Json version_json(const SearchIndex& index, const NoteView& past) {
    const Json& entry = past.page.at("geschiedenis").at(0);
    Json json = note_json(index, past);
    json.erase("meerZoals");  // of now
    json["versie"] = moment_json(past, entry);
    json["_links"] = version_links(past, entry);
    json["_links"]["nu"] = link("/v1/notities/" + encode_segment(past.slug));
    return json;
}

Json difference_json(const SearchIndex& index, const NoteView& note, const VersionDifference& difference) {
    Json parts = Json::array();
    for (const PartChange& part : difference.changes) parts.push_back(part_json(part));
    return {{"commit", index.commit()},
            {"slug", note.slug},
            {"van", moment_json(note, difference.before)},
            {"tot", moment_json(note, difference.after)},
            {"wijzigingen", parts}};
}

}  // namespace hub
