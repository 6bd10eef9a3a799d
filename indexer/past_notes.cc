// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/past_notes.h"

#include "indexer/collection_check.h"
#include "indexer/plan_application.h"
#include "indexer/stored_note.h"

#include <algorithm>

namespace indexer {
namespace {

constexpr std::size_t CommitIdLength = 40;

// What notes are held against. What stands beside them is left unread: it is not shown with a note of the past.
std::vector<TreeFile> framework_files(const Listing& listing) {
    std::vector<TreeFile> files;
    for (const TreeFile& file : listing.files)
        if (concerns_all_notes(file.path)) files.push_back(file);
    return files;
}

std::map<std::string, TreeFile> note_files(const Listing& listing) {
    std::vector<std::string> paths;
    for (const TreeFile& file : listing.files) paths.push_back(file.path);
    const SlugOwners owners(paths);
    std::map<std::string, TreeFile> files;
    for (const TreeFile& file : listing.files)
        if (const auto place = note_place(file.path); place && owners.owner(place->slug) == file.path) files[place->slug] = file;
    return files;
}

}  // namespace

Expected<PastCommit> PastCommit::open(const GitRepository& repository, ParseWorker& worker, const CommitId& commit) {
    PastCommit past(repository, worker);
    Expected<CommitInfo> info = repository.commit_info(commit);
    if (!info) return same_error(info);
    const Expected<Listing> listing = repository.list_files(commit, KnowledgeFolder);
    if (!listing) return same_error(listing);
    Expected<Framework> framework = read_framework(framework_files(*listing), CommitSource(repository));
    if (!framework) return same_error(framework);
    past.info_ = std::move(*info);
    past.framework_ = std::move(*framework);
    past.files_ = note_files(*listing);
    return past;
}

std::optional<Note> PastCommit::read(const std::string& slug) const {
    const auto file = files_.find(slug);
    if (file == files_.end()) return std::nullopt;
    const Expected<std::string> bytes = CommitSource(*repository_).read(file->second);
    if (!bytes) return std::nullopt;  // as the index has it: what cannot be read, or is too large, is not published
    const std::string& path = file->second.path;
    Note note = make_note(path, *note_place(path), worker_->parse(*bytes), framework_.schemas, framework_.community);
    return note.published ? std::optional<Note>(std::move(note)) : std::nullopt;
}

Expected<Json> read_past_note(const GitRepository& repository, const CommitId& tip, const std::string& slug, const CommitId& commit) {
    if (auto reachable = require_reachable(repository, tip, commit); !reachable) return same_error(reachable);
    ParseWorker worker;
    const Expected<PastCommit> past = PastCommit::open(repository, worker, commit);
    if (!past) return same_error(past);
    const std::optional<Note> note = past->read(slug);
    if (!note) return failure(ErrorCode::NotFound, "In versie " + commit.substr(0, 7) + " stond deze notitie er niet, of zij was niet te lezen.");
    return Json{{"slug", slug}, {"commit", commit}, {"kaart", make_card(*note, {})}, {"bladzijde", make_page(*note, {})}, {"tekst", note->body.text}};
}

Expected<void> require_reachable(const GitRepository& repository, const CommitId& tip, const CommitId& commit) {
    const Unexpected stranger = failure(ErrorCode::NotFound, "Versie " + commit.substr(0, 7) + " hoort niet bij wat hier te lezen is.");
    if (!is_commit_id(commit)) return stranger;
    const Expected<CommitId> known = repository.resolve(commit);
    if (!known && known.error().code == ErrorCode::NotFound) return stranger;
    if (!known) return same_error(known);
    const Expected<bool> reachable = repository.is_ancestor(*known, tip);
    if (!reachable) return same_error(reachable);
    if (!*reachable || *known != commit) return stranger;
    return {};
}

bool is_commit_id(std::string_view text) {
    return text.size() == CommitIdLength && std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace indexer
