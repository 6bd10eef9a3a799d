// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/git_state.h"

#include "indexer/path_rules.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace indexer {
namespace {

constexpr std::size_t HexDigits = 40;

// Messages and names are in whatever encoding their writer used.
std::string to_valid_utf8(std::string_view text) {
    std::string valid;
    for (std::size_t at = 0; at < text.size();) append_utf8(valid, next_code_point(text, at));
    return valid;
}

std::string first_line(const char* text) {
    const std::string_view message = text ? text : "";
    const std::size_t start = std::min(message.find_first_not_of("\r\n"), message.size());
    const std::string_view rest = message.substr(start);
    return to_valid_utf8(rest.substr(0, rest.find_first_of("\r\n")));
}

}  // namespace

std::string last_git_error() {
    const git_error* error = git_error_last();  // may be null in libgit2 1.5
    return error && error->message ? ": " + to_valid_utf8(error->message) : std::string{};
}

Unexpected git_failure(int code, const std::string& action) {
    const ErrorCode kind = code == GIT_ENOTFOUND ? ErrorCode::NotFound : ErrorCode::Git;
    return failure(kind, action + " lukt niet" + last_git_error() + ".");
}

Expected<git_oid> to_oid(const std::string& id) {
    git_oid oid{};
    if (id.size() == HexDigits && git_oid_fromstr(&oid, id.c_str()) == 0) return oid;
    return failure(ErrorCode::NotFound, "'" + escape_bytes(id) + "' is geen volledig object-id.");
}

std::string to_hex(const git_oid& oid) {
    std::array<char, HexDigits + 1> digits{};
    return git_oid_tostr(digits.data(), digits.size(), &oid);
}

Expected<CommitHandle> find_commit(git_repository* repository, const git_oid& id) {
    git_commit* raw = nullptr;
    const int code = git_commit_lookup(&raw, repository, &id);
    CommitHandle commit{raw};
    if (code < 0) return git_failure(code, "Commit " + to_hex(id) + " lezen");
    return commit;
}

Expected<CommitHandle> find_commit(git_repository* repository, const CommitId& id) {
    const auto oid = to_oid(id);
    if (!oid) return Unexpected{oid.error()};
    return find_commit(repository, *oid);
}

CommitInfo make_commit_info(const git_commit* commit) {
    const git_signature* author = git_commit_author(commit);
    return {to_hex(*git_commit_id(commit)), author->when.time, to_valid_utf8(author->name), first_line(git_commit_message(commit))};
}

Expected<EntryHandle> find_entry(const git_commit* commit, const std::string& path) {
    git_tree* raw_tree = nullptr;
    int code = git_commit_tree(&raw_tree, commit);
    const TreeHandle tree{raw_tree};
    git_tree_entry* raw_entry = nullptr;
    if (code >= 0) code = git_tree_entry_bypath(&raw_entry, tree.get(), path.c_str());
    EntryHandle entry{raw_entry};
    if (code < 0 && !(tree && code == GIT_ENOTFOUND)) return git_failure(GIT_ERROR, "Pad '" + escape_bytes(path) + "' zoeken");
    return entry;
}

Expected<OptionalOid> find_folder(const git_commit* commit, const std::string& folder) {
    if (folder.empty()) return OptionalOid{*git_commit_tree_id(commit)};
    const auto entry = find_entry(commit, folder);
    if (!entry) return Unexpected{entry.error()};
    const bool is_folder = *entry && git_tree_entry_type(entry->get()) == GIT_OBJECT_TREE;
    return is_folder ? OptionalOid{*git_tree_entry_id(entry->get())} : OptionalOid{};
}

Expected<OptionalOid> find_folder(git_repository* repository, const CommitId& commit, const std::string& folder) {
    const auto found = find_commit(repository, commit);
    if (!found) return Unexpected{found.error()};
    return find_folder(found->get(), folder);
}

unsigned kind_of(const git_tree_entry* entry) {
    return static_cast<unsigned>(git_tree_entry_filemode_raw(entry)) & 0170000U;
}

bool is_file(const git_tree_entry* entry) {
    return kind_of(entry) == (GIT_FILEMODE_BLOB & 0170000U);
}

}  // namespace indexer
