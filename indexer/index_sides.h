// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"
#include "indexer/file_lock.h"

#include <chrono>
#include <optional>
#include <string>

namespace indexer {

// Left-right: two copies of the index in one state folder. Readers are on the side that the file CURRENT names; an update is
// applied to the other, then they change places. A copy with readers is never written.
//   <state>/left/ right/       the copies
//   <state>/CURRENT            "left" or "right"; replaced by rename
//   <state>/left.lock ...      held shared by readers of that side, exclusive by its writer
//   <state>/update.lock        held by the one process that updates
class IndexSides {
public:
    enum class Side { Left, Right };

    explicit IndexSides(std::string state_folder) : state_folder_(std::move(state_folder)) {}

    // Makes the state folder when it is not there.
    Expected<void> prepare() const;
    // Nothing when no index was ever finished.
    std::optional<Side> current() const;
    // What `switch_to` makes visible stays visible after a power cut: the file and its folder are synced.
    Expected<void> switch_to(Side side) const;

    std::string folder(Side side) const;
    static Side other(Side side) { return side == Side::Left ? Side::Right : Side::Left; }

    // A side to read, with the lock that keeps writers off it. Fails with NotFound when there is no index yet.
    struct Reading {
        Side side;
        FileLock lock;
    };
    Expected<Reading> lock_current() const;
    // That side, whatever CURRENT says: for when the current one is damaged.
    Expected<Reading> lock_for_reading(Side side) const;
    Expected<FileLock> lock_for_writing(Side side, std::chrono::milliseconds wait) const;
    Expected<FileLock> lock_updates() const;

    // Takes a side's folder away. Pre: its lock is held.
    Expected<void> remove(Side side) const;
    // Makes `to` a copy of `from`, by way of a folder of another name, so that it is there wholly or not at all.
    Expected<void> copy(Side from, Side to) const;

private:
    std::string lock_path(Side side) const;
    std::string state_folder_;
};

}  // namespace indexer
