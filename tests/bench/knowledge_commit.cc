// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/knowledge_commit.h"

#include "indexer/git_repository.h"
#include "indexer/knowledge_files.h"
#include "indexer/note.h"

#include <cctype>
#include <filesystem>
#include <stdexcept>

namespace bench {
namespace {

template <typename T>
T value_of(indexer::Expected<T> expected) {
    if (!expected) throw std::runtime_error(expected.error().message);
    return std::move(*expected);
}

class HeadSource : public indexer::KnowledgeSource {
public:
    explicit HeadSource(const indexer::GitRepository& repository) : repository_(repository) {}
    indexer::Expected<std::string> read(const indexer::TreeFile& file) const override {
        return repository_.read_blob(file.blob, indexer::MostFileBytes);
    }

private:
    const indexer::GitRepository& repository_;
};

bool is_framework(const std::string& path) {
    for (const char* part : {"knowledge/schema/", "knowledge/vocabulaire/", "knowledge/agenda/", "knowledge/taal/", "knowledge/startpagina.yaml"})
        if (path.starts_with(part)) return true;
    return false;
}

}  // namespace

KnowledgeCommit read_knowledge(const std::string& path) {
    const indexer::GitRepository repository = value_of(indexer::GitRepository::open(path));
    const HeadSource source(repository);
    KnowledgeCommit commit;
    commit.id = value_of(repository.resolve("HEAD"));
    const indexer::Listing listing = value_of(repository.list_files(commit.id, indexer::KnowledgeFolder));
    for (const indexer::TreeFile& file : listing.files) {
        if (indexer::note_place(file.path)) commit.notes.push_back({file.path, value_of(source.read(file))});
        if (is_framework(file.path)) commit.framework.push_back({file.path, value_of(source.read(file))});
    }
    if (commit.notes.empty()) throw std::runtime_error(path + " has no notes at HEAD");
    commit.community = value_of(indexer::read_framework(listing.files, source)).community;
    return commit;
}

std::string slug_of(const std::string& path) { return std::filesystem::path(path).stem().string(); }

std::string body_of(const std::string& note) {
    const std::size_t end = note.find("\n---\n", 3);
    return end == std::string::npos ? note : note.substr(end + 5);
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || byte >= 0x80)
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty()) words.push_back(word);
    return words;
}

}  // namespace bench
