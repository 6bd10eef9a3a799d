// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/searcher.h"

#include "hub/ranking.h"
#include "hub/search_index_state.h"
#include "hub/snippet.h"
#include "indexer/field_values.h"
#include "indexer/stored_note.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace hub {

using indexer::ErrorCode;
using indexer::Expected;
using indexer::Json;

namespace {

template <typename State>
SearchPlan translate(const State& index, Reader& reader, const Query& query, const SearchOptions& options) {
    return make_plan(query, {index.community, reader.analysers, *index.vocabulary, index.has_english}, query.literal ? literal_layers(options.layers) : options.layers);
}

}  // namespace

struct Searcher::State {
    const SearchIndex::State& index;
    Reader& reader;
    const Query& query;
    SearchOptions options;
    Deadline deadline;  // of the whole question, relaxations too
    SearchPlan asked;
    std::uint32_t today = day_number(options.today);
    // Language -> words of the notes on this page; most stand there many times.
    mutable std::map<std::string, std::unordered_map<std::string, std::optional<WordMatch>>> known_matches{};

    std::size_t offset() const { return (query.page - 1) * query.per_page; }

    // Every note that answers the words; all of them when there are none.
    Matches match(const Ranking& ranking) const { return asked.is_empty() ? Matches{index.postings->documents(), {}} : ranking.matches(); }

    std::vector<Ranked> rank(Matches& matches, const Ranking& ranking) const {
        if (!asked.is_empty()) add_freshness(matches);
        if (asked.is_empty() || query.sort != Sort::Relevance) return in_order(matches, known_order(), ranking);
        return ranking.best(matches, offset(), query.per_page);
    }

    void add_freshness(Matches& matches) const {
        const auto weight = static_cast<float>(options.layers.freshness);
        const auto freshness = index.freshness->on(today);
        matches.documents.for_each([&](std::uint32_t document) { matches.scores[document] += weight * (*freshness)[document]; });
    }

    const std::vector<std::uint32_t>& known_order() const {
        if (query.sort == Sort::Title) return index.by_title;
        return query.sort == Sort::Changed ? index.changed : index.newest;
    }

    // The page of the matches in an order that is known already.
    std::vector<Ranked> in_order(const Matches& matches, const std::vector<std::uint32_t>& order, const Ranking& ranking) const {
        std::vector<Ranked> page;
        std::size_t before = 0;
        for (const std::uint32_t document : order)
            if (matches.documents.has(document) && before++ >= offset() && page.size() < query.per_page)
                page.push_back({document, matches.scores.empty() ? 0 : matches.scores[document]});
        for (Ranked& match : page) ranking.add_nearness(match);
        return page;
    }

    Expected<Hit> make_hit(const Ranked& ranked) const {
        const std::string data = reader.database.get_document(ranked.document).get_data();
        const Expected<indexer::StoredNote> stored = indexer::unpack(data);
        if (!stored) return indexer::same_error(stored);
        Hit hit;
        hit.card = Json::parse(stored->card);
        hit.slug = hit.card.at("slug");
        hit.score = ranked.score;
        hit.freshness = (*index.freshness->on(today))[ranked.document];
        const std::uint32_t review = index.freshness->note(ranked.document).review_before;
        hit.is_overdue = review != 0 && review < today;
        if (options.ranking_only) return hit;
        illustrate(hit, stored->passages);
        if (hit.found_by.empty()) tell_concepts(hit, ranked.document);
        return hit;
    }

    // No word of the question stands in the note; it names the same thing in another way.
    void tell_concepts(Hit& hit, std::uint32_t document) const {
        for (const std::string& slug : asked.concepts) {
            const std::uint32_t number = index.columns->find("begrip", slug);
            if (index.columns->has(document, number))
                hit.found_by.push_back({"", index.community.label("begrip", slug, "nl"), "", FoundWord::Reason::Concept, {}});
        }
    }

    void illustrate(Hit& hit, std::string_view passages) const {
        const std::string language = indexer::first_value(hit.card, "taal", "nl");
        indexer::Analyser& analyser = reader.analysers.of(language);
        auto& known = known_matches[language];
        const WordMatcher matches = [&](const std::string& word) -> const WordMatch* {
            auto found = known.find(word);
            if (found == known.end()) found = known.emplace(word, match(word, analyser.stem(word), analyser.parts(word))).first;
            return found->second ? &*found->second : nullptr;
        };
        hit.title = mark_words(indexer::first_value(hit.card, "titel"), analyser, matches, &hit.found_by);
        Snippet snippet = make_snippet(passages, analyser, matches);
        hit.fragments = std::move(snippet.fragments);
        for (FoundWord& word : snippet.words)
            if (std::find(hit.found_by.begin(), hit.found_by.end(), word) == hit.found_by.end()) hit.found_by.push_back(std::move(word));
    }

    // How a word of a note answers the question: by itself, by a part of it, or because it looks like a word of the question.
    std::optional<WordMatch> match(const std::string& word, const std::string& stem, const std::vector<indexer::StemPart>& parts) const {
        if (asked.stems.contains(stem) || asked.words.contains(word)) return WordMatch{stem, 0, word.size(), {}};
        for (const indexer::StemPart& part : parts)
            if (asked.stems.contains(part.stem)) return WordMatch{part.stem, part.begin, part.end, {}};
        const auto like = asked.likes.find(stem);
        if (like == asked.likes.end()) return std::nullopt;
        return WordMatch{stem, 0, word.size(), like->second};
    }

