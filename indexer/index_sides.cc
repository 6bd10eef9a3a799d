// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index_sides.h"

#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace indexer {
namespace {

namespace fs = std::filesystem;

constexpr int MostSideChanges = 20;

const char* name_of(IndexSides::Side side) { return side == IndexSides::Side::Left ? "left" : "right"; }

bool sync(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

Unexpected disk_failure(const std::string& what) {
    return failure(ErrorCode::Failed, what + ": " + std::strerror(errno) + ".");
}

}  // namespace

Expected<void> IndexSides::prepare() const {
    std::error_code error;
    fs::create_directories(state_folder_, error);
    if (error) return failure(ErrorCode::Failed, "De map " + state_folder_ + " is niet te maken: " + error.message() + ".");
    return {};
}

std::optional<IndexSides::Side> IndexSides::current() const {
    std::ifstream file(state_folder_ + "/CURRENT");
    std::string name;
    file >> name;
    if (name == "left") return Side::Left;
    if (name == "right") return Side::Right;
    return std::nullopt;
}

Expected<void> IndexSides::switch_to(Side side) const {
    const std::string fresh = state_folder_ + "/CURRENT.new";
    std::ofstream(fresh) << name_of(side) << '\n';
    if (!sync(fresh)) return disk_failure("Het bestand " + fresh + " is niet te schrijven");
    if (std::rename(fresh.c_str(), (state_folder_ + "/CURRENT").c_str()) != 0)
        return disk_failure("Het bestand CURRENT in " + state_folder_ + " is niet te vervangen");
    if (!sync(state_folder_)) return disk_failure("De map " + state_folder_ + " is niet vast te leggen");
    return {};
}

std::string IndexSides::folder(Side side) const { return state_folder_ + "/" + name_of(side); }

std::string IndexSides::lock_path(Side side) const { return folder(side) + ".lock"; }

Expected<IndexSides::Reading> IndexSides::lock_current() const {
    for (int attempt = 0; attempt < MostSideChanges; ++attempt) {
        const auto side = current();
        if (!side) return failure(ErrorCode::NotFound, "Er is nog geen index in " + state_folder_ + ".", "Maak hem met: watwerkt index");
        auto lock = FileLock::take(lock_path(*side), FileLock::Mode::Shared, std::chrono::milliseconds(250));
        // The sides may have changed places while we waited; then this one may be written next.
        if (lock && current() == side) return Reading{*side, std::move(*lock)};
    }
    return failure(ErrorCode::Busy, "De index in " + state_folder_ + " verandert steeds; probeer het opnieuw.");
}

Expected<IndexSides::Reading> IndexSides::lock_for_reading(Side side) const {
    auto lock = FileLock::take(lock_path(side), FileLock::Mode::Shared, std::chrono::milliseconds(250));
    if (!lock) return failure(ErrorCode::Locked, "De index " + folder(side) + " wordt net bijgewerkt.");
    return Reading{side, std::move(*lock)};
}

Expected<FileLock> IndexSides::lock_for_writing(Side side, std::chrono::milliseconds wait) const {
    auto lock = FileLock::take(lock_path(side), FileLock::Mode::Exclusive, wait);
    if (!lock) return failure(ErrorCode::Locked, "De index " + folder(side) + " wordt nog gelezen; de update wacht niet langer.");
    return std::move(*lock);
}

Expected<FileLock> IndexSides::lock_updates() const {
    auto lock = FileLock::take(state_folder_ + "/update.lock", FileLock::Mode::Exclusive, std::chrono::milliseconds(0));
    if (!lock) return failure(ErrorCode::Locked, "De index in " + state_folder_ + " wordt al bijgewerkt door een ander programma.");
    return std::move(*lock);
}

Expected<void> IndexSides::remove(Side side) const {
    std::error_code error;
    fs::remove_all(folder(side), error);
    if (error) return failure(ErrorCode::Failed, "De map " + folder(side) + " is niet weg te halen: " + error.message() + ".");
    return {};
}

Expected<void> IndexSides::copy(Side from, Side to) const {
    std::error_code error;
    const std::string fresh = folder(to) + ".new";
    fs::remove_all(fresh, error);
    fs::remove_all(folder(to), error);
    if (!error) fs::copy(folder(from), fresh, fs::copy_options::recursive, error);
    if (!error) fs::rename(fresh, folder(to), error);
    if (error) return failure(ErrorCode::Failed, "De index is niet te kopiëren naar " + folder(to) + ": " + error.message() + ".");
    return {};
}

}  // namespace indexer
