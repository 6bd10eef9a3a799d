// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/note_citation.h"

#include "hub/address.h"
#include "hub/note_versions.h"
#include "hub/pages/view.h"
#include "indexer/field_values.h"

#include <algorithm>
#include <array>

namespace hub {

using indexer::first_value;
using indexer::Json;
using indexer::values_at;

namespace {

// The facets that tell what a note is about, for people who sort their references.
constexpr std::array KeywordFacets{"thema", "aanpak", "doelgroep"};

std::string cited_path(const NoteView& note) {
    return note.version.empty() ? "/notities/" + encode_segment(note.slug) : version_path(note.slug, note.version);
}

// The commit and the day of the last change; the index's own commit, and no day, for a note without history.
struct CitedVersion {
    std::string commit;
    std::string changed;
};

CitedVersion cited_version(const Context& context, const NoteView& note) {
    const Json& history = note.page.at("geschiedenis");
    if (history.empty()) return {short_commit(context.index.commit()), ""};
    return {short_commit(history.front().at("commit")), history.front().at("datum")};
}

std::string cited_version_text(const Context& context, const CitedVersion& version) {
    const std::string date = version.changed.empty() ? "" : " (" + date_for_people(context, version.changed) + ")";
    return context.text("versie") + " " + version.commit + date;
}

// A note with mistakes is shown too, so `jaar` can be any text.
std::optional<int> cited_year(const Json& front) {
    const std::string year = first_value(front, "jaar");
    const bool is_year = year.size() == 4 && std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
    return is_year ? std::optional(std::stoi(year)) : std::nullopt;
}

std::vector<std::string> cited_keywords(const Context& context, const Json& front) {
    std::vector<std::string> keywords;
    for (const char* facet : KeywordFacets)
        for (const std::string& value : indexer::facet_values(front, *indexer::find_field(facet)))
            keywords.push_back(context.label(facet, value));
    return keywords;
}

}  // namespace

CitedWork cited_work(const Context& context, const NoteView& note) {
    const Json& front = note.page.at("velden");
    const CitedVersion version = cited_version(context, note);
    CitedWork work;
    work.slug = note.slug;
    work.title = first_value(front, "titel");
    work.authors = values_at(front, "organisaties");
    work.year = cited_year(front);
    work.publisher = context.text("naam_hub");
    work.address = context.full_address(cited_path(note));
    work.version = version.commit;
    work.version_text = cited_version_text(context, version);
    work.changed = version.changed;
    work.language = first_value(front, "taal", "nl");
    work.abstract = first_value(front, "samenvatting");
    work.keywords = cited_keywords(context, front);
    return work;
}

std::string citation(const Context& context, const NoteView& note, const std::string& part) {
    const std::string version = cited_version_text(context, cited_version(context, note));
    return citation_text(context.text("naam_hub"), first_value(note.page.at("velden"), "titel"), part, version);
}

std::string permanent_address(const Context& context, const NoteView& note) {
    const Json& history = note.page.at("geschiedenis");
    return history.empty() ? "" : context.address(version_path(note.slug, history.front().at("commit")));
}

Json citation_views(const Context& context, const NoteView& note) {
    Json forms = Json::array();
    for (const CitationForm& form : CitationForms)
        forms.push_back({{"label", context.text(form.label)}, {"href", context.address(cited_path(note)) + std::string(form.ending)}});
    const std::string permanent = permanent_address(context, note);
    return {{"tekst", citation(context, note)}, {"vormen", forms}, {"vaste_href", permanent.empty() ? Json(false) : Json(permanent)}};
}

// citation_public_url has to be absolute, so it is there only when somebody told under which name the world finds the server.
Json reference_view(const Context& context, const NoteView& note) {
    const CitedWork work = cited_work(context, note);
    Json authors = Json::array();
    for (const std::string& author : work.authors) authors.push_back({{"naam", one_line(author)}});
    return {{"titel", one_line(work.title)},
            {"auteurs", authors.empty() ? Json(false) : authors},
            {"jaar", work.year ? Json(std::to_string(*work.year)) : Json(false)},
            {"taal_notitie", one_line(work.language)},
            {"uitgever", work.publisher},
            {"openbaar_adres", context.public_address.empty() ? Json(false) : Json(work.address)},
            {"json_ld", to_schema_org(work)}};
}

Page citation_page(const Context& context, const NoteView& note, const CitationForm& form) {
    Page page;
    page.type = form.type;
    page.body = form.write(cited_work(context, note));
    page.etag = context.etag();
    return page;
}

}  // namespace hub
