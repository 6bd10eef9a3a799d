// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/plan_application.h"

#include "indexer/calendar_date.h"
#include "indexer/collection_check.h"
#include "indexer/parse_worker.h"
#include "indexer/sha256.h"
#include "indexer/stored_framework.h"
#include "indexer/stored_note.h"

#include <algorithm>

namespace indexer {
namespace {

constexpr std::size_t LongestMetadataPath = 200;  // Xapian's keys end at 245 bytes

std::string history_key(const std::string& path) {
    if (path.size() <= LongestMetadataPath) return HistoryPrefix + path;
    Sha256 hash;
    hash.add(path);
    return HistoryPrefix + hash.finish();
}

class Application {
public:
    Application(const UpdateInput& input, IndexWriter& writer, UpdateReport& report)
        : options_(input.options), source_(input.repository), listing_(input.listing), framework_(input.framework), writer_(writer), report_(report),
          owners_(paths_of(input.listing)), analysers_(input.framework.community) {
        for (const TreeFile& file : input.listing.files) files_[file.path] = &file;
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

    Expected<void> store_companions() {
        Companions companions = framework_.companions;
        for (Companion& companion : companions.items) {
            const Expected<std::vector<HistoryEntry>> history = history_of(companion.path);
            if (!history) return same_error(history);
            if (history->empty()) continue;
            companion.changed_at = history->front().commit.time;
            companion.changed = to_date(companion.changed_at);
        }
        return writer_.set_metadata(CompanionsKey, to_text(to_json(companions)));
    }

    Expected<void> store_metadata() {
        if (auto stored = store_companions(); !stored) return stored;
        Json refused = Json::array();
        for (const RefusedPath& path : report_.refused) refused.push_back({{"pad", path.path}, {"reden", path.reason}});
        Json framework = Json::array();
        for (const Mistake& mistake : framework_mistakes(framework_, listing_)) framework.push_back(to_json(mistake));
        const Json unserved{{"bestanden", refused}, {"notities", unpublished_}, {"kader", framework}};
        report_.skipped = refused.size() + unpublished_.size();
        for (const auto& [key, value] : std::map<std::string, std::string>{{CommitKey, report_.commit},
                                                                           {SchemaKey, std::to_string(SchemaVersion)},
                                                                           {ResourcesKey, framework_.resources},
                                                                           {FrameworkKey, to_stored(framework_, framework_key(listing_.files))},
                                                                           {CommunityKey, to_text(to_json(framework_.community))},
                                                                           {RefusedKey, to_text(unserved)}})
            if (auto stored = writer_.set_metadata(key, value); !stored) return stored;
        return {};
    }

    const UpdateOptions& options_;
    CommitSource source_;
    const Listing& listing_;
    const Framework& framework_;
    IndexWriter& writer_;
    UpdateReport& report_;
    SlugOwners owners_;
    Analysers analysers_;
    ParseWorker worker_;
    std::map<std::string, const TreeFile*> files_;
    Json unpublished_;
};

}  // namespace

std::vector<Mistake> framework_mistakes(const Framework& framework, const Listing& listing) {
    std::vector<Mistake> mistakes = framework.mistakes;
    for (const PathCollision& collision : listing.collisions)
        mistakes.push_back({collision.path, 1, "", "deze naam lijkt zo op " + collision.other + " dat sommige computers ze verwisselen; kies een andere naam."});
    return mistakes;
}

Expected<void> apply_plan(const UpdatePlan& plan, const UpdateInput& input, IndexWriter& writer, UpdateReport& report) {
    return Application(input, writer, report).run(plan);
}

}  // namespace indexer
