// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/search_index.h"
#include "tests/support/repo_builder.h"

#include <memory>
#include <string>

namespace tests {

// The frame of a small community: two themes with an objective and an action, short vocabularies, stop words, and schemas that
// allow everything (what real schemas refuse is tested in tests/indexer).
FileChanges small_community();

// A file of a note: "---", `front` as it stands, "---", `body`. The title, the kind and a theme are added when `front` has none.
std::string note_file(const std::string& front, const std::string& body = "");

// Notes as text -> a repository and an index in a temp folder. Author and clock are fixed, so commit ids are too.
class IndexBuilder {
public:
    // small_community() with `files` over it, committed and indexed.
    explicit IndexBuilder(const FileChanges& files);

    // One more commit, and the index brought there. Gives the commit's id.
    std::string commit(const FileChanges& files, const std::string& message = "Wijziging");
    // One more commit, which the index does not know of.
    std::string commit_only(const FileChanges& files, const std::string& message = "Wijziging");

    std::string repository() const { return repository_.path(); }
    std::string state_folder() const { return (folder_.path() / "state").string(); }
    std::shared_ptr<const hub::SearchIndex> open() const;

private:
    void update();

    RepoBuilder repository_{RepoBuilder::Kind::Bare};
    TempDir folder_;
};

}  // namespace tests
