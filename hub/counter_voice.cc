// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/counter_voice.h"

#include <algorithm>
#include <array>

namespace hub {
namespace {

// "geen effect gevonden" contradicts both ways; "wisselend" says both itself.
struct Opposites {
    std::string_view direction;
    std::array<std::string_view, 3> others;
};
constexpr std::array<Opposites, 3> OtherWays{{{"positief", {"nadelig", "geen-effect", "wisselend"}},
                                              {"nadelig", {"positief", "wisselend", ""}},
                                              {"geen-effect", {"positief", "nadelig", "wisselend"}}}};

const Opposites* opposites_of(const std::string& direction) {
    const auto found = std::find_if(OtherWays.begin(), OtherWays.end(), [&](const Opposites& one) { return one.direction == direction; });
    return found == OtherWays.end() ? nullptr : found;
}

class CounterSearch {
public:
    CounterSearch(std::uint32_t document, const std::vector<FindingRow>& findings, const FacetColumns& columns, const indexer::Community& community)
        : document_(document), findings_(findings), columns_(columns), designs_(community.find_vocabulary("opzet")) {
        for (std::uint32_t value = 0; value < columns.values().size(); ++value)
            if (columns.values()[value].facet == "aanpak" && columns.has(document, value)) approaches_.push_back(value);
    }

    CounterVoices run() {
        for (const FindingRow& own : findings_)
            if (own.document == document_) hold(own);
        return std::move(result_);
    }

private:
    void hold(const FindingRow& own) {
        const Opposites* opposites = opposites_of(value_of(own, "richting"));
        if (opposites == nullptr) return;
        result_.has_direction = true;
        for (const FindingRow& other : findings_)
            if (other.document != document_ && points_to(other, *opposites)) compare(own, other);
    }

    bool points_to(const FindingRow& other, const Opposites& opposites) const {
        const std::string direction = value_of(other, "richting");
        return !direction.empty() && std::find(opposites.others.begin(), opposites.others.end(), direction) != opposites.others.end();
    }

    void compare(const FindingRow& own, const FindingRow& other) {
        const std::size_t rank = design_rank(other);
        if (result_.strongest && rank >= best_rank_) return;
        const auto outcome = std::find_if(own.values.begin(), own.values.end(), [&](std::uint32_t value) {
            return columns_.values()[value].facet == "uitkomst" && std::find(other.values.begin(), other.values.end(), value) != other.values.end();
        });
        const auto approach = std::find_if(approaches_.begin(), approaches_.end(), [&](std::uint32_t value) { return columns_.has(other.document, value); });
        if (outcome == own.values.end() || approach == approaches_.end()) return;
        best_rank_ = rank;
        result_.strongest = CounterVoice{other.document, other.number, columns_.values()[*approach].value, columns_.values()[*outcome].value};
    }

    std::size_t design_rank(const FindingRow& finding) const {
        const indexer::Term* term = designs_ == nullptr ? nullptr : designs_->find(value_of(finding, "opzet"));
        return term == nullptr ? SIZE_MAX : static_cast<std::size_t>(term - designs_->terms.data());
    }

    std::string value_of(const FindingRow& finding, std::string_view facet) const {
        for (const std::uint32_t value : finding.values)
            if (columns_.values()[value].facet == facet) return columns_.values()[value].value;
        return {};
    }

    std::uint32_t document_;
    const std::vector<FindingRow>& findings_;
    const FacetColumns& columns_;
    const indexer::Vocabulary* designs_;
    std::vector<std::uint32_t> approaches_;
    CounterVoices result_;
    std::size_t best_rank_ = SIZE_MAX;
};

}  // namespace

CounterVoices find_counter_voices(std::uint32_t document, const std::vector<FindingRow>& findings, const FacetColumns& columns, const indexer::Community& community) {
    return CounterSearch(document, findings, columns, community).run();
}

}  // namespace hub
