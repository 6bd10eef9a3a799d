// SPDX-License-Identifier: GPL-3.0-or-later
// The tasks of tests/relevance/opdrachten.tsv, written down before anyone had looked what the search finds.
#include "tests/hub/search_fixture.h"
#include "tests/support/real_knowledge.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace relevance_test {

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

using Grades = std::map<std::string, double>;  // slug -> grade

std::map<std::string, Grades> read_judgements() {
    std::ifstream file(std::string(WATWERKT_SOURCE_FOLDER) + "/tests/relevance/qrels.tsv");
    std::map<std::string, Grades> judged;
    std::string query, zero, slug;
    for (double grade = 0; file >> query >> zero >> slug >> grade;) judged[query][slug] = grade;
    return judged;
}

double gain(const std::vector<double>& grades) {
    double sum = 0;
    for (std::size_t rank = 0; rank < grades.size() && rank < 10; ++rank) sum += grades[rank] / std::log2(static_cast<double>(rank) + 2);
    return sum;
}

// nDCG@10 with linear gain, as trec_eval's ndcg_cut.
double ndcg(const Grades& wanted, const tests::Slugs& found) {
    std::vector<double> grades, ideal;
    for (const std::string& slug : found) grades.push_back(wanted.contains(slug) ? wanted.at(slug) : 0);
    for (const auto& [slug, grade] : wanted) ideal.push_back(grade);
    std::sort(ideal.rbegin(), ideal.rend());
    return gain(grades) / gain(ideal);
}

std::vector<std::string> labels_of(const Concept& named) {
    std::vector<std::string> labels{named.label_nl};
    if (!named.label_en.empty()) labels.push_back(named.label_en);
    labels.insert(labels.end(), named.other_nl.begin(), named.other_nl.end());
    labels.insert(labels.end(), named.other_en.begin(), named.other_en.end());
    return labels;
}

std::size_t notes_with(const hub::SearchIndex& index, const std::string& concept_slug) {
    return index.columns().documents_with("begrip", concept_slug);
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

    TEST_CASE("the judged questions are answered as well as they were") {
        const auto& index = tests::real_knowledge();
        const std::map<std::string, Grades> judged = read_judgements();
        std::ifstream file(std::string(WATWERKT_SOURCE_FOLDER) + "/tests/relevance/queries.tsv");
        double sum = 0;
        std::size_t questions = 0;
        for (std::string line; std::getline(file, line);) {
            const std::size_t tab = line.find('\t');
            if (line.starts_with('#') || tab == std::string::npos) continue;
            const auto wanted = judged.find(line.substr(0, tab));
            CAPTURE(line);
            REQUIRE(wanted != judged.end());
            for (const auto& [slug, grade] : wanted->second) REQUIRE(*index->find_note(slug));
            sum += ndcg(wanted->second, tests::slugs(tests::search(*index, line.substr(tab + 1))));
            ++questions;
        }
        REQUIRE(questions >= 120);
        CHECK(sum / static_cast<double>(questions) >= 0.72);  // 0.733 on 2026-11-22 (script/eval); 0.592 without any layer
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

}  // namespace relevance_test
