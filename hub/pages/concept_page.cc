// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pages/concept_page.h"

#include "hub/address.h"
#include "hub/pages/companion_parts.h"
#include "hub/pages/theme_page.h"
#include "hub/pages/view.h"
#include "indexer/word_folding.h"

#include <map>

namespace hub {

using indexer::Concept;
using indexer::Json;

namespace {

constexpr std::size_t MostNotesNaming = 5;

Json words(const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const std::string& text : texts) list.push_back({{"woord", text}});
    return list.empty() ? Json(false) : Json{{"woorden", list}};
}

std::vector<std::string> with_first(const std::string& first, std::vector<std::string> others) {
    if (!first.empty()) others.insert(others.begin(), first);
    return others;
}

// The labels besides the one that the page is called by.
Json dutch_words(const Concept& named, bool english_page) {
    const bool is_title = !english_page || named.label_en.empty();
    return words(is_title ? named.other_nl : with_first(named.label_nl, named.other_nl));
}

Json english_words(const Concept& named, bool english_page) { return words(english_page ? named.other_en : with_first(named.label_en, named.other_en)); }

Json concept_links(const Context& context, const std::vector<std::string>& slugs) {
    Json links = Json::array();
    for (const std::string& slug : slugs) links.push_back(concept_link(context, slug));
    return framed(std::move(links));
}

Json row(const Context& context, const Concept& named) {
    const std::size_t count = note_count(context, "begrip", named.slug);
    Json view = concept_link(context, named.slug);
    const bool dutch = context.request.language == "nl" || view.at("label_taal") == "nl";
    view.update({{"ook", words(dutch ? named.other_nl : named.other_en)},
                 {"aantal", std::to_string(count)},
                 {"nul", count == 0},
                 {"enkel", count == 1}});
    return view;
}

// Where a label stands in the alphabet: its first letter, folded, or "0-9".
std::string letter_of(const std::string& folded) {
    const char first = folded.empty() ? '0' : folded[0];
    return first >= 'a' && first <= 'z' ? std::string(1, static_cast<char>(first - 'a' + 'A')) : "0-9";
}

Json letters(const Context& context) {
    std::map<std::string, const Concept*> sorted;
    for (const Concept& named : context.index.community().concepts)
        sorted[indexer::fold_word(context.label("begrip", named.slug)) + " " + named.slug] = &named;
    Json groups = Json::array();
    for (const auto& [folded, named] : sorted) {
        const std::string letter = letter_of(folded);
        if (groups.empty() || groups.back().at("letter") != letter)
            groups.push_back({{"letter", letter}, {"letter_id", "letter-" + indexer::fold_word(letter)}, {"begrippen", Json::array()}});
        groups.back()["begrippen"].push_back(row(context, *named));
    }
    return groups;
}

}  // namespace

Page concepts_page(const Context& context) {
    const std::string title = context.text("nav_begrippen");
    return render_page(context, "begrippen", "/begrippen",
                       {{"pagina_titel", title},
                        {"omschrijving", title},
                        {"kruimels", trail(context)},
                        {"kruimel_hier", title},
                        {"kruimel_vertaald", true},
                        {"aantal_begrippen", std::to_string(context.index.community().concepts.size())},
                        {"letters", letters(context)}});
}

indexer::Expected<Page> concept_page(const Context& context, const Concept& named) {
    const indexer::Expected<FoundCards> found = newest_cards(context, {{"begrip", {named.slug}}}, MostNotesNaming);
    if (!found) return indexer::same_error(found);
    Query all;
    all.filters["begrip"] = {named.slug};
    const bool english = context.request.language == "en";
    Json view = concept_link(context, named.slug);
    const std::string label = view.at("label");
    view.update({{"pagina_titel", capitalised(label)},
                 {"omschrijving", named.definition.empty() ? label : named.definition},
                 {"kruimels", trail(context, {{context.text("nav_begrippen"), "/begrippen"}})},
                 {"kruimel_hier", label},
                 {"kruimel_vertaald", view.at("label_taal") == false},
                 {"in_het_nederlands", dutch_words(named, english)},
                 {"in_het_engels", english_words(named, english)},
                 {"definitie", named.definition.empty() ? Json(false) : Json{{"tekst", named.definition}, {"definitie_bron", named.source}}},
                 {"breder", concept_links(context, named.broader)},
                 {"smaller", concept_links(context, named.narrower)},
                 {"verwant", concept_links(context, named.related)},
                 {"notities", card_list(context, found->cards, found->total, MostNotesNaming, search_address(context.address("/zoeken"), all))}});
    return render_page(context, "begrip", "/begrippen/" + encode_segment(named.slug), view);
}

}  // namespace hub
