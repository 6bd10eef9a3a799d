// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/update.h"

#include "indexer/calendar_date.h"
#include "indexer/collection_check.h"
#include "indexer/index_sides.h"
#include "indexer/index_writer.h"
#include "indexer/knowledge_files.h"
#include "indexer/parse_worker.h"
#include "indexer/sha256.h"
#include "indexer/stored_note.h"
#include "indexer/update_plan.h"

#include <algorithm>

namespace indexer {
namespace {

constexpr std::size_t LongestMetadataPath = 200;  // Xapian's keys end at 245 bytes

class CommitSource : public KnowledgeSource {
public:
    explicit CommitSource(const GitRepository& repository) : repository_(repository) {}
    Expected<std::string> read(const TreeFile& file) const override { return repository_.read_blob(file.blob, MostFileBytes); }

private:
    const GitRepository& repository_;
};

std::string history_key(const std::string& path) {
    if (path.size() <= LongestMetadataPath) return HistoryPrefix + path;
    Sha256 hash;
    hash.add(path);
    return HistoryPrefix + hash.finish();
}

// Applies one plan to one side of the index.
class Application {
public:
    Application(const UpdateOptions& options, const GitRepository& repository, const Listing& listing, const Framework& framework,
                IndexWriter& writer, UpdateReport& report)
        : options_(options), source_(repository), framework_(framework), writer_(writer), report_(report),
          owners_(paths_of(listing)), analysers_(framework.community) {
        for (const TreeFile& file : listing.files) files_[file.path] = &file;
    }

    Expected<void> run(const UpdatePlan& plan) {
        if (auto known = read_unpublished(plan.rebuild); !known) return known;
        if (auto stored = store_history(plan.history); !stored) return stored;
        std::size_t done = 0;
        for (const std::string& slug : plan.slugs) {
            if (auto applied = apply(slug); !applied) return applied;
            if (options_.progress) options_.progress(++done, plan.slugs.size());
        }
        forget_paths_that_are_gone();
        return store_metadata();
    }

private:
    static std::vector<std::string> paths_of(const Listing& listing) {
        std::vector<std::string> paths;
        for (const TreeFile& file : listing.files) paths.push_back(file.path);
        return paths;
    }

    Expected<void> read_unpublished(bool rebuild) {
        unpublished_ = Json::object();
        if (rebuild) return {};
        const Expected<std::string> stored = writer_.metadata(RefusedKey);
        if (!stored) return same_error(stored);
        const Json unserved = Json::parse(*stored, nullptr, false);
        if (!unserved.is_object()) return failure(ErrorCode::Index, "De index is beschadigd: '" + std::string(RefusedKey) + "' is niet te lezen.");
        unpublished_ = unserved.at("notities");
        return {};
    }

    // Entries that the index knew already are joined with the new ones, so that an update tells the same as a rebuild.
    Expected<void> store_history(const History& fresh) {
        for (const auto& [path, entries] : fresh) {
            if (!note_place(path) && !companion_place(path)) continue;
            std::vector<HistoryEntry> all = entries;
            const Expected<std::vector<HistoryEntry>> known = history_of(path);
            if (!known) return same_error(known);
            all.insert(all.end(), known->begin(), known->end());
            std::sort(all.begin(), all.end(), is_newer);
            all.erase(std::unique(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.commit.id == b.commit.id; }), all.end());
            Json json = Json::array();
            for (const HistoryEntry& entry : all) json.push_back(to_json(entry));
            if (auto stored = writer_.set_metadata(history_key(path), to_text(json)); !stored) return stored;
        }
        return {};
    }

    Expected<std::vector<HistoryEntry>> history_of(const std::string& path) const {
        std::vector<HistoryEntry> entries;
        const Expected<std::string> stored = writer_.metadata(history_key(path));
        if (!stored) return same_error(stored);
        if (stored->empty()) return entries;
        for (const Json& entry : Json::parse(*stored)) entries.push_back(history_entry_from_json(entry));
        return entries;
    }

