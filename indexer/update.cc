// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/update.h"

#include "indexer/index_sides.h"
#include "indexer/plan_application.h"
#include "indexer/stored_framework.h"

namespace indexer {
namespace {

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

Expected<Framework> framework_of(const Listing& listing, const GitRepository& repository, const IndexSides& sides, bool rebuild) {
    const CommitSource source(repository);
    if (const auto current = sides.current(); current && !rebuild)
        if (auto stored = read_stored_framework(sides.folder(*current), listing.files, source)) return std::move(*stored);
    return read_framework(listing.files, source);
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
    if (auto applied = apply_plan(*plan, {options, repository, listing, framework}, *writer, report); !applied) return same_error(applied);
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
    Expected<Framework> framework = framework_of(*listing, *repository, sides, options.rebuild || options.repair);
    if (!framework) return same_error(framework);

    UpdateReport report;
    report.commit = *target;
    report.refused = listing->refused;
    report.mistakes = framework_mistakes(*framework, *listing);
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
