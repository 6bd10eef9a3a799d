// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace indexer {

// flock(2) on a file that is made when it is not there. Goes when it is destroyed, and when the process dies.
class FileLock {
public:
    enum class Mode { Shared, Exclusive };

    // Tries until `wait` has passed; nothing when somebody else kept it that long, or the file cannot be made.
    static std::optional<FileLock> take(const std::string& path, Mode mode, std::chrono::milliseconds wait);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

}  // namespace indexer
