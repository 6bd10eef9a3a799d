// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/menu_card_choice.h"

#include "indexer/field_values.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace hub {

using indexer::Companion;
using indexer::Expected;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

struct Listed {
    std::string slug;
    std::string phase;   // as the collection says, or empty
    std::string reason;
};

std::vector<Listed> parts_of(const Companion& collection) {
    std::vector<Listed> listed;
    for (const Json& part : collection.front.value("onderdelen", Json::array()))
        listed.push_back({first_value(part, "notitie"), first_value(part, "fase"), first_value(part, "reden")});
    return listed;
}

const Json& front_of(const NoteView& note) { return note.page.at("velden"); }

// Phases follow each other; a note of several stands where it is of use first, one of none at the end.
std::size_t phase_place(const Context& context, const std::string& phase) {
    const indexer::Vocabulary* phases = context.index.community().find_vocabulary("fase");
    if (phases == nullptr) return 0;
    const auto found = std::find_if(phases->terms.begin(), phases->terms.end(), [&](const indexer::Term& term) { return term.slug == phase; });
    return static_cast<std::size_t>(found - phases->terms.begin());
}

std::string first_phase(const Context& context, const Json& front) {
    const std::vector<std::string> phases = values_at(front, "fase");
    const auto earlier = [&](const std::string& one, const std::string& other) { return phase_place(context, one) < phase_place(context, other); };
    const auto first = std::min_element(phases.begin(), phases.end(), earlier);
    return first == phases.end() ? "" : *first;
}

std::string shown_title(const NoteView& note) { return indexer::show_hidden_controls(first_value(note.card, "titel")); }

bool is_for(const std::string& actor, const NoteView& note) {
    const std::vector<std::string> actors = values_at(front_of(note), "actor");
    return actor.empty() || std::find(actors.begin(), actors.end(), actor) != actors.end();
}

MenuCardItem make_item(const Context& context, const MenuCardQuery& asked, const NoteView& note, const Listed& listed) {
    const std::string phase = listed.phase.empty() ? first_phase(context, front_of(note)) : listed.phase;
    const std::string reason = listed.reason.empty() ? first_sentence(first_value(note.card, "samenvatting")) : listed.reason;
    return {note, phase, asked.collection.empty() ? phase_place(context, phase) : 0, reason};
}

Expected<MenuCardChoice> choose_listed(const Context& context, const MenuCardQuery& asked, const std::vector<Listed>& listed) {
    std::vector<std::string> slugs;
    for (const Listed& one : listed) slugs.push_back(one.slug);
    Expected<std::vector<NoteView>> notes = context.index.notes(slugs);
    if (!notes) return indexer::same_error(notes);
    MenuCardChoice choice;
    for (const Listed& one : listed) {
        const auto note = std::find_if(notes->begin(), notes->end(), [&](const NoteView& view) { return view.slug == one.slug; });
        if (note == notes->end())
            choice.unknown.push_back(one.slug);
        else if (first_value(note->card, "status") == "ingetrokken")
            choice.withdrawn.push_back(shown_title(*note));
        else if (!is_for(asked.actor, *note))
            choice.for_others.push_back(shown_title(*note));
        else
            choice.items.push_back(make_item(context, asked, *note, one));
    }
    return choice;
}

Expected<MenuCardChoice> choose_found(const Context& context, const MenuCardQuery& asked) {
    Query query = asked.query;
    query.per_page = MostShortlisted;
    if (!asked.actor.empty()) query.filters["actor"] = {asked.actor};
    SearchOptions options;
    options.ranking_only = true;
    options.today = context.request.today;
    const Expected<SearchResult> found = context.index.search(query, options);
    if (!found) return indexer::same_error(found);
    std::vector<Listed> listed;
    for (const Hit& hit : found->hits) listed.push_back({hit.slug, {}, {}});
    Expected<MenuCardChoice> choice = choose_listed(context, asked, listed);
    if (choice) choice->more = found->total - found->hits.size();
    return choice;
}

// "bijv." and "i.v.m." stop no sentence: the last word is short or has a stop inside.
bool is_abbreviation(const std::string& text, std::size_t stop) {
    constexpr std::array<std::string_view, 9> Abbreviations{"bijv", "bv", "ca", "dr", "drs", "mr", "nr", "prof", "resp"};
    const std::size_t blank = text.rfind(' ', stop);
    const std::string word = text.substr(blank == std::string::npos ? 0 : blank + 1, stop - (blank == std::string::npos ? 0 : blank + 1));
    const bool is_initial = word.size() == 1 && std::isalpha(static_cast<unsigned char>(word[0])) != 0;
    return is_initial || word.find('.') != std::string::npos || std::find(Abbreviations.begin(), Abbreviations.end(), word) != Abbreviations.end();
}

}  // namespace

std::string first_sentence(const std::string& text) {
    for (std::size_t at = text.find_first_of(".!?"); at != std::string::npos; at = text.find_first_of(".!?", at + 1)) {
        const bool ends = at + 2 < text.size() && text[at + 1] == ' ' && std::islower(static_cast<unsigned char>(text[at + 2])) == 0;
        if (ends && (text[at] != '.' || !is_abbreviation(text, at))) return text.substr(0, at + 1);
    }
    return text;
}

Expected<MenuCardChoice> choose_for_menu_card(const Context& context, const MenuCardQuery& asked, const Companion* collection) {
    if (collection != nullptr) return choose_listed(context, asked, parts_of(*collection));
    std::vector<Listed> shortlist;
    for (const std::string& slug : asked.slugs) shortlist.push_back({slug, {}, {}});
    return asked.slugs.empty() ? choose_found(context, asked) : choose_listed(context, asked, shortlist);
}

}  // namespace hub
