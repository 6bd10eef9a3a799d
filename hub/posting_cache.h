// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/document_set.h"
#include "hub/search_plan.h"
#include "hub/too_slow.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace Xapian {
class Database;
}

namespace hub {

// Where a leaf of a plan stands, in the order of the documents, and what it weighs in each: BM25, without the leaf's own weight.
struct Postings {
    std::vector<std::uint32_t> documents;
    std::vector<float> weights;
};

// The posting lists that questions have asked for, taken out of Xapian once per generation and weighed, for adding up rows of numbers
// takes a tenth of the time of having Xapian walk, unpack and weigh them for every question (docs/decisions/0020). Safe for many
// threads; a database handle belongs to its thread and comes with each call.
class PostingCache {
public:
    static constexpr std::size_t MostBytes = 64U << 20U;  // when there is more, all of it is forgotten

    explicit PostingCache(const Xapian::Database& database, std::size_t most_bytes = MostBytes);

    // Throws Xapian::Error, and TooSlow.
    std::shared_ptr<const Postings> find(const PlanLeaf& leaf, const Xapian::Database& database, const Deadline& deadline);

    const DocumentSet& documents() const { return documents_; }  // all there are
    std::uint32_t documents_end() const { return static_cast<std::uint32_t>(lengthenings_.size()); }

private:
    Postings read(const PlanLeaf& leaf, const Xapian::Database& database, const Deadline& deadline);
    Postings read_any(const std::vector<std::string>& terms, const Xapian::Database& database) const;
    Postings read_row(const PlanLeaf& leaf, const Xapian::Database& database, const Deadline& deadline);
    void keep(const std::string& key, const std::shared_ptr<const Postings>& postings);

    DocumentSet documents_;
    std::size_t document_count_ = 0;
    std::vector<float> lengthenings_;  // by document: what BM25 adds to a count for the length of the document
    std::size_t most_bytes_;
    std::mutex mutex_;
    std::unordered_map<std::string, std::shared_ptr<const Postings>> kept_;
    std::size_t kept_bytes_ = 0;
};

// The documents that both have, with their weights added.
Postings in_both(const Postings& one, const Postings& other);

// Whether a leaf of kind Near or Phrase stands in a document that has all of its terms.
bool stands_in(const PlanLeaf& leaf, std::uint32_t document, const Xapian::Database& database);

}  // namespace hub
