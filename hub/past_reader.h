// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/expected.h"
#include "indexer/json.h"

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace hub {

// Notes and differences of other commits than the served one. They are made by a child, the same program with another subcommand: the
// process that serves reads no git and parses no Markdown (docs/decisions/0023). What a child said of fixed commits is kept, since it
// cannot change. Safe for many threads.
class PastReader {
public:
    using Answer = std::shared_ptr<const indexer::Json>;
    // Runs the program with these arguments; what it printed. NotFound and BadParameter are for the one who asked.
    using Run = std::function<indexer::Expected<std::string>(const std::vector<std::string>& arguments)>;

    explicit PastReader(Run run) : run_(std::move(run)) {}

    // Each fails with Busy when others keep both children busy. `served`: the commit that the answer may go back from.
    // indexer/past_notes.h: read_past_note. `commit`: 40 digits.
    indexer::Expected<Answer> note(const std::string& slug, const std::string& commit, const std::string& served);
    // {tags: [{naam, commit, datum}]}
    indexer::Expected<Answer> tags(const std::string& served);
    // indexer/recalibration.h: recalibrate, between moments as find_moment takes them.
    indexer::Expected<Answer> recalibration(const std::string& from, const std::string& to, const std::string& served);

private:
    struct Kept {
        std::string key;
        Answer answer;
        std::size_t bytes = 0;
    };

    indexer::Expected<Answer> kept_or_asked(const std::vector<std::string>& arguments);
    indexer::Expected<Answer> ask(const std::vector<std::string>& arguments, std::size_t& bytes);
    Answer find(const std::string& key);
    void keep(Kept one);

    Run run_;
    std::mutex mutex_;
    std::size_t running_ = 0;
    std::list<Kept> kept_;  // last used first
    std::size_t kept_bytes_ = 0;
};

// A Run that starts this very program on `repository`, with a deadline and a bound on what it prints.
PastReader::Run run_on(const std::string& repository);

}  // namespace hub
