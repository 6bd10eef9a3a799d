// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"
#include "indexer/git_repository.h"
#include "indexer/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// A moment as people name it: a day ("2026-07-01": the branch as it was when that day ended, UTC), a tag or a whole commit id. A tag
// counts when it can stand in an address: letters, digits, points, dashes and underscores, at most 64, and not a day.
bool is_moment_name(std::string_view name);

struct Moment {
    std::string name;
    CommitInfo commit;
};

// NotFound when `tip` does not go back to such a moment; BadParameter when it is no name of one.
Expected<Moment> find_moment(const GitRepository& repository, const CommitId& tip, const std::string& name);
// The tags that find_moment takes, newest commit first.
Expected<std::vector<Moment>> tagged_moments(const GitRepository& repository, const CommitId& tip);
// {naam, commit, datum, tijd}; `tijd` in seconds since 1970.
Json to_json(const Moment& moment);

// What changed in the notes between two moments (herijking), the older first; BadParameter when they are the other way round.
//   van, tot      as above
//   aantal        {van, tot}: how many notes there were
//   nieuw         notes that were not there
//   gewijzigd     notes that say something else, each with `velden`: which fields, "tekst" for the body
//   afgewaardeerd notes that were current and are outdated, or with a finding on a lower level of the Maryland scale; each with
//                 `redenen` [{soort: "status"} or {soort: "onderbouwing", uitspraak, van, tot}], `tot` null when it has no level any more
//   ingetrokken   notes that were withdrawn, or that are gone; each with `weg`
//   verlopen      current notes whose herzien_voor passed between the two days; each with `herzienVoor`
//   leeg          objectives and actions of the later agenda that no note names at either moment: {id, niveau, nummer, titel, titelEn, thema}
// A note is {slug, titel, soort, taal, themas}, and may be in several lists; lists are by slug. A note whose file did not change is read once.
Expected<Json> recalibrate(const GitRepository& repository, const Moment& from, const Moment& to);

}  // namespace indexer
