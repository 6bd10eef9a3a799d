// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/search_index.h"
#include "indexer/expected.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace hub {

struct LiveOptions {
    std::string repository = ".";
    std::string ref = "HEAD";
    std::string state_folder;
    // Called before each look at the ref, by the thread that looks; may change what it names.
    std::function<void()> before_look = [] {};
    std::chrono::milliseconds poll{300};
    std::chrono::seconds watchdog{600};  // an update that takes longer is killed
    std::chrono::seconds retry{30};      // after an update that failed
};

// Follows a ref: when it names another commit, a child process (`watwerkt index`) brings the index there, and readers get the new
// generation. The process that serves only reads. A request keeps the generation it began with.
class LiveIndex {
public:
    explicit LiveIndex(LiveOptions options);
    ~LiveIndex();  // stops following, and the child with it

    // Opens the index that is there; makes it first (in a child, waiting) when there is none that this program can read.
    indexer::Expected<void> open();
    // Brings the index to where the ref is now, and waits for it. What was open serves meanwhile, and stays when that fails.
    void catch_up();
    // From now on does so by itself whenever the ref names another commit.
    void follow();
    // Null only before open().
    std::shared_ptr<const SearchIndex> current() const;

private:
    void look();
    bool bring_up_to_date(bool repair);
    bool reopen();
    bool wait(std::chrono::milliseconds time);  // false when stopping

    LiveOptions options_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::shared_ptr<const SearchIndex> index_;
    std::string failed_commit_;
    std::chrono::steady_clock::time_point failed_at_;
    std::thread thread_;
};

}  // namespace hub
