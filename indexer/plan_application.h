// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/git_repository.h"
#include "indexer/index_writer.h"
#include "indexer/knowledge_files.h"
#include "indexer/update.h"
#include "indexer/update_plan.h"

namespace indexer {

// Reads knowledge/ at a commit. Outlived by the repository.
class CommitSource : public KnowledgeSource {
public:
    explicit CommitSource(const GitRepository& repository) : repository_(repository) {}
    Expected<std::string> read(const TreeFile& file) const override { return repository_.read_blob(file.blob, MostFileBytes); }

private:
    const GitRepository& repository_;
};

// What an update works with; all of it is of the target commit.
struct UpdateInput {
    const UpdateOptions& options;
    const GitRepository& repository;
    const Listing& listing;
    const Framework& framework;
};

// What is wrong beside the notes: in the framework's files, and in names that some computers take for one.
std::vector<Mistake> framework_mistakes(const Framework& framework, const Listing& listing);

// Does what `plan` says to one side of the index: notes, histories, companions and metadata, all but the commit. Adds to `report`
// what was replaced, removed and wrong; report.commit is the target.
Expected<void> apply_plan(const UpdatePlan& plan, const UpdateInput& input, IndexWriter& writer, UpdateReport& report);

}  // namespace indexer
