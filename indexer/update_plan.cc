// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/update_plan.h"

#include "indexer/knowledge_files.h"
#include "indexer/note.h"

namespace indexer {
namespace {

std::string reason_to_rebuild(const GitRepository& repository, const std::optional<IndexIdentity>& at, const CommitId& target,
                              const std::string& resources) {
    if (!at || at->commit.empty()) return "er was nog geen index";
    if (at->schema != SchemaVersion) return "de index had schema " + std::to_string(at->schema);
    if (at->resources != resources) return "de taalbestanden zijn veranderd";
    const auto ancestor = repository.is_ancestor(at->commit, target);
    if (!ancestor || !*ancestor) return "de geschiedenis is herschreven";
    return {};
}

void add_slug(const std::string& path, std::set<std::string>& slugs) {
    if (const auto place = note_place(path)) slugs.insert(place->slug);
}

Expected<UpdatePlan> plan_rebuild(const GitRepository& repository, const CommitId& target, std::string reason,
                                  const std::vector<TreeFile>& files) {
    UpdatePlan plan{true, std::move(reason), {}, {}};
    Expected<History> history = repository.history(target, std::nullopt, KnowledgeFolder);
    if (!history) return same_error(history);
    plan.history = std::move(*history);
    for (const TreeFile& file : files) add_slug(file.path, plan.slugs);
    return plan;
}

}  // namespace

Expected<UpdatePlan> plan_update(const GitRepository& repository, const std::optional<IndexIdentity>& at, const CommitId& target,
                                 const std::string& resources, const std::vector<TreeFile>& files) {
    const std::string reason = reason_to_rebuild(repository, at, target, resources);
    if (!reason.empty()) return plan_rebuild(repository, target, reason, files);

    const auto changes = repository.changes_between(at->commit, target, KnowledgeFolder);
    if (!changes) return same_error(changes);
    for (const PathChange& change : *changes)
        if (concerns_all_notes(change.path)) return plan_rebuild(repository, target, change.path + " is veranderd", files);

    UpdatePlan plan;
    Expected<History> history = repository.history(target, at->commit, KnowledgeFolder);
    if (!history) return same_error(history);
    plan.history = std::move(*history);
    for (const PathChange& change : *changes) add_slug(change.path, plan.slugs);
    for (const auto& [path, entries] : plan.history) add_slug(path, plan.slugs);
    return plan;
}

}  // namespace indexer
