// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/similar_notes.h"

namespace hub {
namespace {

constexpr Xapian::termcount MostTerms = 40;
constexpr std::size_t ShortestTelling = 4;
// A note that has less than this part of what the note itself has is about something else. Chosen by reading what five notes of
// different kinds were given: the notes on the same subject had 0.15 and more.
constexpr double LeastOfItself = 0.15;

// Concepts, and stems of words in the text; not those of one field, of parts, nor what only this note has or most notes have.
class TellingTerms : public Xapian::ExpandDecider {
public:
    TellingTerms(const Xapian::Database& database, indexer::Analyser& analyser) : database_(database), analyser_(analyser) {}

    bool operator()(const std::string& term) const override {
        const bool is_stem = term.size() > ShortestTelling && term.front() == 'Z' && !(term[1] >= 'A' && term[1] <= 'Z') && !analyser_.is_stop_word(term.substr(1));
        if (!is_stem && !term.starts_with(concept_prefix_)) return false;
        const Xapian::doccount notes = database_.get_termfreq(term);
        return notes > 1 && notes <= (database_.get_doccount() + 1) / 2;
    }

private:
    const Xapian::Database& database_;
    indexer::Analyser& analyser_;
    std::string concept_prefix_ = indexer::facet_term(*indexer::find_field("begrip"), "");
};

}  // namespace

std::vector<std::uint32_t> similar_notes(Reader& reader, std::uint32_t document, std::size_t most) {
    Xapian::RSet about;
    about.add_document(document);
    Xapian::Enquire enquire(reader.database);
    enquire.set_expansion_scheme("bo1");  // counts how often the note says it, unlike Xapian's default
    const TellingTerms telling(reader.database, reader.analysers.dutch);
    const Xapian::ESet terms = enquire.get_eset(MostTerms, about, &telling);
    if (terms.empty()) return {};
    enquire.set_query(Xapian::Query(Xapian::Query::OP_ELITE_SET, terms.begin(), terms.end(), MostTerms));
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    std::vector<std::uint32_t> found;
    double itself = 0;
    const Xapian::MSet hits = enquire.get_mset(0, static_cast<Xapian::doccount>(most + 1));
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
        itself = std::max(itself, hit.get_weight());
        if (*hit != document && hit.get_weight() >= LeastOfItself * itself && found.size() < most) found.push_back(*hit);
    }
    return found;
}

}  // namespace hub
