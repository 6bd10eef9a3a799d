// SPDX-License-Identifier: GPL-3.0-or-later
// Our ranking is held against Xapian's own on the same database: the same notes, the same scores.
#include "hub/ranking.h"
#include "tests/support/temp_dir.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <random>
#include <xapian.h>

namespace ranking_test {

using hub::Deadline;
using hub::Matches;
using hub::PlanLeaf;
using hub::PostingCache;
using hub::Ranked;
using hub::Ranking;
using hub::SearchPlan;
using Kind = hub::PlanLeaf::Kind;
using XQuery = Xapian::Query;

namespace {

const Deadline Ample{std::chrono::hours(24)};  // from the start of the program

struct Random {
    std::mt19937 engine{20261123};
    unsigned operator()(unsigned bound) { return static_cast<unsigned>(engine() % bound); }
};

// Words w0 (in most texts) to w11 (in few), with gaps in the document numbers.
class Texts {
public:
    Texts() : database_((folder_.path() / "index").string(), Xapian::DB_CREATE) {
        Random random;
        for (std::uint32_t document = 1; document <= 400; document += 1 + random(2)) {
            Xapian::Document text;
            for (std::uint32_t position = 1; position <= 5 + random(60); ++position) text.add_posting("w" + std::to_string(random(1 + random(12))), position);
            if (random(3) == 0) text.add_boolean_term("XF:ja");
            database_.replace_document(document, text);
        }
        database_.commit();
    }

