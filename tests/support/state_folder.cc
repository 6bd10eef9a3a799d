// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/state_folder.h"

#include "indexer/index_digest.h"

#include <stdexcept>

namespace tests {

indexer::Expected<indexer::UpdateReport> StateFolder::update(const std::string& repository, bool rebuild) const {
    indexer::UpdateOptions options;
    options.repository = repository;
    options.state_folder = path();
    options.rebuild = rebuild;
    return indexer::update_index(options);
}

indexer::UpdateReport StateFolder::update_or_throw(const std::string& repository, bool rebuild) const {
    auto report = update(repository, rebuild);
    if (!report) throw std::runtime_error(report.error().message);
    return *report;
}

std::string StateFolder::current_folder() const { return sides().folder(sides().current().value()); }

std::string StateFolder::other_folder() const { return sides().folder(indexer::IndexSides::other(sides().current().value())); }

std::string StateFolder::digest() const {
    const auto digest = indexer::index_digest(current_folder());
    return digest ? *digest : digest.error().message;
}

std::string clean_digest(const std::string& repository) {
    const StateFolder folder;
    folder.update_or_throw(repository, true);
    return folder.digest();
}

}  // namespace tests