    Expected<void> apply(const std::string& slug) {
        bool published = false;
        for (const std::string& path : owners_.paths(slug)) {
            Note note = read_note(path);
            const bool second = path != owners_.owner(slug);
            if (second) note.mistakes.insert(note.mistakes.begin(), owners_.duplicate(path, slug));
            report_.mistakes.insert(report_.mistakes.end(), note.mistakes.begin(), note.mistakes.end());
            note.published = note.published && !second;
            remember_unpublished(note);
            if (!note.published) continue;
            published = true;
            ++report_.replaced;
            const Expected<std::vector<HistoryEntry>> history = history_of(path);
            if (!history) return same_error(history);
            if (auto done = writer_.replace(make_document(note, *history, framework_.community, analysers_)); !done) return done;
        }
        if (published) return {};
        ++report_.removed;
        return writer_.remove(slug);
    }

    Note read_note(const std::string& path) {
        const Expected<std::string> bytes = source_.read(*files_.at(path));
        if (bytes) return make_note(path, *note_place(path), worker_.parse(*bytes), framework_.schemas, framework_.community);
        Note unreadable;
        unreadable.path = path;
        unreadable.slug = note_place(path)->slug;
        unreadable.mistakes.push_back({path, 1, "", "dit bestand is niet te lezen, of groter dan 256 KiB; maak er dan twee notities van."});
        return unreadable;
    }

    void remember_unpublished(const Note& note) {
        unpublished_.erase(note.path);
        if (note.published) return;
        Json mistakes = Json::array();
        for (const Mistake& mistake : note.mistakes) mistakes.push_back(to_json(mistake));
        unpublished_[note.path] = mistakes;
    }

    void forget_paths_that_are_gone() {
        std::map<std::string, Json> sorted;
        for (const auto& [path, mistakes] : unpublished_.items())
            if (files_.contains(path)) sorted[path] = mistakes;
        unpublished_ = sorted.empty() ? Json::object() : Json(sorted);
    }

    Expected<std::string> day_of_last_change(const std::string& path) const {
        const Expected<std::vector<HistoryEntry>> history = history_of(path);
        if (!history) return same_error(history);
        return history->empty() ? std::string() : to_date(history->front().commit.time);
    }

    Expected<void> store_companions() {
        Companions companions = framework_.companions;
        for (Companion& companion : companions.items) {
            Expected<std::string> day = day_of_last_change(companion.path);
            if (!day) return same_error(day);
            companion.changed = std::move(*day);
        }
        return writer_.set_metadata(CompanionsKey, to_text(to_json(companions)));
    }

    Expected<void> store_metadata() {
        if (auto stored = store_companions(); !stored) return stored;
        Json refused = Json::array();
        for (const RefusedPath& path : report_.refused) refused.push_back({{"pad", path.path}, {"reden", path.reason}});
        Json framework = Json::array();
        for (const Mistake& mistake : framework_.mistakes) framework.push_back(to_json(mistake));
        const Json unserved{{"bestanden", refused}, {"notities", unpublished_}, {"kader", framework}};
        report_.skipped = refused.size() + unpublished_.size();
        for (const auto& [key, value] : std::map<std::string, std::string>{{CommitKey, report_.commit},
                                                                           {SchemaKey, std::to_string(SchemaVersion)},
                                                                           {ResourcesKey, framework_.resources},
                                                                           {CommunityKey, to_text(to_json(framework_.community))},
                                                                           {RefusedKey, to_text(unserved)}})
            if (auto stored = writer_.set_metadata(key, value); !stored) return stored;
        return {};
    }