    const Xapian::Database& database() const { return database_; }

private:
    tests::TempDir folder_;
    Xapian::WritableDatabase database_;
};

const Xapian::Database& texts() {
    static const Texts made;
    return made.database();
}

std::string word(Random& random) { return "w" + std::to_string(random(14)); }  // two of them stand nowhere

PlanLeaf leaf(Random& random, Kind kind) {
    PlanLeaf made{kind, {word(random)}, 0.25 * (1 + random(6))};
    while (kind != Kind::Any && made.terms.size() < 2)
        if (const std::string other = word(random); other != made.terms.front()) made.terms.push_back(other);
    return made;
}

SearchPlan random_plan(Random& random) {
    SearchPlan plan;
    for (unsigned i = random(4); i > 0; --i) plan.wanted.push_back(leaf(random, random(5) == 0 ? Kind::Near : Kind::Any));
    for (unsigned i = random(5) / 3; i > 0; --i) plan.required.push_back(leaf(random, random(2) == 0 ? Kind::Phrase : Kind::Any));
    for (unsigned i = random(4) / 3; i > 0; --i) plan.excluded.push_back({leaf(random, Kind::Any), leaf(random, Kind::Any)});
    const std::size_t words = plan.wanted.size();
    for (std::size_t i = 0; i + 1 < words; ++i)
        if (plan.wanted[i].kind == Kind::Any && plan.wanted[i + 1].kind == Kind::Any && plan.wanted[i].terms != plan.wanted[i + 1].terms)
            plan.nearness.push_back({Kind::Near, {plan.wanted[i].terms[0], plan.wanted[i + 1].terms[0]}, 0.5});
    return plan;
}

XQuery to_xapian(const PlanLeaf& leaf) {
    const XQuery::op join = leaf.kind == Kind::Any ? XQuery::OP_SYNONYM : leaf.kind == Kind::Near ? XQuery::OP_NEAR : XQuery::OP_PHRASE;
    const XQuery query = leaf.terms.size() == 1 ? XQuery(leaf.terms[0])
                                                : XQuery(join, leaf.terms.begin(), leaf.terms.end(), leaf.kind == Kind::Near ? hub::NearWindow : static_cast<Xapian::termcount>(leaf.terms.size()));
    return {XQuery::OP_SCALE_WEIGHT, query, leaf.weight};
}

using Scores = std::map<std::uint32_t, double>;  // by document

Scores ask_xapian(const XQuery& query) {
    Xapian::Enquire enquire(texts());
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BM25Weight(1, 0, 1, 0.35, 0.5));
    Scores scores;
    const Xapian::MSet found = enquire.get_mset(0, texts().get_doccount(), texts().get_doccount());
    for (auto hit = found.begin(); hit != found.end(); ++hit) scores[*hit] = hit.get_weight();
    return scores;
}

void add(Scores& scores, const Scores& more, bool only_known) {
    for (const auto& [document, weight] : more)
        if (!only_known || scores.contains(document)) scores[document] += weight;
}

bool has_all(const std::vector<PlanLeaf>& leaves, std::uint32_t document) {
    return std::all_of(leaves.begin(), leaves.end(), [&](const PlanLeaf& leaf) { return ask_xapian(to_xapian(leaf)).contains(document); });
}

// Each leaf by itself, added up here: joined with OR in one query, OP_NEARs may weigh in documents they do not match in Xapian 1.4.
Scores ask_xapian(const SearchPlan& plan) {
    Scores scores;
    if (!plan.required.empty() || plan.wanted.empty()) scores = ask_xapian(XQuery::MatchAll);
    for (const PlanLeaf& leaf : plan.required) {
        const Scores having = ask_xapian(to_xapian(leaf));
        std::erase_if(scores, [&](const auto& one) { return !having.contains(one.first); });
        add(scores, having, true);
    }
    for (const PlanLeaf& leaf : plan.wanted) add(scores, ask_xapian(to_xapian(leaf)), !plan.required.empty());
    for (const PlanLeaf& leaf : plan.nearness) add(scores, ask_xapian(to_xapian(leaf)), true);
    for (const auto& group : plan.excluded) std::erase_if(scores, [&](const auto& one) { return has_all(group, one.first); });
    return scores;
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("random plans find what Xapian finds, with the same scores, best first") {
        Random random;
        PostingCache postings(texts());
        std::size_t found = 0;
        for (int round = 0; round < 300; ++round) {
            const SearchPlan plan = random_plan(random);
            const std::string told = hub::describe(plan);
            CAPTURE(told);
            const Ranking ranking(plan, postings, texts(), Ample);
            const Matches matches = ranking.matches();
            const std::vector<Ranked> ranked = ranking.best(matches, 0, 1000);
            const auto expected = ask_xapian(plan);
            REQUIRE(ranked.size() == expected.size());
            REQUIRE(matches.documents.size() == expected.size());
            for (const Ranked& one : ranked) {
                REQUIRE(expected.contains(one.document));
                CHECK(one.score == doctest::Approx(expected.at(one.document)).epsilon(1e-4));
            }
            CHECK(std::is_sorted(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) { return a.score != b.score ? a.score > b.score : a.document < b.document; }));
            found += ranked.size();
        }
        CHECK(found > 10'000);
    }

    TEST_CASE("a page is the part of the whole list that it says it is") {
        Random random;
        PostingCache postings(texts());
        for (int round = 0; round < 100; ++round) {
            const SearchPlan plan = random_plan(random);
            const Ranking ranking(plan, postings, texts(), Ample);
            const Matches matches = ranking.matches();
            const std::vector<Ranked> all = ranking.best(matches, 0, 1000);
            const std::size_t offset = random(30), count = 1 + random(20);
            const std::vector<Ranked> page = ranking.best(matches, offset, count);
            REQUIRE(page.size() == std::min(count, all.size() - std::min(offset, all.size())));
            for (std::size_t i = 0; i < page.size(); ++i) CHECK(page[i].document == all[offset + i].document);
        }
    }

    TEST_CASE("terms that count as one weigh as if they were one word") {
        tests::TempDir folder;
        Xapian::WritableDatabase database((folder.path() / "index").string(), Xapian::DB_CREATE);
        for (const auto& words : std::vector<std::vector<std::string>>{{"stage", "stages"}, {"stages", "les"}, {"les", "les"}, {"werk", "les"}}) {
            Xapian::Document text;
            for (const std::string& one : words) {
                text.add_term(one);
                text.add_term(one.starts_with("stage") ? "een" : "ander");
            }
            database.add_document(text);
        }
        PostingCache postings(database);
        const auto together = postings.find({Kind::Any, {"stage", "stages"}}, database, Ample);
        const auto one = postings.find({Kind::Any, {"een"}}, database, Ample);
        CHECK(together->documents == one->documents);
        CHECK(together->weights == one->weights);
    }

    TEST_CASE("a cache that may keep next to nothing gives the same answers") {
        Random random;
        PostingCache ample(texts()), tight(texts(), 500);
        for (int round = 0; round < 50; ++round) {
            const PlanLeaf asked = leaf(random, Kind::Any);
            CHECK(ample.find(asked, texts(), Ample)->documents == tight.find(asked, texts(), Ample)->documents);
        }
    }

    TEST_CASE("a question whose time is up is given up") {
        PostingCache postings(texts());
        const Deadline over{std::chrono::seconds(-1)};
        CHECK_THROWS_AS(postings.find({Kind::Any, {"w1"}}, texts(), over), hub::TooSlow);
    }
}

}  // namespace ranking_test
