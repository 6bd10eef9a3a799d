// SPDX-License-Identifier: GPL-3.0-or-later
// Names of moments: tags and days.
#include "indexer/git_state.h"

#include <algorithm>

namespace indexer {
namespace {

// The names of all tags, which git keeps in no order that we may lean on.
Expected<std::vector<std::string>> tag_names(git_repository* repository) {
    git_strarray raw{};
    const int code = git_tag_list(&raw, repository);
    if (code < 0) return git_failure(code, "Tags lezen");
    std::vector<std::string> names(raw.strings, raw.strings + raw.count);
    git_strarray_dispose(&raw);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

Expected<std::vector<TagInfo>> GitRepository::tags() const {
    const auto names = tag_names(state_->repository.get());
    if (!names) return same_error(names);
    std::vector<TagInfo> tags;
    for (const std::string& name : *names) {
        const Expected<CommitId> commit = resolve("refs/tags/" + name);
        if (!commit && commit.error().code != ErrorCode::NotFound) return same_error(commit);
        if (commit) tags.push_back({name, *commit});  // a tag may also name a file or a folder
    }
    return tags;
}

Expected<std::optional<CommitId>> GitRepository::commit_before(const CommitId& tip, std::int64_t time) const {
    auto commit = find_commit(state_->repository.get(), tip);
    while (commit && make_commit_info(commit->get()).time >= time) {
        if (git_commit_parentcount(commit->get()) == 0) return std::optional<CommitId>{};
        commit = find_commit(state_->repository.get(), *git_commit_parent_id(commit->get(), 0));
    }
    if (!commit) return same_error(commit);
    return std::optional<CommitId>{to_hex(*git_commit_id(commit->get()))};
}

}  // namespace indexer
