// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/git_repository.h"

#include "indexer/git_state.h"
#include "indexer/git_tree_merge.h"
#include "indexer/path_rules.h"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <unordered_map>

namespace indexer {
namespace {

constexpr std::size_t LargestCachedTree = 8U << 20U;
constexpr ssize_t CacheBytes = 64L << 20U;

using ObjectHandle = Handle<git_object, git_object_free>;
using OdbObjectHandle = Handle<git_odb_object, git_odb_object_free>;

// What the administrator has in ~/.gitconfig or /etc/gitconfig must not change what we serve.
void forget_config_files() {
    for (const int level : {GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL})
        git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
}

// Characters that cannot be in a name and are operators in git's language of revisions.
bool may_name_a_commit(const std::string& ref) {
    constexpr std::string_view Operators{":^~?*[\\ \0", 9};
    const bool has_odd = ref.find_first_of(Operators) != std::string::npos || ref.find("@{") != std::string::npos;
    return !ref.empty() && ref.front() != '-' && !has_odd;
}

bool is_no_such_name(int code) {
    return code == GIT_ENOTFOUND || code == GIT_EUNBORNBRANCH || code == GIT_EINVALIDSPEC || code == GIT_EPEEL;
}

Unexpected no_such_commit(const std::string& ref) {
    return failure(ErrorCode::NotFound, "Er is geen commit met de naam '" + escape_bytes(ref) + "'.",
                   "Geef een branch, een tag of (het begin van) een commit-id.");
}

Unexpected no_such_repository(const std::string& path) {
    return failure(ErrorCode::NotFound, "'" + escape_bytes(path) + "' is geen git-repository en ligt er ook niet in.");
}

bool is_served_path(const std::string& path) {
    std::size_t start = 0;
    while (true) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        if (find_name_refusal(std::string_view{path}.substr(start, end - start), TreeLimits{}.name_bytes)) return false;
        if (end == path.size()) return true;
        start = end + 1;
    }
}

std::vector<PathCollision> find_collisions(const std::vector<TreeFile>& files) {
    std::unordered_map<std::string, const TreeFile*> seen;
    seen.reserve(files.size());
    std::vector<PathCollision> collisions;
    for (const TreeFile& file : files) {
        const auto [first, is_new] = seen.emplace(to_collision_key(file.path), &file);
        if (!is_new) collisions.push_back({file.path, first->second->path});
    }
    return collisions;
}

}  // namespace

GitLibrary::GitLibrary() {
    if (git_libgit2_init() < 0) throw std::runtime_error("libgit2 start niet" + last_git_error());
    // We read what our own git wrote and checked; hashing everything again costs a second in 100,000 notes.
    git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
    // The server may read a repository of another user. The danger this guards against is running what its config names
    // (hooks, filters), and we only read objects.
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    // In history a commit's trees are those its child is compared with; by default those over 4 KiB are read twice.
    git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, LargestCachedTree);
    git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, CacheBytes);
    forget_config_files();
}

GitLibrary::~GitLibrary() {
    git_libgit2_shutdown();
}

