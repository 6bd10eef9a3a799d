// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/questions.h"

#include "indexer/analyser.h"
#include "tests/bench/random.h"

#include <cctype>
#include <cstdint>

namespace bench {
namespace {

constexpr std::uint64_t Seed = 7;
constexpr std::size_t ShortestWord = 4;

std::string lower(std::string word) {
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return word;
}

class Asker {
public:
    Asker(const KnowledgeCommit& knowledge, const hub::SearchIndex& index)
        : knowledge_(knowledge), dutch_("nl", knowledge.community.language_files), random_(Seed) {
        for (const hub::FacetColumns::Value& value : index.columns().values())
            if (indexer::find_field(value.facet)->place != indexer::FacetPlace::Nowhere)
                for (std::uint32_t times = 0; times < value.documents.size(); times += 1 + static_cast<std::uint32_t>(value.documents.size()) / 50) filters_.push_back(&value);
    }

    hub::Query ask() {
        hub::Query query;
        const std::vector<std::string> words = words_of(body_of(random_.pick(knowledge_.notes).bytes));
        for (std::size_t count = random_.between(1, 4); count > 0; --count) query.text += (query.text.empty() ? "" : " ") + word_from(words);
        if (random_.chance(0.1)) mistype(query.text);
        query.clauses = hub::parse_clauses(query.text);
        if (random_.chance(0.2))
            for (std::size_t count = random_.between(1, 2); count > 0; --count) add_filter(query);
        return query;
    }

private:
    std::string word_from(const std::vector<std::string>& words) {
        for (int tries = 0; tries < 50; ++tries) {
            std::string word = lower(random_.pick(words));
            if (word.size() >= ShortestWord && !dutch_.is_stop_word(word)) return word;
        }
        return "werk";
    }

    void mistype(std::string& text) {
        const std::size_t at = random_.between(1, text.size() - 2);
        if (text[at] == ' ' || text[at - 1] == ' ') return;
        random_.chance(0.5) ? std::swap(text[at], text[at - 1]) : static_cast<void>(text.erase(at, 1));
    }

    void add_filter(hub::Query& query) {
        const hub::FacetColumns::Value& value = *random_.pick(filters_);
        if (!query.is_chosen(value.facet, value.value)) query.filters[value.facet].push_back(value.value);
    }

    const KnowledgeCommit& knowledge_;
    indexer::Analyser dutch_;
    Random random_;
    std::vector<const hub::FacetColumns::Value*> filters_;  // as often as notes have them, roughly
};

}  // namespace

std::vector<hub::Query> make_questions(const KnowledgeCommit& knowledge, const hub::SearchIndex& index, std::size_t count) {
    Asker asker(knowledge, index);
    std::vector<hub::Query> questions;
    while (questions.size() < count) questions.push_back(asker.ask());
    return questions;
}

}  // namespace bench
