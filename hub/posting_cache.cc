// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/posting_cache.h"

#include <algorithm>
#include <cmath>
#include <xapian.h>

namespace hub {
namespace {

// BM25 as Xapian's BM25Weight computes it (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), with a little less
// weight on the length of a note than Xapian's default (b 0.5): a long evaluation is no worse an answer.
constexpr double K1 = 1;
constexpr double B = 0.35;
constexpr double LeastLength = 0.5;  // of the mean

float lengthening(double length, double mean) { return static_cast<float>(K1 * (std::max(length / mean, LeastLength) * B + (1 - B))); }

// Xapian's correction keeps the weight of a term above zero that more than half of the documents have.
double rarity(double all, double having) {
    const double odds = (all - having + 0.5) / (having + 0.5);
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds) * (K1 + 1);
}

std::string key_of(const PlanLeaf& leaf) {
    std::string key(1, static_cast<char>('0' + static_cast<int>(leaf.kind)));
    for (const std::string& term : leaf.terms) key += '\0' + term;
    return key;
}

using Counts = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // document, how often; ascending

Counts read_counts(const std::string& term, const Xapian::Database& database) {
    Counts counts;
    counts.reserve(database.get_termfreq(term));
    for (auto posting = database.postlist_begin(term); posting != database.postlist_end(term); ++posting) counts.emplace_back(*posting, posting.get_wdf());
    return counts;
}

Counts added(const Counts& one, const Counts& other) {
    Counts sum;
    sum.reserve(one.size() + other.size());
    auto a = one.begin(), b = other.begin();
    while (a != one.end() && b != other.end()) {
        const std::uint32_t document = std::min(a->first, b->first);
        const std::uint32_t here = a->first == document ? a++->second : 0;
        const std::uint32_t there = b->first == document ? b++->second : 0;
        sum.emplace_back(document, here + there);
    }
    sum.insert(sum.end(), a, one.end());
    sum.insert(sum.end(), b, other.end());
    return sum;
}

std::size_t bytes_of(const std::string& key, const Postings& postings) {
    return key.size() + postings.documents.size() * (sizeof(std::uint32_t) + sizeof(float)) + 200;  // what a map needs besides
}

std::vector<std::uint32_t> positions(const Xapian::Database& database, std::uint32_t document, const std::string& term) {
    return {database.positionlist_begin(document, term), database.positionlist_end(document, term)};
}

bool are_near(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if ((*a < *b ? *b - *a : *a - *b) < NearWindow) return true;
        *a < *b ? ++a : ++b;
    }
    return false;
}

bool is_row(const std::vector<std::vector<std::uint32_t>>& places) {
    return std::any_of(places.front().begin(), places.front().end(), [&](std::uint32_t begin) {
        for (std::uint32_t i = 1; i < places.size(); ++i)
            if (!std::binary_search(places[i].begin(), places[i].end(), begin + i)) return false;
        return true;
    });
}

}  // namespace

PostingCache::PostingCache(const Xapian::Database& database, std::size_t most_bytes)
    : documents_(database.get_lastdocid() + 1), document_count_(database.get_doccount()), lengthenings_(database.get_lastdocid() + 1), most_bytes_(most_bytes) {
    const double mean = std::max(database.get_avlength(), 1.0);
    for (auto document = database.postlist_begin(""); document != database.postlist_end(""); ++document) {
        documents_.insert(*document);
        lengthenings_[*document] = lengthening(document.get_doclength(), mean);
    }
}

std::shared_ptr<const Postings> PostingCache::find(const PlanLeaf& leaf, const Xapian::Database& database, const Deadline& deadline) {
    deadline.check();
    const std::string key = key_of(leaf);
    {
        const std::lock_guard lock(mutex_);
        if (const auto known = kept_.find(key); known != kept_.end()) return known->second;
    }
    const auto postings = std::make_shared<const Postings>(read(leaf, database, deadline));
    keep(key, postings);
    return postings;
}

void PostingCache::keep(const std::string& key, const std::shared_ptr<const Postings>& postings) {
    const std::lock_guard lock(mutex_);
    const std::size_t bytes = bytes_of(key, *postings);
    if (kept_bytes_ + bytes > most_bytes_) {
        kept_.clear();
        kept_bytes_ = 0;
    }
    if (bytes <= most_bytes_ && kept_.emplace(key, postings).second) kept_bytes_ += bytes;
}

Postings PostingCache::read(const PlanLeaf& leaf, const Xapian::Database& database, const Deadline& deadline) {
    return leaf.kind == PlanLeaf::Kind::Any ? read_any(leaf.terms, database) : read_row(leaf, database, deadline);
}

Postings PostingCache::read_any(const std::vector<std::string>& terms, const Xapian::Database& database) const {
    Counts counts = read_counts(terms.front(), database);
    for (std::size_t i = 1; i < terms.size(); ++i) counts = added(counts, read_counts(terms[i], database));
    const double weight = rarity(static_cast<double>(document_count_), static_cast<double>(counts.size()));
    Postings postings;
    postings.documents.reserve(counts.size());
    postings.weights.reserve(counts.size());
    for (const auto& [document, count] : counts) {
        const auto times = static_cast<float>(count);
        postings.documents.push_back(document);
        postings.weights.push_back(static_cast<float>(weight) * times / (lengthenings_[document] + times));
    }
    return postings;
}

Postings PostingCache::read_row(const PlanLeaf& leaf, const Xapian::Database& database, const Deadline& deadline) {
    Postings all = *find({PlanLeaf::Kind::Any, {leaf.terms.front()}}, database, deadline);
    for (std::size_t i = 1; i < leaf.terms.size(); ++i) all = in_both(all, *find({PlanLeaf::Kind::Any, {leaf.terms[i]}}, database, deadline));
    if (leaf.terms.size() == 1) return all;
    Postings standing;
    for (std::size_t i = 0; i < all.documents.size(); ++i) {
        if (i % 64 == 0) deadline.check();
        if (!stands_in(leaf, all.documents[i], database)) continue;
        standing.documents.push_back(all.documents[i]);
        standing.weights.push_back(all.weights[i]);
    }
    return standing;
}

Postings in_both(const Postings& one, const Postings& other) {
    Postings both;
    for (std::size_t i = 0, j = 0; i < one.documents.size() && j < other.documents.size();) {
        if (one.documents[i] == other.documents[j]) {
            both.documents.push_back(one.documents[i]);
            both.weights.push_back(one.weights[i++] + other.weights[j++]);
        } else
            one.documents[i] < other.documents[j] ? ++i : ++j;
    }
    return both;
}

bool stands_in(const PlanLeaf& leaf, std::uint32_t document, const Xapian::Database& database) {
    std::vector<std::vector<std::uint32_t>> places;
    for (const std::string& term : leaf.terms) places.push_back(positions(database, document, term));
    return leaf.kind == PlanLeaf::Kind::Near ? are_near(places[0], places[1]) : is_row(places);
}

}  // namespace hub
