// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/git_state.h"
#include "indexer/git_tree_merge.h"

#include <algorithm>
#include <set>

namespace indexer {
namespace {

using WalkHandle = Handle<git_revwalk, git_revwalk_free>;

std::optional<BlobId> to_blob_id(const OptionalOid& oid) {
    return oid ? std::optional<BlobId>{to_hex(*oid)} : std::nullopt;
}

ChangeKind kind_of_change(const TreeDifference& difference) {
    if (!difference.after) return ChangeKind::Deleted;
    return difference.before ? ChangeKind::Changed : ChangeKind::Added;
}

Expected<WalkHandle> open_walk(git_repository* repository, const git_oid& tip, const OptionalOid& since) {
    git_revwalk* raw = nullptr;
    int code = git_revwalk_new(&raw, repository);
    WalkHandle walk{raw};
    if (code >= 0) code = git_revwalk_push(raw, &tip);
    if (code >= 0 && since) code = git_revwalk_hide(raw, &*since);
    if (code < 0) return git_failure(code, "Geschiedenis van commit " + to_hex(tip) + " lezen");
    return walk;
}

Expected<std::vector<git_oid>> walk_commits(git_repository* repository, const git_oid& tip, const OptionalOid& since) {
    auto walk = open_walk(repository, tip, since);
    if (!walk) return Unexpected{walk.error()};
    std::vector<git_oid> commits;
    git_oid id{};
    int code = 0;
    while ((code = git_revwalk_next(&id, walk->get())) == 0) commits.push_back(id);
    if (code != GIT_ITEROVER) return git_failure(code, "Geschiedenis van commit " + to_hex(tip) + " lezen");
    return commits;
}

struct ComesFirst {
    bool operator()(const git_oid& a, const git_oid& b) const { return git_oid_cmp(&a, &b) < 0; }
};

// The commits of which no parent is among them.
Expected<std::vector<git_oid>> find_oldest(git_repository* repository, const std::vector<git_oid>& commits) {
    const std::set<git_oid, ComesFirst> all{commits.begin(), commits.end()};
    std::vector<git_oid> oldest;
    for (const git_oid& id : commits) {
        const auto commit = find_commit(repository, id);
        if (!commit) return Unexpected{commit.error()};
        bool has_parent = false;
        for (unsigned i = 0; i < git_commit_parentcount(commit->get()); ++i)
            has_parent = has_parent || all.contains(*git_commit_parent_id(commit->get(), i));
        if (!has_parent) oldest.push_back(id);
    }
    return oldest;
}

bool is_known(git_repository* repository, const git_oid& since, const git_oid& commit) {
    return git_oid_equal(&since, &commit) != 0 || git_graph_descendant_of(repository, &since, &commit) == 1;
}

// The walk goes by the clocks in the commits, and gives too much when a row of them ran far behind. What it gives too much
// includes a commit without parents in the walk, so nearly always one question shows that all is well.
Expected<std::vector<git_oid>> find_commits(git_repository* repository, const git_oid& tip, const OptionalOid& since) {
    auto commits = walk_commits(repository, tip, since);
    if (!commits || !since) return commits;
    const auto oldest = find_oldest(repository, *commits);
    if (!oldest) return Unexpected{oldest.error()};
    const auto was_known = [&](const git_oid& id) { return is_known(repository, *since, id); };
    if (std::any_of(oldest->begin(), oldest->end(), was_known)) std::erase_if(*commits, was_known);
    return commits;
}

Expected<std::vector<OptionalOid>> find_folder_in_parents(git_repository* repository, const git_commit* commit, const std::string& folder) {
    std::vector<OptionalOid> folders;
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
        const auto parent = find_commit(repository, *git_commit_parent_id(commit, i));
        if (!parent) return Unexpected{parent.error()};
        const auto found = find_folder(parent->get(), folder);
        if (!found) return Unexpected{found.error()};
        folders.push_back(*found);
    }
    return folders;
}

Expected<TreeDifferences> find_differences(git_repository* repository, const git_commit* commit, const std::string& folder) {
    const auto after = find_folder(commit, folder);
    if (!after) return Unexpected{after.error()};
    const auto befores = find_folder_in_parents(repository, commit, folder);
    if (!befores) return Unexpected{befores.error()};
    return TreeMerge{repository, TreeLimits{}}.compare(folder, *after, *befores);
}

void add_to_history(History& history, const CommitInfo& commit, std::vector<TreeDifference>&& differences) {
    for (TreeDifference& difference : differences) {
        const ChangeKind kind = kind_of_change(difference);
        history[std::move(difference.path)].push_back({commit, kind});
    }
}

}  // namespace

bool is_newer(const HistoryEntry& a, const HistoryEntry& b) {
    if (a.commit.time != b.commit.time) return a.commit.time > b.commit.time;
    return a.commit.id < b.commit.id;
}

Expected<std::vector<PathChange>> GitRepository::changes_between(const CommitId& from, const CommitId& to, const std::string& folder) const {
    git_repository* repository = state_->repository.get();
    const auto before = find_folder(repository, from, folder);
    if (!before) return Unexpected{before.error()};
    const auto after = find_folder(repository, to, folder);
    if (!after) return Unexpected{after.error()};
    auto found = TreeMerge{repository, TreeLimits{}}.compare(folder, *after, {*before});
    if (!found) return Unexpected{found.error()};
    if (!found->is_complete)
        return failure(ErrorCode::Failed, "Tussen " + from + " en " + to + " verschilt te veel.", "Bouw de index opnieuw op.");
    std::vector<PathChange> changes;
    changes.reserve(found->files.size());
    for (TreeDifference& file : found->files) changes.push_back({std::move(file.path), to_blob_id(file.before), to_blob_id(file.after)});
    return changes;
}

Expected<History> GitRepository::history(const CommitId& tip, const std::optional<CommitId>& since, const std::string& folder) const {
    git_repository* repository = state_->repository.get();
    const auto newest = find_commit(repository, tip);
    if (!newest) return Unexpected{newest.error()};
    OptionalOid known;
    if (since) {
        const auto oldest = find_commit(repository, *since);
        if (!oldest) return Unexpected{oldest.error()};
        known = *git_commit_id(oldest->get());
    }
    const auto commits = find_commits(repository, *git_commit_id(newest->get()), known);
    if (!commits) return Unexpected{commits.error()};
    History history;
    for (const git_oid& id : *commits) {
        const auto commit = find_commit(repository, id);
        if (!commit) return Unexpected{commit.error()};
        auto differences = find_differences(repository, commit->get(), folder);
        if (!differences) return Unexpected{differences.error()};
        add_to_history(history, make_commit_info(commit->get()), std::move(differences->files));
    }
    for (auto& [path, entries] : history) std::sort(entries.begin(), entries.end(), is_newer);
    return history;
}

}  // namespace indexer
