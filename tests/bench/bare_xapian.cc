// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_xapian.h"

#include <xapian.h>

namespace bench {

struct BareIndex::State {
    explicit State(const std::string& folder) : database(folder, Xapian::DB_CREATE_OR_OVERWRITE) { generator.set_stemmer(Xapian::Stem("dutch")); }
    Xapian::WritableDatabase database;
    Xapian::TermGenerator generator;
};

BareIndex::BareIndex(const std::string& folder) {
    setenv("XAPIAN_FLUSH_THRESHOLD", "500", 1);
    state_ = std::make_unique<State>(folder);
}
BareIndex::~BareIndex() = default;

void BareIndex::put(const std::string& name, const std::string& text) {
    Xapian::Document document;
    document.set_data(text);
    document.add_boolean_term("Q" + name);
    state_->generator.set_document(document);
    state_->generator.index_text(text);
    state_->database.replace_document("Q" + name, document);
}

void BareIndex::commit() { state_->database.commit(); }

struct BareSearch::State {
    explicit State(const std::string& folder) : database(folder) {
        parser.set_stemmer(Xapian::Stem("dutch"));
        parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
        parser.set_database(database);
    }
    Xapian::Database database;
    Xapian::QueryParser parser;
};

BareSearch::BareSearch(const std::string& folder) : state_(std::make_unique<State>(folder)) {}
BareSearch::~BareSearch() = default;

double BareSearch::top_ten(const std::string& words) {
    Xapian::Enquire enquire(state_->database);
    enquire.set_query(state_->parser.parse_query(words));
    const Xapian::MSet found = enquire.get_mset(0, 10);
    double sum = 0;
    for (auto hit = found.begin(); hit != found.end(); ++hit) sum += *hit + hit.get_weight();
    return sum;
}

}  // namespace bench
