// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stored_note.h"

#include "indexer/calendar_date.h"
#include "indexer/field_table.h"
#include "indexer/field_values.h"

#include <map>
#include <algorithm>
#include <charconv>

namespace indexer {
namespace {

Json member_or_null(const Json& object, const char* key) { return object.contains(key) ? object[key] : Json(); }

void copy_members(const Json& from, std::initializer_list<const char*> keys, Json& to) {
    for (const char* key : keys)
        if (from.contains(key)) to[key] = from[key];
}

// Designs and lanes of the findings, each pair once: what the findings rest on, without adding anything up.
Json supports_of(const Json& front) {
    Json supports = Json::array();
    for (const Json& finding : front.value("bevindingen", Json::array())) {
        const Json support = finding.value("onderbouwing", Json::object());
        const Json one{{"lane", member_or_null(finding, "lane")},
                       {"opzet", member_or_null(support, "opzet")},
                       {"maryland", member_or_null(support, "maryland")}};
        if (std::find(supports.begin(), supports.end(), one) == supports.end()) supports.push_back(one);
    }
    return supports;
}

std::size_t findings_with_figure(const Json& front) {
    const Json findings = front.value("bevindingen", Json::array());
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [](const Json& finding) { return !first_value(finding, "omvang").empty(); }));
}

void add_line(std::string& passages, std::string_view text) {
    if (text.empty()) return;
    for (const char c : text) passages += c == '\n' || c == '\r' ? ' ' : c;
    passages += '\n';
}

std::size_t take_number(std::string_view& data, bool& fine) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(data.data(), data.data() + data.size(), value);
    fine = fine && error == std::errc{} && end < data.data() + data.size() && *end == '\n';
    data.remove_prefix(fine ? static_cast<std::size_t>(end - data.data()) + 1 : data.size());
    return value;
}

const char* name_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::Added: return "nieuw";
        case ChangeKind::Deleted: return "verwijderd";
        default: return "gewijzigd";
    }
}

}  // namespace

std::string pack(const std::string& card, const std::string& passages, const std::string& page) {
    return std::to_string(card.size()) + "\n" + std::to_string(passages.size()) + "\n" + card + passages + page;
}

Expected<StoredNote> unpack(std::string_view data) {
    bool fine = true;
    const std::size_t card = take_number(data, fine);
    const std::size_t passages = take_number(data, fine);
    if (!fine || card > data.size() || passages > data.size() - card)
        return failure(ErrorCode::Index, "Een document in de index is beschadigd.", "Maak de index opnieuw: watwerkt index --rebuild");
    return StoredNote{data.substr(0, card), data.substr(card, passages), data.substr(card + passages)};
}

namespace {

// What each finding has of the facets that are about findings, by their names.
Json values_by_finding(const Json& front) {
    constexpr std::string_view Inside = "bevindingen[].";
    Json all = Json::array();
    for (const Json& finding : front.value("bevindingen", Json::array())) {
        Json one = Json::object();
        for (const Field& field : Fields)
            if (field.facet != FacetKind::None && field.path.starts_with(Inside)) one[std::string(field.name)] = values_at(finding, field.path.substr(Inside.size()));
        all.push_back(std::move(one));
    }
    return all;
}

Json findings_by_direction(const Json& front) {
    std::map<std::string, std::size_t> counts;
    for (const Json& finding : front.value("bevindingen", Json::array())) ++counts[first_value(finding, "richting", "onbekend")];
    return counts.empty() ? Json::object() : Json(counts);
}

}  // namespace

Json make_card(const Note& note, const std::vector<HistoryEntry>& history) {
    Json card{{"slug", note.slug}};
    copy_members(note.front, {"soort", "titel", "samenvatting", "themas", "organisaties", "jaar", "regio", "status", "herzien_voor", "taal"}, card);
    card["richtingen"] = values_at(note.front, "bevindingen[].richting");
    card["per_richting"] = findings_by_direction(note.front);
    card["onderbouwing"] = supports_of(note.front);
    card["per_bevinding"] = values_by_finding(note.front);
    card["bevindingen"] = note.front.value("bevindingen", Json::array()).size();
    card["met_cijfer"] = findings_with_figure(note.front);
    card["werkt_niet"] = !values_at(note.front, "werkt_niet").empty();
    if (!history.empty()) {
        card["gewijzigd"] = to_date(history.front().commit.time);
        card["eerste"] = to_date(history.back().commit.time);
    }
    return card;
}

std::string make_passages(const Note& note) {
    std::string passages;
    for (const char* path : {"samenvatting", "bevindingen[].uitspraak", "werkt_niet", "nog_onbekend", "doen.eerste_stap"})
        for (const std::string& text : values_at(note.front, path)) add_line(passages, text);
    std::string_view body = note.body.text;
    while (!body.empty()) {
        const std::size_t end = body.find("\n\n");
        add_line(passages, body.substr(0, end));
        body.remove_prefix(end == std::string_view::npos ? body.size() : end + 2);
    }
    return passages;
}

Json make_page(const Note& note, const std::vector<HistoryEntry>& history) {
    Json page{{"pad", note.path}, {"velden", note.front}, {"html", note.body.html}};
    page["koppen"] = Json::array();
    for (const Heading& heading : note.body.headings)
        page["koppen"].push_back({{"niveau", heading.level}, {"id", heading.id}, {"tekst", heading.text}});
    page["geschiedenis"] = Json::array();
    for (const HistoryEntry& entry : history) page["geschiedenis"].push_back(to_json(entry));
    page["verwijzingen"] = Json::array();
    for (const NoteReference& reference : note.references) page["verwijzingen"].push_back({{"veld", reference.field}, {"slug", reference.slug}});
    page["fouten"] = Json::array();
    for (const Mistake& mistake : note.mistakes) page["fouten"].push_back(to_json(mistake));
    if (note.body_failed) page["niet_opgemaakt"] = note.failure;
    return page;
}

Json to_json(const HistoryEntry& entry) {
    return {{"commit", entry.commit.id},      {"tijd", entry.commit.time},          {"datum", to_date(entry.commit.time)},
            {"auteur", entry.commit.author}, {"onderwerp", entry.commit.subject}, {"soort", name_of(entry.kind)}};
}

HistoryEntry history_entry_from_json(const Json& json) {
    HistoryEntry entry;
    entry.commit = {json.at("commit"), json.at("tijd"), json.at("auteur"), json.at("onderwerp")};
    const std::string kind = json.at("soort");
    entry.kind = kind == "nieuw" ? ChangeKind::Added : kind == "verwijderd" ? ChangeKind::Deleted : ChangeKind::Changed;
    return entry;
}

Json to_json(const Mistake& mistake) {
    return {{"pad", mistake.path}, {"regel", mistake.line}, {"veld", mistake.field}, {"melding", mistake.message}};
}

Mistake mistake_from_json(const Json& json) {
    return {json.at("pad"), json.at("regel"), json.at("veld"), json.at("melding")};
}

}  // namespace indexer
