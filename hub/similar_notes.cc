// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/similar_notes.h"

namespace hub {
namespace {

constexpr Xapian::termcount MostTerms = 24;
constexpr std::size_t ShortestTelling = 4;
// A note that shares less than this part of what the best one could share is about something else.
constexpr double LeastOfBest = 0.35;

// Stems of words in the text; not those of one field, of parts, nor one that only this note has.
class TellingStems : public Xapian::ExpandDecider {
public:
    TellingStems(const Xapian::Database& database, indexer::Analyser& analyser) : database_(database), analyser_(analyser) {}

    bool operator()(const std::string& term) const override {
        if (term.size() <= ShortestTelling || term.front() != 'Z' || (term[1] >= 'A' && term[1] <= 'Z')) return false;
        return database_.get_termfreq(term) > 1 && !analyser_.is_stop_word(term.substr(1));
    }

private:
    const Xapian::Database& database_;
    indexer::Analyser& analyser_;
};

}  // namespace

std::vector<std::uint32_t> similar_notes(Reader& reader, std::uint32_t document, std::size_t most) {
    Xapian::RSet about;
    about.add_document(document);
    Xapian::Enquire enquire(reader.database);
    const TellingStems telling(reader.database, reader.analysers.dutch);
    const Xapian::ESet stems = enquire.get_eset(MostTerms, about, &telling);
    if (stems.empty()) return {};
    enquire.set_query(Xapian::Query(Xapian::Query::OP_ELITE_SET, stems.begin(), stems.end(), MostTerms));
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    std::vector<std::uint32_t> found;
    double best = 0;
    const Xapian::MSet hits = enquire.get_mset(0, static_cast<Xapian::doccount>(most + 1));
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
        best = std::max(best, hit.get_weight());
        if (*hit != document && hit.get_weight() >= LeastOfBest * best && found.size() < most) found.push_back(*hit);
    }
    return found;
}

}  // namespace hub
