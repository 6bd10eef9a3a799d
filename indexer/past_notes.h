// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/git_repository.h"
#include "indexer/knowledge_files.h"
#include "indexer/note.h"
#include "indexer/parse_worker.h"

#include <map>
#include <optional>
#include <string>

namespace indexer {

// The notes as one commit published them: held against the schemas, lists and agenda of that commit, for rules of today would take
// away what was right then. Outlived by the repository and the worker (which forks: for a process of one thread).
class PastCommit {
public:
    static Expected<PastCommit> open(const GitRepository& repository, ParseWorker& worker, const CommitId& commit);

    const CommitInfo& info() const { return info_; }
    const Community& community() const { return framework_.community; }
    // The files of notes by slug; of two with one slug the one that is published.
    const std::map<std::string, TreeFile>& files() const { return files_; }
    // Nothing when there was no such note, or none that could be published.
    std::optional<Note> read(const std::string& slug) const;

private:
    PastCommit(const GitRepository& repository, ParseWorker& worker) : repository_(&repository), worker_(&worker) {}

    const GitRepository* repository_;
    ParseWorker* worker_;
    CommitInfo info_;
    Framework framework_;
    std::map<std::string, TreeFile> files_;
};

// One note as `commit` published it: {slug, commit, kaart, bladzijde, tekst}; `kaart` and `bladzijde` as make_card and make_page give
// them, without history, `tekst` the body without markup. `commit`: 40 digits. NotFound when it is not reachable from `tip`, or
// published no such note.
Expected<Json> read_past_note(const GitRepository& repository, const CommitId& tip, const std::string& slug, const CommitId& commit);

// NotFound unless `commit` is there and `tip` goes back to it, so that nothing is shown that was never part of what is served.
Expected<void> require_reachable(const GitRepository& repository, const CommitId& tip, const CommitId& commit);

// "0123456789abcdef..." of 40 digits, small letters: nothing else is ever looked up as an id.
bool is_commit_id(std::string_view text);

}  // namespace indexer
