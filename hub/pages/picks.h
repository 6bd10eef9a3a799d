// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/context.h"

#include <string>
#include <utility>

namespace hub {

// The parts of a collection or a menu card as the template _onderdeel shows them, in groups by phase.

// What a part shows of its note; `card` null: the note is gone and is named by its slug, so that the place in the list stays.
indexer::Json pick_fields(const Context& context, const indexer::Json* card, const std::string& slug);

// Groups of parts in the order in which they are added: a phase that comes back makes a new group.
class PickGroups {
public:
    // `without_phase`: title of a group of parts that have none; empty: it is not told.
    explicit PickGroups(const Context& context, std::string without_phase = {}) : context_(context), without_phase_(std::move(without_phase)) {}

    // `fields`: of pick_fields(); `phase`: of the closed list, or empty; `todo` may be empty.
    void add(indexer::Json fields, const std::string& phase, const std::string& reason, const std::string& todo);
    // {aantal, enkel, groepen}, or false when nothing was added.
    indexer::Json view() const;

private:
    const Context& context_;
    std::string without_phase_;
    std::string phase_before_;
    std::size_t number_ = 0;
    indexer::Json groups_ = indexer::Json::array();
};

}  // namespace hub
