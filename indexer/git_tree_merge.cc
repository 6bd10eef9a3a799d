// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/git_tree_merge.h"

#include "indexer/path_rules.h"

#include <algorithm>
#include <cstring>

namespace indexer {
namespace {

bool is_folder(const git_tree_entry* entry) {
    return kind_of(entry) == GIT_FILEMODE_TREE;
}

std::string_view name_of(const git_tree_entry* entry) {
    return git_tree_entry_name(entry);
}

// Git's order: bytes, where the name of a folder ends in a slash. So a file and a folder of one name are two places.
int compare_places(const git_tree_entry* left, const git_tree_entry* right) {
    const std::string_view a = name_of(left);
    const std::string_view b = name_of(right);
    const std::size_t common = std::min(a.size(), b.size());
    if (const int order = std::memcmp(a.data(), b.data(), common); order != 0) return order;
    const auto next = [common](std::string_view name, const git_tree_entry* entry) -> int {
        if (name.size() > common) return static_cast<unsigned char>(name[common]);
        return is_folder(entry) ? '/' : 0;
    };
    return next(a, left) - next(b, right);
}

// Git never makes another tree than this, but somebody with a hex editor may, and our merge relies on the order.
bool is_well_formed(const git_tree* tree) {
    const git_tree_entry* previous = nullptr;
    for (std::size_t i = 0; i < git_tree_entrycount(tree); ++i) {
        const git_tree_entry* entry = git_tree_entry_byindex(tree, i);
        if (name_of(entry).find('/') != std::string_view::npos) return false;
        if (previous && compare_places(previous, entry) >= 0) return false;
        previous = entry;
    }
    return true;
}

bool are_equal(const git_tree_entry* left, const git_tree_entry* right) {
    if (!left || !right) return left == right;
    return git_oid_equal(git_tree_entry_id(left), git_tree_entry_id(right)) != 0 && kind_of(left) == kind_of(right);
}

OptionalOid id_of(const git_tree_entry* entry) {
    return entry ? OptionalOid{*git_tree_entry_id(entry)} : std::nullopt;
}

// What we serve for this entry: a symlink or submodule is as good as absent.
OptionalOid file_of(const git_tree_entry* entry) {
    return entry && is_file(entry) ? id_of(entry) : std::nullopt;
}

bool are_equal(const OptionalOid& left, const OptionalOid& right) {
    if (!left || !right) return left.has_value() == right.has_value();
    return git_oid_equal(&*left, &*right) != 0;
}

std::string find_kind_refusal(const git_tree_entry* entry) {
    switch (kind_of(entry)) {
        case GIT_FILEMODE_LINK: return "het is een symbolische koppeling";
        case GIT_FILEMODE_COMMIT: return "het is een submodule: een verwijzing naar een andere repository";
        default: return "het is geen gewoon bestand";
    }
}

std::size_t depth_of(const std::string& folder) {
    const auto slashes = std::count(folder.begin(), folder.end(), '/');
    return folder.empty() ? 0 : static_cast<std::size_t>(slashes) + 1;
}

template <typename Row>
void sort_by_path(std::vector<Row>& rows) {
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.path < b.path; });
}

}  // namespace

const git_tree_entry* TreeMerge::Cursor::entry() const {
    return tree ? git_tree_entry_byindex(tree.get(), next) : nullptr;
}

TreeMerge::TreeMerge(git_repository* repository, const TreeLimits& limits) : repository_(repository), limits_(limits) {}

Expected<TreeDifferences> TreeMerge::compare(const std::string& folder, const OptionalOid& after,
                                             const std::vector<OptionalOid>& befores) {
    found_ = {};
    rows_ = 0;
    Folder start{folder, depth_of(folder), {after}};
    start.sides.insert(start.sides.end(), befores.begin(), befores.end());
    waiting_.clear();
    waiting_.push_back(std::move(start));
    while (!waiting_.empty()) {
        const Folder next = std::move(waiting_.back());
        waiting_.pop_back();
        const auto within_limits = merge_folder(next);
        if (!within_limits) return Unexpected{within_limits.error()};
        found_.is_complete = *within_limits;
        if (!found_.is_complete) break;
    }
    sort_by_path(found_.files);
    sort_by_path(found_.refused);
    return std::move(found_);
}

// False when there were too many entries: small trees that hold each other many times over would keep us busy for ever.
Expected<bool> TreeMerge::merge_folder(const Folder& folder) {
    std::vector<Cursor> cursors;
    for (std::size_t side = 0; side < folder.sides.size(); ++side) {
        auto cursor = open_side(folder, side);
        if (!cursor) return Unexpected{cursor.error()};
        cursors.push_back(std::move(*cursor));
    }
    while (next_row(cursors)) {
        if (++rows_ > limits_.entries * cursors.size()) {
            refuse(folder.path, "er zijn meer dan " + std::to_string(limits_.entries) + " bestanden en mappen; de rest is overgeslagen");
            return false;
        }
        visit_row(folder);
    }
    return true;
}

