// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/git_worktree.h"

#include "indexer/disk_source.h"
#include "indexer/git_state.h"

#include <filesystem>
#include <fstream>

namespace indexer {
namespace {

namespace fs = std::filesystem;

using RepositoryHandle = Handle<git_repository, git_repository_free>;
using IndexHandle = Handle<git_index, git_index_free>;
using ReferenceHandle = Handle<git_reference, git_reference_free>;
using SignatureHandle = Handle<git_signature, git_signature_free>;

constexpr const char* Author = "Nog niet vastgelegd";
constexpr const char* Message = "Zoals het nu in de werkmap staat";

Expected<RepositoryHandle> open_work_tree(const std::string& path) {
    git_repository* opened = nullptr;
    const int code = git_repository_open_ext(&opened, path.c_str(), 0, nullptr);
    RepositoryHandle repository(opened);
    if (code != 0) return git_failure(code, "'" + path + "' openen");
    if (git_repository_workdir(opened) == nullptr) return failure(ErrorCode::NotFound, "'" + path + "' heeft geen werkmap.", "Laat --worktree weg om een kale repository te dienen.");
    return repository;
}

// Objects that the scratch repository does not have are looked for in the one it was made for.
Expected<RepositoryHandle> open_scratch(const std::string& path, git_repository* of) {
    git_repository* opened = nullptr;
    if (!fs::exists(fs::path(path) / "HEAD")) {
        if (const int code = git_repository_init(&opened, path.c_str(), 1); code != 0) return git_failure(code, "'" + path + "' maken");
        git_repository_free(opened);
    }
    std::ofstream(fs::path(path) / "objects/info/alternates") << (fs::path(git_repository_commondir(of)) / "objects").string() << "\n";
    const int code = git_repository_open(&opened, path.c_str());
    RepositoryHandle scratch(opened);
    if (code != 0) return git_failure(code, "'" + path + "' openen");
    return scratch;
}

// Nothing before the first commit.
Expected<OptionalOid> head_of(git_repository* repository) {
    git_oid head{};
    const int code = git_reference_name_to_id(&head, repository, "HEAD");
    if (code == GIT_ENOTFOUND) return OptionalOid{};
    if (code != 0) return git_failure(code, "HEAD lezen");
    return OptionalOid{head};
}

bool is_left_out(git_repository* repository, const std::string& path) {
    const std::string name = path.substr(path.rfind('/') + 1);
    int ignored = 0;
    return name.starts_with('.') || name.ends_with('~') || (git_ignore_path_is_ignored(&ignored, repository, path.c_str()) == 0 && ignored != 0);
}

Expected<void> add_file(git_index* index, git_repository* scratch, const fs::path& root, const std::string& path) {
    git_index_entry entry{};
    entry.path = path.c_str();
    entry.mode = GIT_FILEMODE_BLOB;
    int code = git_blob_create_from_disk(&entry.id, scratch, (root / path).c_str());
    if (code == 0) code = git_index_add(index, &entry);
    if (code != 0) return git_failure(code, "'" + path + "' lezen");
    return {};
}

// HEAD's tree with knowledge/ from disk.
Expected<git_oid> write_tree(git_repository* repository, git_repository* scratch, const git_commit* head) {
    git_index* made = nullptr;
    if (const int code = git_index_new(&made); code != 0) return git_failure(code, "De werkmap lezen");
    const IndexHandle index(made);
    if (head != nullptr) {
        git_tree* tree = nullptr;
        git_commit_tree(&tree, head);
        const TreeHandle held(tree);
        if (const int code = git_index_read_tree(made, tree); code != 0) return git_failure(code, "HEAD lezen");
        git_index_remove_directory(made, KnowledgeFolder, 0);
    }
    const fs::path root = git_repository_workdir(repository);
    const auto files = DiskSource(root / KnowledgeFolder).list();
    if (!files) return same_error(files);
    for (const TreeFile& file : *files) {
        if (is_left_out(repository, file.path)) continue;
        if (auto added = add_file(made, scratch, root, file.path); !added) return same_error(added);
    }
    git_oid tree{};
    if (const int code = git_index_write_tree_to(&tree, made, scratch); code != 0) return git_failure(code, "De werkmap vastleggen");
    return tree;
}

// Whether the branch says this already.
bool is_said(git_repository* scratch, const git_oid& tree, const OptionalOid& head) {
    git_oid tip{};
    if (git_reference_name_to_id(&tip, scratch, SnapshotBranch) != 0) return false;
    const auto commit = find_commit(scratch, tip);
    if (!commit || !git_oid_equal(git_commit_tree_id(commit->get()), &tree)) return false;
    if (!head) return git_commit_parentcount(commit->get()) == 0;
    const bool on_top = git_commit_parentcount(commit->get()) == 1 && git_oid_equal(git_commit_parent_id(commit->get(), 0), &*head);
    return on_top || git_oid_equal(&tip, &*head);
}

Expected<git_oid> commit_tree(git_repository* scratch, const git_oid& tree_id, const git_commit* head) {
    git_tree* tree = nullptr;
    if (const int code = git_tree_lookup(&tree, scratch, &tree_id); code != 0) return git_failure(code, "De werkmap vastleggen");
    const TreeHandle held(tree);
    git_signature* signature = nullptr;
    git_signature_now(&signature, Author, "werkmap@localhost");
    const SignatureHandle signed_by(signature);
    git_oid commit{};
    const git_commit* parents[] = {head};
    const int code = git_commit_create(&commit, scratch, nullptr, signature, signature, nullptr, Message, tree, head != nullptr ? 1 : 0, parents);
    if (code != 0) return git_failure(code, "De werkmap vastleggen");
    return commit;
}

}  // namespace

Expected<void> snapshot_worktree(const std::string& repository_path, const std::string& scratch_path) {
    const auto repository = open_work_tree(repository_path);
    if (!repository) return same_error(repository);
    const auto scratch = open_scratch(scratch_path, repository->get());
    if (!scratch) return same_error(scratch);
    const auto head = head_of(repository->get());
    if (!head) return same_error(head);
    CommitHandle head_commit;
    if (*head) {
        auto found = find_commit(scratch->get(), **head);
        if (!found) return same_error(found);
        head_commit = std::move(*found);
    }
    const auto tree = write_tree(repository->get(), scratch->get(), head_commit.get());
    if (!tree) return same_error(tree);
    if (is_said(scratch->get(), *tree, *head)) return {};
    const bool as_head = head_commit && git_oid_equal(git_commit_tree_id(head_commit.get()), &*tree);
    const auto commit = as_head ? Expected<git_oid>(**head) : commit_tree(scratch->get(), *tree, head_commit.get());
    if (!commit) return same_error(commit);
    git_reference* made = nullptr;
    const int code = git_reference_create(&made, scratch->get(), SnapshotBranch, &*commit, 1, nullptr);
    const ReferenceHandle branch(made);
    if (code != 0) return git_failure(code, "De werkmap vastleggen");
    return {};
}

}  // namespace indexer
