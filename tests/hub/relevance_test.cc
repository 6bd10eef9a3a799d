// SPDX-License-Identifier: GPL-3.0-or-later
// The tasks of tests/relevance/opdrachten.tsv, written down before anyone had looked what the search finds.
#include "tests/hub/search_fixture.h"
#include "tests/support/real_knowledge.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <set>
#include <sstream>

using indexer::Concept;

namespace {

struct Task {
    std::string id, theme, query, wanted, who;
};

std::vector<Task> read_tasks() {
    std::ifstream file(std::string(WATWERKT_SOURCE_FOLDER) + "/tests/relevance/opdrachten.tsv");
    std::vector<Task> tasks;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#') || line.empty()) continue;
        std::istringstream cells(line);
        Task task;
        for (std::string* cell : {&task.id, &task.theme, &task.query, &task.wanted, &task.who}) std::getline(cells, *cell, '\t');
        tasks.push_back(task);
    }
    return tasks;
}

// Rank of the first wanted note, from 1; 0 when none is in the first ten.
std::size_t rank_of(const Task& task, const tests::Slugs& found) {
    for (std::size_t i = 0; i < found.size(); ++i)
        if (("," + task.wanted + ",").find("," + found[i] + ",") != std::string::npos) return i + 1;
    return 0;
}

std::vector<std::string> labels_of(const Concept& named) {
    std::vector<std::string> labels{named.label_nl};
    if (!named.label_en.empty()) labels.push_back(named.label_en);
    labels.insert(labels.end(), named.other_nl.begin(), named.other_nl.end());
    labels.insert(labels.end(), named.other_en.begin(), named.other_en.end());
    return labels;
}

std::size_t notes_with(const hub::SearchIndex& index, const std::string& concept_slug) {
    const std::uint32_t number = index.columns().find("begrip", concept_slug);
    return number < index.columns().values().size() ? index.columns().values()[number].documents : 0;
}

}  // namespace

TEST_SUITE("relevance") {
    TEST_CASE("every task of a practitioner finds a note that answers it among the first ten") {
        const auto& index = tests::real_knowledge();
        const std::vector<Task> tasks = read_tasks();
        CHECK(tasks.size() >= 30);
        for (const Task& task : tasks) {
            const tests::Slugs found = tests::slugs(tests::search(*index, task.query));
            CAPTURE(task.id);
            CAPTURE(task.query);
            CAPTURE(task.wanted);
            CAPTURE(tests::joined(found));
            CHECK(rank_of(task, found) > 0);
        }
    }

    TEST_CASE("a search for any label of a concept finds every note that uses the concept") {
        const auto& index = tests::real_knowledge();
        std::size_t used = 0;
        for (const Concept& named : index->community().concepts) {
            const std::size_t notes = notes_with(*index, named.slug);
            if (notes > 0) ++used;
            for (const std::string& label : labels_of(named)) {
                CAPTURE(named.slug);
                CAPTURE(label);
                CHECK(tests::search(*index, {{"q", label}, {"begrip", named.slug}}).total == notes);
            }
        }
        CHECK(used > 100);
    }
}