Expected<TreeMerge::Cursor> TreeMerge::open_side(const Folder& folder, std::size_t side) {
    const OptionalOid& id = folder.sides[side];
    if (!id) return Cursor{};
    git_tree* raw = nullptr;
    const int code = git_tree_lookup(&raw, repository_, &*id);
    TreeHandle tree{raw};
    // Not "not found": a commit without its trees is a broken repository.
    if (code < 0) return git_failure(GIT_ERROR, "Map '" + escape_bytes(folder.path) + "' lezen");
    if (is_well_formed(tree.get())) return Cursor{std::move(tree)};
    if (side == 0) refuse(folder.path, "de map is beschadigd: namen staan er dubbel in of niet op volgorde");
    return Cursor{};
}

// Most entries of a large folder are the same on all sides: the rest of next_row finds that too, in twice the time.
void TreeMerge::skip_equal(std::vector<Cursor>& cursors) {
    const auto is_like_first = [&](const Cursor& other) {
        const git_tree_entry* entry = cursors.front().entry();
        return entry && are_equal(entry, other.entry()) && name_of(entry) == name_of(other.entry());
    };
    while (cursors.size() > 1 && std::all_of(cursors.begin() + 1, cursors.end(), is_like_first)) {
        for (Cursor& cursor : cursors) ++cursor.next;
    }
}

// Puts the entries of the first place that is left in row_. False when all sides are through.
bool TreeMerge::next_row(std::vector<Cursor>& cursors) {
    skip_equal(cursors);
    row_.assign(cursors.size(), nullptr);
    const git_tree_entry* first = nullptr;
    for (std::size_t side = 0; side < cursors.size(); ++side) {
        const git_tree_entry* entry = cursors[side].entry();
        const int order = !entry ? 1 : !first ? -1 : compare_places(entry, first);
        if (order > 0) continue;
        if (order < 0) std::fill(row_.begin(), row_.end(), nullptr);
        row_[side] = first = entry;
    }
    for (std::size_t side = 0; side < cursors.size(); ++side) {
        if (row_[side]) ++cursors[side].next;
    }
    return first != nullptr;
}

void TreeMerge::visit_row(const Folder& folder) {
    if (is_same_on_some_side()) return;
    const auto* entry = *std::find_if(row_.begin(), row_.end(), [](const auto* one) { return one != nullptr; });
    const std::string_view name = name_of(entry);
    std::string path = folder.path.empty() ? std::string{name} : folder.path + '/' + std::string{name};
    const bool is_too_deep = is_folder(entry) && folder.depth >= limits_.depth;
    if (is_refused(path, name, is_too_deep)) return;
    if (is_folder(entry)) {
        visit_folder(std::move(path), folder.depth + 1);
    } else {
        visit_file(path);
    }
}

bool TreeMerge::is_same_on_some_side() const {
    return std::any_of(row_.begin() + 1, row_.end(), [this](const auto* before) { return are_equal(row_.front(), before); });
}

bool TreeMerge::is_refused(const std::string& path, std::string_view name, bool is_too_deep) {
    auto refusal = find_name_refusal(name, limits_.name_bytes);
    if (!refusal && is_too_deep) refusal = "de map ligt dieper dan " + std::to_string(limits_.depth) + " mappen";
    if (refusal && row_.front()) refuse(path, std::move(*refusal));
    return refusal.has_value();
}

void TreeMerge::visit_file(const std::string& path) {
    if (row_.front() && !is_file(row_.front())) refuse(path, find_kind_refusal(row_.front()));
    TreeDifference difference{path, std::nullopt, file_of(row_.front())};
    for (std::size_t side = 1; side < row_.size(); ++side) {
        const OptionalOid before = file_of(row_[side]);
        if (are_equal(before, difference.after)) return;
        if (!difference.before) difference.before = before;
    }
    if (difference.before || difference.after) found_.files.push_back(std::move(difference));
}

void TreeMerge::visit_folder(std::string path, std::size_t depth) {
    Folder folder{std::move(path), depth, {}};
    for (const git_tree_entry* entry : row_) folder.sides.push_back(id_of(entry));
    waiting_.push_back(std::move(folder));
}

void TreeMerge::refuse(const std::string& path, std::string reason) {
    found_.refused.push_back({escape_bytes(path), std::move(reason)});
}

}  // namespace indexer
