// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/document.h"
#include "indexer/expected.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace indexer {

// Bump when terms, slots, data or metadata change meaning: an index of another schema is rebuilt from nothing. docs/schema.md.
inline constexpr int SchemaVersion = 7;

// Metadata keys. CommitKey, SchemaKey and ResourcesKey are written in the same transaction as the documents, so an index is
// exactly one commit, read by one schema with one set of language resources.
inline constexpr const char* CommitKey = "commit";
inline constexpr const char* SchemaKey = "schema";
inline constexpr const char* ResourcesKey = "bronnen";     // hash of the language files and of how this program reads them
inline constexpr const char* CommunityKey = "gemeenschap";  // Community as JSON
inline constexpr const char* CompanionsKey = "ernaast";     // Companions as JSON
inline constexpr const char* FrameworkKey = "kader";        // what the framework was read from, and the mistakes in it (stored_framework.h)
inline constexpr const char* RefusedKey = "geweigerd";      // files that are not published, and their mistakes, as JSON
inline constexpr const char* HistoryPrefix = "geschiedenis/";  // + path -> JSON list, also of files that are gone

// One transaction on one index. What is not finished with commit() never happened, also after a kill. A door to Xapian.
class IndexWriter {
public:
    // Opens or makes the index in `folder`. `anew`: forget what was in it; the new one is made beside it (".new") and takes its place
    // in commit().
    static Expected<IndexWriter> open(const std::string& folder, bool anew);

    IndexWriter(IndexWriter&&) noexcept;
    IndexWriter& operator=(IndexWriter&&) noexcept;
    // Cancels what was not committed.
    ~IndexWriter();

    Expected<void> replace(const Document& document);
    Expected<void> remove(const std::string& slug);
    Expected<void> set_metadata(const std::string& key, const std::string& value);
    // Empty when there is nothing under `key`.
    Expected<std::string> metadata(const std::string& key) const;
    Expected<std::size_t> document_count() const;
    // Writes the spelling dictionary (once per distinct word: performance.md 1) and makes everything visible at once.
    Expected<void> commit();

private:
    struct State;
    static Expected<void> write(State& state);
    explicit IndexWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// What an index says of itself; nothing when there is no index in `folder` or it cannot be opened.
struct IndexIdentity {
    std::string commit;
    int schema = 0;
    std::string resources;
    std::size_t documents = 0;
    std::size_t skipped = 0;  // files that are not served (RefusedKey)
};
std::optional<IndexIdentity> read_identity(const std::string& folder);

// The values under `keys`, empty where there is none; nothing when there is no index in `folder` or it cannot be read.
std::optional<std::map<std::string, std::string>> read_metadata(const std::string& folder, const std::vector<std::string>& keys);

}  // namespace indexer
