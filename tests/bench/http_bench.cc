// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/http_bench.h"

#include "hub/address.h"
#include "tests/bench/http_load.h"
#include "tests/bench/measure.h"
#include "tests/bench/server_process.h"

#include <algorithm>
#include <filesystem>

namespace bench {
namespace {

constexpr double MostSeconds = 6;  // of one row
constexpr std::size_t WarmUp = 100;

struct Load {
    std::string name;
    std::vector<std::string> targets;
    bool accept_gzip = false;
};

std::vector<std::string> search_targets(const std::string& path, const std::vector<hub::Query>& questions) {
    std::vector<std::string> targets;
    for (const hub::Query& query : questions) targets.push_back(hub::search_address(path, query));
    return targets;
}

std::vector<std::string> note_targets(const KnowledgeCommit& knowledge) {
    std::vector<std::string> targets;
    const std::size_t step = std::max<std::size_t>(1, knowledge.notes.size() / 500);
    for (std::size_t i = 0; i < knowledge.notes.size(); i += step) targets.push_back("/notities/" + hub::encode_segment(slug_of(knowledge.notes[i].path)));
    return targets;
}

// The smallest of the site's files: what a request costs that needs no work.
std::vector<std::string> static_target() {
    namespace fs = std::filesystem;
    std::vector<std::pair<std::uintmax_t, std::string>> files;
    for (const auto& entry : fs::directory_iterator(fs::path(WATWERKT_SITE_FOLDER) / "statisch"))
        if (entry.path().filename() != "manifest.json") files.emplace_back(entry.file_size(), entry.path().filename().string());
    if (files.empty()) return {};
    return {"/statisch/" + std::min_element(files.begin(), files.end())->second};
}

void measure(const ServerProcess& server, const Load& load, std::size_t connections, std::size_t requests, double bare_cpu_ms) {
    const HttpLoad http(server.port(), connections);
    (void)http.run(load.targets, WarmUp, MostSeconds, load.accept_gzip);
    const double cpu = server.cpu_ms();
    const LoadResult result = http.run(load.targets, requests, MostSeconds, load.accept_gzip);
    const double answered = static_cast<double>(std::max<std::size_t>(1, result.latencies_ms.size()));
    const double cpu_each = (server.cpu_ms() - cpu) / (answered + static_cast<double>(result.other));
    Samples latencies;
    for (const double ms : result.latencies_ms) latencies.add({ms, 0});
    print_row(load.name, {std::to_string(connections), number(result.rate(), 0), number(latencies.wall_at(0.5), 2), number(latencies.wall_at(0.99), 2),
                          number(cpu_each, 3), ratio(cpu_each, bare_cpu_ms), number(static_cast<double>(result.bytes) / answered / 1e3, 1),
                          std::to_string(result.other)});
}

}  // namespace

void bench_http(const KnowledgeCommit& knowledge, const Place& place, const std::vector<hub::Query>& questions, double bare_cpu_ms,
                std::size_t requests) {
    const ServerProcess server({"--repo", place.repository, "--ref", SmallCommitsBranch, "--state", place.state(), "--site", WATWERKT_SITE_FOLDER},
                               place.folder + "/server.log");
    const std::vector<Load> loads{{"/statisch/ (smallest file)", static_target()},
                                  {"/notities/{slug}", note_targets(knowledge)},
                                  {"/v1/notities?q=", search_targets("/v1/notities", questions)},
                                  {"/v1/notities?q=, gzip", search_targets("/v1/notities", questions), true},
                                  {"/zoeken?q=", search_targets("/zoeken", questions)},
                                  {"/zoeken?q=, gzip", search_targets("/zoeken", questions), true}};
    print_heading("HTTP on loopback, " + std::to_string(knowledge.notes.size()) + " notes",
                  {"keep-alive", "requests/s", "p50 ms", "p99 ms", "server CPU", "CPU ratio", "kB", "not 200"});
    print_row("bare Xapian top 10, in a loop, no HTTP", {"", number(1e3 / bare_cpu_ms, 0), "", "", number(bare_cpu_ms, 3), ratio(1, 1)});
    for (const Load& load : loads)
        for (const std::size_t connections : {1, 8, 64})
            if (!load.targets.empty() && !(load.accept_gzip && connections != 8)) measure(server, load, connections, requests, bare_cpu_ms);
}

}  // namespace bench
