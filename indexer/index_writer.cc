// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index_writer.h"

#include "indexer/json.h"

#include <charconv>
#include <cstdint>
#include <filesystem>
#include <xapian.h>

namespace indexer {
namespace {

// Small batches are faster and smaller than Xapian's default of 10,000 (performance.md 1).
constexpr const char* FlushThreshold = "500";

Unexpected index_failure(const Xapian::Error& error, const std::string& folder) {
    if (error.get_type() == std::string("DatabaseLockError"))
        return failure(ErrorCode::Locked, "Iemand anders schrijft al in de index " + folder + ".");
    return failure(ErrorCode::Index, "De index " + folder + " is niet te gebruiken: " + error.get_description());
}

template <typename Action>
Expected<void> guarded(const std::string& folder, Action action) {
    try {
        action();
        return {};
    } catch (const Xapian::Error& error) {
        return index_failure(error, folder);
    }
}

Xapian::Document to_xapian(const Document& document) {
    Xapian::Document made;
    for (const auto& [term, posting] : document.terms) {
        if (posting.count == 0) {
            made.add_boolean_term(term);
            continue;
        }
        made.add_term(term, posting.count - static_cast<std::uint32_t>(posting.positions.size()));
        for (const std::uint32_t position : posting.positions) made.add_posting(term, position);
    }
    for (const auto& [slot, value] : document.values) made.add_value(slot, value);
    made.set_data(document.data);
    return made;
}

bool is_word(const std::string& term) {
    const auto first = static_cast<unsigned char>(term[0]);
    return !(first >= 'A' && first <= 'Z');
}

}  // namespace

struct IndexWriter::State {
    std::string folder;   // where it is written
    std::string becomes;  // where it goes when it is finished; empty: it is there
    Xapian::WritableDatabase database;
    std::map<std::string, std::int64_t> spelling;  // change of each word's count

    // The words of a document go out of the dictionary with it.
    void forget_words(const std::string& unique) {
        const Xapian::PostingIterator found = database.postlist_begin(unique);
        if (found == database.postlist_end(unique)) return;
        for (auto term = database.termlist_begin(*found); term != database.termlist_end(*found); ++term)
            if (is_word(*term)) spelling[*term] -= term.get_wdf();
    }
};

IndexWriter::IndexWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

IndexWriter::~IndexWriter() {
    if (!state_) return;
    const auto cancelled = guarded(state_->folder, [&] { state_->database.cancel_transaction(); });
    (void)cancelled;  // after commit() there is nothing to cancel
}

Expected<IndexWriter> IndexWriter::open(const std::string& folder, bool anew) {
    setenv("XAPIAN_FLUSH_THRESHOLD", FlushThreshold, 1);
    auto state = std::make_unique<State>();
    state->folder = anew ? folder + ".new" : folder;
    state->becomes = anew ? folder : "";
    const auto opened = guarded(folder, [&] {
        const int action = anew ? Xapian::DB_CREATE_OR_OVERWRITE : Xapian::DB_CREATE_OR_OPEN;
        state->database = Xapian::WritableDatabase(state->folder, action);
        state->database.begin_transaction();
    });
    if (!opened) return same_error(opened);
    return IndexWriter(std::move(state));
}

Expected<void> IndexWriter::replace(const Document& document) {
    return guarded(state_->folder, [&] {
        const std::string unique = slug_term(document.slug);
        state_->forget_words(unique);
        state_->database.replace_document(unique, to_xapian(document));
        for (const auto& [word, count] : document.words) state_->spelling[word] += count;
    });
}

Expected<void> IndexWriter::remove(const std::string& slug) {
    return guarded(state_->folder, [&] {
        state_->forget_words(slug_term(slug));
        state_->database.delete_document(slug_term(slug));
    });
}

Expected<void> IndexWriter::set_metadata(const std::string& key, const std::string& value) {
    return guarded(state_->folder, [&] { state_->database.set_metadata(key, value); });
}

Expected<std::string> IndexWriter::metadata(const std::string& key) const {
    std::string value;
    if (auto read = guarded(state_->folder, [&] { value = state_->database.get_metadata(key); }); !read) return same_error(read);
    return value;
}

Expected<std::size_t> IndexWriter::document_count() const {
    std::size_t count = 0;
    if (auto read = guarded(state_->folder, [&] { count = state_->database.get_doccount(); }); !read) return same_error(read);
    return count;
}

Expected<void> IndexWriter::commit() {
    if (auto written = write(*state_); !written) return written;
    if (state_->becomes.empty()) return {};
    std::error_code error;
    std::filesystem::remove_all(state_->becomes, error);
    if (!error) std::filesystem::rename(state_->folder, state_->becomes, error);
    if (error) return failure(ErrorCode::Failed, "De nieuwe index kan niet naar " + state_->becomes + ": " + error.message() + ".");
    return {};
}

Expected<void> IndexWriter::write(State& state) {
    return guarded(state.folder, [&] {
        for (const auto& [word, change] : state.spelling) {
            if (change > 0) state.database.add_spelling(word, static_cast<Xapian::termcount>(change));
            if (change < 0) state.database.remove_spelling(word, static_cast<Xapian::termcount>(-change));
        }
        state.spelling.clear();
        state.database.commit_transaction();
        state.database.close();
    });
}

namespace {

// Xapian takes a table that is missing for one that was never needed.
bool has_data(const Xapian::Database& database) {
    return database.get_doccount() == 0 || !database.get_document(*database.postlist_begin("")).get_data().empty();
}

}  // namespace

std::optional<IndexIdentity> read_identity(const std::string& folder) {
    try {
        const Xapian::Database database(folder);
        if (!has_data(database)) return std::nullopt;
        IndexIdentity identity{database.get_metadata(CommitKey), 0, database.get_metadata(ResourcesKey), database.get_doccount(), 0};
        const Json unserved = Json::parse(database.get_metadata(RefusedKey), nullptr, false);
        if (unserved.is_object()) identity.skipped = unserved.value("bestanden", Json::array()).size() + unserved.value("notities", Json::object()).size();
        const std::string schema = database.get_metadata(SchemaKey);
        std::from_chars(schema.data(), schema.data() + schema.size(), identity.schema);
        return identity;
    } catch (const Xapian::Error&) {
        return std::nullopt;
    }
}

std::optional<std::map<std::string, std::string>> read_metadata(const std::string& folder, const std::vector<std::string>& keys) {
    try {
        const Xapian::Database database(folder);
        std::map<std::string, std::string> values;
        for (const std::string& key : keys) values[key] = database.get_metadata(key);
        return values;
    } catch (const Xapian::Error&) {
        return std::nullopt;
    }
}

}  // namespace indexer
