// SPDX-License-Identifier: GPL-3.0-or-later
// bench WORK [--requests N] REPOSITORY...: what indexing, questions and requests cost for the notes at HEAD of each repository, as
// ratios to bare Xapian in the same run. Prints; asserts nothing. Run it with script/bench.
#include "indexer/git_repository.h"
#include "indexer/markdown.h"
#include "indexer/update.h"
#include "tests/bench/fast_import.h"
#include "tests/bench/http_bench.h"
#include "tests/bench/index_bench.h"
#include "tests/bench/measure.h"
#include "tests/bench/query_bench.h"
#include "tests/bench/questions.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>

namespace {

constexpr std::size_t Questions = 500;

struct Options {
    std::string work;
    std::size_t requests = 2000;
    bool questions_only = false;
    std::vector<std::string> repositories;
};

Options read_options(const std::vector<std::string>& typed) {
    Options options;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed[i] == "--requests" && i + 1 < typed.size())
            options.requests = std::strtoul(typed[++i].c_str(), nullptr, 10);
        else if (typed[i] == "--questions-only")
            options.questions_only = true;
        else if (options.work.empty())
            options.work = typed[i];
        else
            options.repositories.push_back(typed[i]);
    }
    return options;
}

// A clone, because commits are made in it.
bench::Place make_place(const std::string& repository, const std::string& folder) {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    bench::run_git({"clone", "--quiet", "--bare", repository, folder + "/repository.git"});
    return {folder + "/repository.git", folder};
}

// On an index that is kept from run to run, for those who work on the search.
void measure_questions(const std::string& repository, const std::string& state_folder, const hub::Site& site) {
    indexer::UpdateOptions options;
    options.repository = repository;
    options.state_folder = state_folder;
    if (const auto report = indexer::update_index(options); !report) throw std::runtime_error(report.error().message);
    const auto index = hub::SearchIndex::open(state_folder);
    if (!index) throw std::runtime_error(index.error().message);
    bench::bench_questions(*index, state_folder, site, bench::make_questions(bench::read_knowledge(repository), **index, Questions));
}

void measure(const std::string& repository, const std::string& folder, const hub::Site& site, std::size_t requests) {
    const bench::Place place = make_place(repository, folder);
    const bench::KnowledgeCommit knowledge = bench::read_knowledge(place.repository);
    bench::bench_indexing(knowledge, place);
    const auto index = hub::SearchIndex::open(place.state());
    if (!index) throw std::runtime_error(index.error().message);
    const std::vector<hub::Query> questions = bench::make_questions(knowledge, **index, Questions);
    const double bare_cpu_ms = bench::bench_questions(*index, place.state(), site, questions);
    bench::bench_http(knowledge, place, questions, bare_cpu_ms, requests);
}

std::string load_average() {
    std::ifstream file("/proc/loadavg");
    std::string one, five;
    file >> one >> five;
    return one + " (1 minute), " + five + " (5 minutes)";
}

void run(const Options& options) {
    const auto site = hub::Site::load(WATWERKT_SITE_FOLDER);
    if (!site) throw std::runtime_error(site.error().message);
    std::printf("Believe ratios and CPU times; wall times are what the machine left over. Load at the start: %s\n", load_average().c_str());
    const bench::Stopwatch all;
    for (std::size_t i = 0; i < options.repositories.size(); ++i)
        if (options.questions_only)
            measure_questions(options.repositories[i], options.work + "/questions-" + std::to_string(i), *site);
        else
            measure(options.repositories[i], options.work + "/" + std::to_string(i), *site, options.requests);
    std::printf("\nLoad at the end: %s. Whole run: %.0f s\n", load_average().c_str(), all.elapsed().wall_ms / 1e3);
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = read_options({argv + 1, argv + argc});
    if (options.repositories.empty() || options.requests == 0) {
        std::cerr << "usage: bench WORK [--requests N] [--questions-only] REPOSITORY...\n";
        return 2;
    }
    try {
        const indexer::GitLibrary git;
        indexer::register_markdown_extensions();
        run(options);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "bench: " << error.what() << "\n";
        return 1;
    }
}
