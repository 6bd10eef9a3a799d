// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/api/atom_feed.h"

#include "hub/address.h"
#include "hub/pages/question_words.h"
#include "indexer/calendar_date.h"
#include "indexer/field_values.h"
#include "indexer/html_escape.h"
#include "indexer/utf8.h"

#include <algorithm>

namespace hub {

using indexer::Expected;
using indexer::Json;
using indexer::first_value;
using indexer::values_at;

namespace {

// What Atom calls things by has to stay the same for ever and to be absolute, and a public address may come later or change. So it is a tag
// (RFC 4151), whose authority has to be a domain name of whoever hands it out: one under .invalid, which nobody can ever own (RFC 2606),
// claims nothing. The same note has the same name on every hub that shows it.
constexpr const char* TagAuthority = "tag:watwerkt.invalid,2026:";

// When nothing that has a date was ever changed; Atom wants some time.
constexpr const char* NeverChanged = "1970-01-01T00:00:00Z";

// What XML 1.0 calls Char. No escape helps the others: a reference to them is as forbidden as they are.
bool is_xml_character(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

// Text of strangers: nothing in it may turn around what a reader of feeds shows beside it.
std::string shown_text(const std::string& text) { return indexer::show_hidden_controls(xml_text(text)); }

// An element on a line of its own; `attributes` begin with a blank.
std::string element(const std::string& name, const std::string& text, const std::string& attributes = {}) {
    return "<" + name + attributes + ">" + shown_text(text) + "</" + name + ">\n";
}

std::string attribute(const std::string& name, const std::string& value) { return " " + name + "=\"" + shown_text(value) + "\""; }

std::string feed_link(const std::string& relation, const std::string& type, const std::string& address) {
    return "<link" + attribute("rel", relation) + attribute("type", type) + attribute("href", address) + "/>\n";
}

std::string author_element(const std::string& name) { return "<author>" + element("name", name) + "</author>\n"; }

std::string or_never(const std::string& time) { return time.empty() ? NeverChanged : time; }

// A note that was withdrawn says so: a title in a list of news would recommend it.
std::string entry_title(const Context& context, const Json& card) {
    const bool is_withdrawn = first_value(card, "status") == "ingetrokken";
    return first_value(card, "titel") + (is_withdrawn ? " (" + context.text("kaart_ingetrokken") + ")" : "");
}

std::string theme_categories(const Context& context, const Json& card) {
    std::string categories;
    for (const std::string& theme : values_at(card, "themas"))
        categories += "<category" + attribute("term", theme) + attribute("label", context.label("thema", theme)) + "/>\n";
    return categories;
}

// Where the public address is not known, addresses begin with a slash: a reader completes them with the address it has the feed from.
std::string entry_element(const Context& context, const Json& card) {
    const std::string slug = encode_segment(first_value(card, "slug"));
    const std::string language = attribute("xml:lang", first_value(card, "taal", "nl"));
    const std::string published = feed_time(first_value(card, "eerste"));
    const std::string summary = first_value(card, "samenvatting");
    std::string entry = "<entry>\n" + element("title", entry_title(context, card), language) + element("id", TagAuthority + ("notitie/" + slug)) +
                        feed_link("alternate", "text/html", context.full_address("/notities/" + slug)) +
                        element("updated", or_never(feed_time(first_value(card, "gewijzigd"))));
    if (!published.empty()) entry += element("published", published);
    for (const std::string& organisation : values_at(card, "organisaties")) entry += author_element(organisation);
    entry += theme_categories(context, card);
    if (!summary.empty()) entry += element("summary", summary, language);
    return entry + "</entry>\n";
}

// By its title a reader tells one subscription from another.
std::string feed_title(const Context& context, const Query& query) {
    const std::string asked = question_in_words(context, query);
    return context.text("naam_hub") + ": " + (asked.empty() ? context.text("volg_alles") : asked);
}

Expected<SearchResult> last_changed(const Context& context, Query query, std::size_t most) {
    query.sort = Sort::Changed;
    query.page = 1;
    query.per_page = most;
    SearchOptions options;
    options.ranking_only = true;
    options.today = context.request.today;
    return context.index.search(query, options);
}

// A feed without entries changes with the notes as a whole; the index does not keep the date of its commit.
Expected<std::string> time_of_feed(const Context& context, const SearchResult& found) {
    if (!found.hits.empty()) return or_never(feed_time(first_value(found.hits.front().card, "gewijzigd")));
    const Expected<SearchResult> any = last_changed(context, {}, 1);
    if (!any) return indexer::same_error(any);
    return or_never(any->hits.empty() ? "" : feed_time(first_value(any->hits.front().card, "gewijzigd")));
}

struct FeedAbout {
    std::string title;
    std::string address;  // both with the language before them
    std::string page;     // for people, about the same
};

FeedAbout about_question(const Context& context, const Query& query) {
    Query as_page = query;
    as_page.sort = Sort::Newest;
    return {feed_title(context, query), feed_address(context.request.base(), query), search_address(context.address("/zoeken"), as_page)};
}

// The author is who speaks for an entry that names no organisation.
std::string feed_head(const Context& context, const FeedAbout& about, const std::string& time) {
    const std::string site(context.public_address);
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"" + attribute("xml:lang", context.request.language) + ">\n" +
           element("title", about.title) + element("id", TagAuthority + about.address) + feed_link("self", "application/atom+xml", site + about.address) +
           feed_link("alternate", "text/html", site + about.page) + element("updated", time) + author_element(context.text("naam_hub"));
}

Page feed_page(const Context& context, const FeedAbout& about, const std::string& time, const std::vector<Json>& cards) {
    Page page;
    page.type = "application/atom+xml; charset=utf-8";
    page.etag = context.etag();
    page.body = feed_head(context, about, time);
    for (const Json& card : cards) page.body += entry_element(context, card);
    page.body += "</feed>\n";
    return page;
}

std::string last_change(const Json& card) { return first_value(card, "gewijzigd"); }

}  // namespace

std::string xml_text(std::string_view text) {
    std::string allowed;
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t c = indexer::next_code_point(text, at); is_xml_character(c)) indexer::append_utf8(allowed, c);
    return indexer::escape_html(allowed);  // its five references are XML too
}

std::string feed_time(const std::string& day) { return indexer::parse_date(day) ? day + "T00:00:00Z" : ""; }

Expected<Page> atom_feed(const Context& context, const Query& query) {
    const Expected<SearchResult> found = last_changed(context, query, MostEntries);
    if (!found) return indexer::same_error(found);
    const Expected<std::string> time = time_of_feed(context, *found);
    if (!time) return indexer::same_error(time);
    std::vector<Json> cards;
    for (const Hit& hit : found->hits) cards.push_back(hit.card);
    return feed_page(context, about_question(context, query), *time, cards);
}

std::string collection_feed_path(const indexer::Companion& collection) { return "/collecties/" + encode_segment(collection.slug) + ".atom"; }

Expected<Page> collection_feed(const Context& context, const indexer::Companion& collection) {
    Expected<std::vector<Json>> cards = context.index.cards(values_at(collection.front, "onderdelen[].notitie"));
    if (!cards) return indexer::same_error(cards);
    std::stable_sort(cards->begin(), cards->end(), [](const Json& one, const Json& other) { return last_change(one) > last_change(other); });
    cards->resize(std::min(cards->size(), MostEntries));
    const std::string of_notes = cards->empty() ? "" : last_change(cards->front());
    const FeedAbout about{context.text("naam_hub") + ": " + first_value(collection.front, "titel"), context.address(collection_feed_path(collection)),
                          context.address("/collecties/" + encode_segment(collection.slug))};
    return feed_page(context, about, or_never(feed_time(std::max(of_notes, collection.changed))), *cards);
}

}  // namespace hub