// As bare, so that core.worktree and what else the configuration says about a work tree is not looked at.
int GitRepository::State::open(const char* git_dir) {
    git_repository* raw_repository = nullptr;
    int code = git_repository_open_ext(&raw_repository, git_dir, GIT_REPOSITORY_OPEN_BARE | GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    repository.reset(raw_repository);
    git_odb* raw_objects = nullptr;
    if (code >= 0) code = git_repository_odb(&raw_objects, raw_repository);
    objects.reset(raw_objects);
    return code;
}

GitRepository::GitRepository(std::unique_ptr<State> state) : state_(std::move(state)) {}
GitRepository::GitRepository(GitRepository&&) noexcept = default;
GitRepository& GitRepository::operator=(GitRepository&&) noexcept = default;
GitRepository::~GitRepository() = default;

Expected<GitRepository> GitRepository::open(const std::string& path) {
    auto state = std::make_unique<State>();
    git_buf git_dir = GIT_BUF_INIT;
    int code = git_repository_discover(&git_dir, path.c_str(), 0, nullptr);
    if (code >= 0) code = state->open(git_dir.ptr);
    git_buf_dispose(&git_dir);
    if (code == GIT_ENOTFOUND) return no_such_repository(path);
    if (code < 0) return git_failure(code, "Git-repository '" + escape_bytes(path) + "' openen");
    return GitRepository{std::move(state)};
}

Expected<CommitId> GitRepository::resolve(const std::string& ref) const {
    if (!may_name_a_commit(ref)) return no_such_commit(ref);
    git_object* raw = nullptr;
    const int code = git_revparse_single(&raw, state_->repository.get(), (ref + "^{commit}").c_str());
    const ObjectHandle object{raw};
    if (code == GIT_EAMBIGUOUS)
        return failure(ErrorCode::NotFound, "Er is meer dan één object waarvan de id begint met '" + ref + "'.", "Geef meer cijfers.");
    if (is_no_such_name(code)) return no_such_commit(ref);
    if (code < 0) return git_failure(code, "Commit '" + escape_bytes(ref) + "' zoeken");
    return to_hex(*git_object_id(object.get()));
}

Expected<CommitInfo> GitRepository::commit_info(const CommitId& commit) const {
    const auto found = find_commit(state_->repository.get(), commit);
    if (!found) return Unexpected{found.error()};
    return make_commit_info(found->get());
}

Expected<Listing> GitRepository::list_files(const CommitId& commit, const std::string& folder, const TreeLimits& limits) const {
    const auto tree = find_folder(state_->repository.get(), commit, folder);
    if (!tree) return Unexpected{tree.error()};
    auto found = TreeMerge{state_->repository.get(), limits}.compare(folder, *tree, {});
    if (!found) return Unexpected{found.error()};
    Listing listing;
    listing.refused = std::move(found->refused);
    listing.files.reserve(found->files.size());
    for (TreeDifference& file : found->files) listing.files.push_back({std::move(file.path), to_hex(*file.after)});
    listing.collisions = find_collisions(listing.files);
    return listing;
}

Expected<std::string> GitRepository::read_blob(const BlobId& blob, std::size_t most_bytes) const {
    const auto id = to_oid(blob);
    if (!id) return Unexpected{id.error()};
    std::size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    int code = git_odb_read_header(&size, &type, state_->objects.get(), &*id);
    if (code < 0) return git_failure(code, "Bestand " + blob + " lezen");
    if (type != GIT_OBJECT_BLOB) return failure(ErrorCode::NotFound, "Object " + blob + " is geen bestand.");
    if (size > most_bytes)
        return failure(ErrorCode::Failed, "Bestand " + blob + " is te groot: " + std::to_string(size) + " bytes; het maximum is " +
                                              std::to_string(most_bytes) + ".");
    git_odb_object* raw = nullptr;
    code = git_odb_read(&raw, state_->objects.get(), &*id);
    const OdbObjectHandle object{raw};
    if (code < 0) return git_failure(code, "Bestand " + blob + " lezen");
    return std::string{static_cast<const char*>(git_odb_object_data(raw)), git_odb_object_size(raw)};
}

Expected<std::optional<BlobId>> GitRepository::find_blob(const CommitId& commit, const std::string& path) const {
    const auto found = find_commit(state_->repository.get(), commit);
    if (!found) return Unexpected{found.error()};
    if (!is_served_path(path)) return std::optional<BlobId>{};
    const auto entry = find_entry(found->get(), path);
    if (!entry) return Unexpected{entry.error()};
    if (!*entry || !is_file(entry->get())) return std::optional<BlobId>{};
    return std::optional<BlobId>{to_hex(*git_tree_entry_id(entry->get()))};
}

Expected<bool> GitRepository::is_ancestor(const CommitId& ancestor, const CommitId& descendant) const {
    const auto older = find_commit(state_->repository.get(), ancestor);
    if (!older) return Unexpected{older.error()};
    const auto newer = find_commit(state_->repository.get(), descendant);
    if (!newer) return Unexpected{newer.error()};
    if (ancestor == descendant) return true;
    const int code = git_graph_descendant_of(state_->repository.get(), git_commit_id(newer->get()), git_commit_id(older->get()));
    if (code < 0) return git_failure(code, "Vergelijken van " + ancestor + " met " + descendant);
    return code == 1;
}

}  // namespace indexer