    const UpdateOptions& options_;
    CommitSource source_;
    const Framework& framework_;
    IndexWriter& writer_;
    UpdateReport& report_;
    SlugOwners owners_;
    Analysers analysers_;
    ParseWorker worker_;
    std::map<std::string, const TreeFile*> files_;
    Json unpublished_;
};

bool is_finished(const std::optional<IndexIdentity>& identity) {
    return identity && !identity->commit.empty() && identity->schema == SchemaVersion;
}

// A side that never was, or was left half by a kill, starts from what the other side has.
Expected<void> catch_up(const IndexSides& sides, IndexSides::Side side, bool rebuild) {
    const IndexSides::Side other = IndexSides::other(side);
    if (rebuild || is_finished(read_identity(sides.folder(side))) || !is_finished(read_identity(sides.folder(other)))) return {};
    return sides.copy(other, side);
}

Expected<void> drop_current_side(const IndexSides& sides, std::chrono::milliseconds wait) {
    const auto current = sides.current();
    if (!current || !is_finished(read_identity(sides.folder(IndexSides::other(*current))))) return {};
    const Expected<FileLock> writing = sides.lock_for_writing(*current, wait);
    if (!writing) return same_error(writing);
    if (auto switched = sides.switch_to(IndexSides::other(*current)); !switched) return switched;
    return sides.remove(*current);
}

void tell_collisions(const Listing& listing, std::vector<Mistake>& mistakes) {
    for (const PathCollision& collision : listing.collisions)
        mistakes.push_back({collision.path, 1, "", "deze naam lijkt zo op " + collision.other + " dat sommige computers ze verwisselen; kies een andere naam."});
}

bool says(const std::optional<IndexIdentity>& identity, const CommitId& commit, const std::string& resources) {
    return identity && identity->commit == commit && identity->schema == SchemaVersion && identity->resources == resources;
}

Expected<UpdateReport> write_side(const UpdateOptions& options, const GitRepository& repository, const Listing& listing,
                                  const Framework& framework, const std::string& folder, UpdateReport report) {
    const auto at = options.rebuild ? std::nullopt : read_identity(folder);
    Expected<UpdatePlan> plan = plan_update(repository, at, report.commit, framework.resources, listing.files);
    if (!plan) return same_error(plan);
    report.rebuilt = plan->rebuild;
    report.reason = options.rebuild ? "gevraagd met --rebuild" : plan->reason;
    Expected<IndexWriter> writer = IndexWriter::open(folder, plan->rebuild);
    if (!writer) return same_error(writer);
    if (auto applied = Application(options, repository, listing, framework, *writer, report).run(*plan); !applied)
        return same_error(applied);
    const Expected<std::size_t> documents = writer->document_count();
    if (!documents) return same_error(documents);
    report.documents = *documents;
    if (auto committed = writer->commit(); !committed) return same_error(committed);
    return report;
}

}  // namespace

Expected<UpdateReport> update_index(const UpdateOptions& options) {
    const IndexSides sides(options.state_folder);
    if (auto prepared = sides.prepare(); !prepared) return same_error(prepared);
    const Expected<FileLock> updating = sides.lock_updates();
    if (!updating) return same_error(updating);

    const Expected<GitRepository> repository = GitRepository::open(options.repository);
    if (!repository) return same_error(repository);
    const Expected<CommitId> target = repository->resolve(options.ref);
    if (!target) return same_error(target);
    const Expected<Listing> listing = repository->list_files(*target, KnowledgeFolder);
    if (!listing) return same_error(listing);
    Expected<Framework> framework = read_framework(listing->files, CommitSource(*repository));
    if (!framework) return same_error(framework);
    tell_collisions(*listing, framework->mistakes);

    UpdateReport report;
    report.commit = *target;
    report.refused = listing->refused;
    report.mistakes = framework->mistakes;
    if (options.repair)
        if (auto repaired = drop_current_side(sides, options.wait_for_readers); !repaired) return same_error(repaired);
    const auto current = sides.current();
    if (!options.rebuild && current && says(read_identity(sides.folder(*current)), *target, framework->resources)) {
        const auto identity = read_identity(sides.folder(*current));
        report.up_to_date = true;
        report.documents = identity->documents;
        report.skipped = identity->skipped;
        return report;
    }
    const IndexSides::Side side = current ? IndexSides::other(*current) : IndexSides::Side::Left;
    const Expected<FileLock> writing = sides.lock_for_writing(side, options.wait_for_readers);
    if (!writing) return same_error(writing);
    if (auto ready = catch_up(sides, side, options.rebuild); !ready) return same_error(ready);
    Expected<UpdateReport> written = write_side(options, *repository, *listing, *framework, sides.folder(side), report);
    if (!written) return written;
    if (auto switched = sides.switch_to(side); !switched) return same_error(switched);
    return written;
}

}  // namespace indexer