    std::vector<Facet> make_facets(const std::vector<std::uint32_t>& counts) const {
        std::vector<Facet> facets;
        const auto& values = index.columns->values();
        for (std::uint32_t number = 0; number < values.size(); ++number) {
            if (facets.empty() || facets.back().name != values[number].facet) facets.push_back({values[number].facet, {}});
            const bool chosen = query.is_chosen(values[number].facet, values[number].value);
            facets.back().values.push_back({values[number].value, counts[number], chosen});
        }
        return facets;
    }

    std::size_t count_matches(const Query& other) const {
        deadline.check();
        const State state{index, reader, other, options, deadline, translate(index, reader, other, options)};
        const Matches matches = state.match(Ranking(state.asked, *index.postings, reader.database, deadline));
        return index.columns->filter(matches.documents, other.filters).size();
    }

    // When time runs out, those found so far: a question that finds nothing is answered all the same.
    std::vector<Relaxation> find_relaxations() const {
        std::vector<Relaxation> found;
        try {
            relax_filters(found);
            if (query.clauses.size() > 1) relax_clauses(found);
        } catch (const TooSlow&) {
        }
        return found;
    }

    void relax_filters(std::vector<Relaxation>& found) const {
        for (const auto& [facet, values] : query.filters)
            for (const std::string& value : values) {
                Query without = query;
                std::erase(without.filters[facet], value);
                if (without.filters[facet].empty()) without.filters.erase(facet);
                if (const std::size_t total = count_matches(without)) found.push_back({facet, value, query.text, total});
            }
    }

    void relax_clauses(std::vector<Relaxation>& found) const {
        for (const Clause& clause : query.clauses) {
            Query without = query;
            without.text.erase(clause.begin, clause.end - clause.begin);
            without.clauses = parse_clauses(without.text);
            const std::string dropped = query.text.substr(clause.begin, clause.end - clause.begin);
            if (const std::size_t total = count_matches(without)) found.push_back({"", dropped, without.text, total});
        }
    }

    // Words that are spelt well may be on no page at all.
    bool may_be_right(const std::string& word) const {
        return reader.database.term_exists(word) || index.vocabulary->has(reader.analysers.dutch.stem(word)) || reader.analysers.dutch.knows(word);
    }

    // The question with the words that occur nowhere replaced by the nearest ones that do; empty when nothing changes.
    std::string suggest() const {
        std::string text = query.text;
        for (auto clause = query.clauses.rbegin(); clause != query.clauses.rend(); ++clause) {
            if (clause->excluded) continue;
            const std::vector<indexer::Token> words = indexer::tokenize(clause->text);
            for (auto word = words.rbegin(); word != words.rend(); ++word) {
                if (may_be_right(word->word)) continue;
                const std::string near = reader.database.get_spelling_suggestion(word->word);
                if (!near.empty()) text.replace(clause->text_begin + word->begin, word->end - word->begin, near);
            }
        }
        return text == query.text ? "" : text;
    }
};

namespace {

auto too_slow() { return indexer::failure(ErrorCode::Busy, "De zoekvraag duurde te lang.", "Gebruik minder of langere woorden, of probeer het zo nog eens."); }

}  // namespace

Searcher::Searcher(const SearchIndex& index, Reader& reader, const Query& query, const SearchOptions& options)
    : state_(new State{*index.state_, reader, query, options, Deadline(options.deadline),
                       translate(*index.state_, reader, query, options)}) {}

Searcher::~Searcher() = default;

Expected<SearchResult> Searcher::run() {
    const State& state = *state_;
    try {
        const Ranking ranking(state.asked, *state.index.postings, state.reader.database, state.deadline);
        Matches matches = state.match(ranking);
        FacetCounts counted = state.index.columns->count(matches.documents, state.query.filters);
        matches.documents = std::move(counted.passing);
        const std::vector<Ranked> page = state.rank(matches, ranking);
        SearchResult result;
        result.commit = state.index.commit;
        result.all_documents = state.index.document_count;
        result.total = matches.documents.size();
        for (const Ranked& ranked : page) {
            Expected<Hit> hit = state.make_hit(ranked);
            if (!hit) return indexer::same_error(hit);
            result.hits.push_back(std::move(*hit));
        }
        result.asked = state.asked.asked;
        if (state.options.explain) result.explanation = describe(state.asked);
        if (state.options.ranking_only) return result;
        result.facets = state.make_facets(counted.counts);
        if (result.total == 0) result.relaxations = state.find_relaxations();
        if (result.total == 0 || state.asked.has_corrections) result.suggestion = state.suggest();
        return result;
    } catch (const TooSlow&) {
        return too_slow();
    }
}

Expected<DocumentSet> Searcher::matching() const {
    const State& state = *state_;
    try {
        const Ranking ranking(state.asked, *state.index.postings, state.reader.database, state.deadline);
        return state.index.columns->filter(state.match(ranking).documents, state.query.filters);
    } catch (const TooSlow&) {
        return too_slow();
    }
}

}  // namespace hub
