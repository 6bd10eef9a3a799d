// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/live_index.h"

#include "hub/child_process.h"
#include "hub/exit_status.h"
#include "hub/log.h"
#include "indexer/git_repository.h"

namespace hub {

using indexer::ErrorCode;
using indexer::Expected;
using Clock = std::chrono::steady_clock;

namespace {

// So that no reader waits for what the first question of a generation would have to read. A mistake is told to the one who asks.
void warm_up(const SearchIndex& index) { (void)index.overview(); }

}  // namespace

LiveIndex::LiveIndex(LiveOptions options) : options_(std::move(options)) {}

LiveIndex::~LiveIndex() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

Expected<void> LiveIndex::open() {
    Expected<std::shared_ptr<const SearchIndex>> opened = SearchIndex::open(options_.state_folder);
    if (!opened) {
        options_.before_look();
        if (!bring_up_to_date(false)) return indexer::failure(ErrorCode::Failed, "De index is niet te maken; hierboven staat waarom.");
        opened = SearchIndex::open(options_.state_folder);
        if (!opened) return indexer::same_error(opened);
    }
    warm_up(**opened);
    index_ = std::move(*opened);
    return {};
}

void LiveIndex::catch_up() { look(); }

void LiveIndex::follow() {
    thread_ = std::thread([this] {
        while (wait(options_.poll)) look();
    });
}

std::shared_ptr<const SearchIndex> LiveIndex::current() const {
    const std::lock_guard lock(mutex_);
    return index_;
}

// A repository is opened anew each time: it may be replaced, moved or repacked while we run.
void LiveIndex::look() {
    options_.before_look();
    const auto repository = indexer::GitRepository::open(options_.repository);
    const auto commit = repository ? repository->resolve(options_.ref) : Expected<indexer::CommitId>(indexer::same_error(repository));
    const bool damaged = current()->is_fallback();
    if (!commit || (*commit == current()->commit() && !damaged)) return;
    if (*commit == failed_commit_ && Clock::now() - failed_at_ < options_.retry) return;
    if (bring_up_to_date(damaged) && reopen()) {
        log_event("generation", "commit " + current()->commit().substr(0, 7));
        return;
    }
    failed_commit_ = *commit;
    failed_at_ = Clock::now();
    log_event("update-failed", "commit " + commit->substr(0, 7) + " kon niet geïndexeerd worden; de vorige versie blijft staan");
}

bool LiveIndex::bring_up_to_date(bool repair) {
    const auto until = Clock::now() + options_.watchdog;
    std::vector<std::string> arguments{"index", "--repo", options_.repository, "--ref", options_.ref, "--state", options_.state_folder, "--quiet"};
    if (repair) arguments.push_back("--repair");
    const int status = run_self(arguments, [&] {
                                    const std::lock_guard lock(mutex_);
                                    return !stopping_ && Clock::now() < until;
                                });
    return status == Done || status == SomeSkipped;
}

bool LiveIndex::reopen() {
    Expected<std::shared_ptr<const SearchIndex>> opened = SearchIndex::open(options_.state_folder);
    if (!opened) {
        log_event("open-failed", opened.error().message);
        return false;
    }
    warm_up(**opened);
    std::shared_ptr<const SearchIndex> previous;
    const std::lock_guard lock(mutex_);
    previous = std::move(index_);
    index_ = std::move(*opened);
    return true;
}

bool LiveIndex::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, time, [this] { return stopping_; });
    return !stopping_;
}

}  // namespace hub
