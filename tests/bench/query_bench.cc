// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/query_bench.h"

#include "hub/address.h"
#include "hub/gzip.h"
#include "hub/routes.h"
#include "indexer/index_sides.h"
#include "tests/bench/bare_xapian.h"
#include "tests/bench/measure.h"

#include <array>
#include <functional>
#include <stdexcept>

namespace bench {
namespace {

constexpr int GzipLevel = 4;  // as hub/http_server.cc
constexpr hub::SearchLayers NoLayers{0, 0, 0, 0, 0, 0, 0, 0};

// What stands in the field while the question is being typed.
hub::Query first_half(const hub::Query& query) {
    hub::Query half;
    std::size_t end = (query.text.size() + 1) / 2;
    while (end > 0 && end < query.text.size() && (query.text[end] & 0xC0) == 0x80) --end;  // not inside a letter
    half.text = query.text.substr(0, end);
    return half;
}

hub::Request to_request(const std::string& path, const hub::Query& query) {
    hub::Request request;
    request.path = path;
    request.parameters.emplace_back("q", query.text);
    for (const auto& [facet, values] : query.filters)
        for (const std::string& value : values) request.parameters.emplace_back(hub::facet_parameter(facet), value);
    return request;
}

// One way to answer a question, and what it took for each.
struct Way {
    std::string name;
    std::function<std::size_t(const hub::Query&)> run;
    Samples samples;
};

class Ways {
public:
    Ways(const std::shared_ptr<const hub::SearchIndex>& index, const std::string& folder, const hub::Site& site)
        : index_(index), site_(site), bare_(folder) {
        const auto add = [this](std::string name, std::function<std::size_t(const hub::Query&)> run) { ways_.push_back({std::move(name), std::move(run), {}}); };
        add("bare Xapian, top 10", [this](const hub::Query& q) { return static_cast<std::size_t>(bare_.top_ten(q.text)); });
        add("search pass, words asked for the first time", [this](const hub::Query& q) { return search(q, 1, true); });
        add("search pass without layers, exact counts", [this](const hub::Query& q) { return search(q, 1, true, NoLayers); });
        add("search pass, exact counts (1 hit, ranking only)", [this](const hub::Query& q) { return search(q, 1, true); });
        add("+ cards of 10 hits (ranking_only)", [this](const hub::Query& q) { return search(q, 10, true); });
        add("+ fragments, facets (SearchIndex::search)", [this](const hub::Query& q) { return search(q, 10, false); });
        add("answer() of /v1/notities", [this](const hub::Query& q) { return answer("/v1/notities", q); });
        add("answer() of /zoeken", [this](const hub::Query& q) { return answer("/zoeken", q); });
        add("answer() of /v1/suggesties, for its first half", [this](const hub::Query& q) { return answer("/v1/suggesties", first_half(q)); });
        add("gzip of the page of /zoeken", [this](const hub::Query&) { return hub::gzip(search_page_, GzipLevel).size(); });
    }

    void run(const std::vector<hub::Query>& questions) {
        for (const hub::Query& query : questions)
            for (Way& way : ways_) time_one(way.samples, [&] { checksum_ += way.run(query); });
        if (checksum_ == 0) throw std::runtime_error("no question found anything");
    }

    void forget() {
        for (Way& way : ways_) way.samples = {};
    }

    const std::vector<Way>& all() const { return ways_; }

private:
    std::size_t search(const hub::Query& query, std::size_t hits, bool ranking_only, const hub::SearchLayers& layers = {}) const {
        hub::Query asked = query;
        asked.per_page = hits;
        hub::SearchOptions options;
        options.ranking_only = ranking_only;
        options.layers = layers;
        options.deadline = std::chrono::seconds(60);
        const auto found = index_->search(asked, options);
        if (!found) throw std::runtime_error(found.error().message);
        return found->total;
    }

    std::size_t answer(const std::string& path, const hub::Query& query) {
        const hub::Answer answered = hub::answer(to_request(path, query), site_, index_);
        if (path == "/zoeken") search_page_ = answered.page.body;
        return answered.page.body.size();
    }

    std::shared_ptr<const hub::SearchIndex> index_;
    const hub::Site& site_;
    BareSearch bare_;
    std::vector<Way> ways_;
    std::string search_page_;
    std::size_t checksum_ = 0;
};

}  // namespace

double bench_questions(const std::shared_ptr<const hub::SearchIndex>& index, const std::string& state_folder, const hub::Site& site,
                       const std::vector<hub::Query>& questions) {
    const indexer::IndexSides sides(state_folder);
    Ways ways(index, sides.folder(*sides.current()), site);
    ways.run({questions.begin(), questions.begin() + 100});  // warm: files in the page cache, stems remembered
    ways.forget();
    // Question by question in turn, so that another program on the machine slows all of them down alike.
    ways.run(questions);
    const Samples& bare = ways.all().front().samples;
    print_heading("question in process, " + std::to_string(index->document_count()) + " notes",
                  {"CPU ms", "CPU p50", "CPU p99", "wall p50", "wall p99", "q/CPU s", "CPU ratio"});
    for (const Way& way : ways.all()) {
        const Samples& took = way.samples;
        print_row(way.name, {number(took.mean_cpu(), 3), number(took.cpu_at(0.5), 3), number(took.cpu_at(0.99), 3), number(took.wall_at(0.5), 3),
                             number(took.wall_at(0.99), 3), number(1e3 / took.mean_cpu(), 0), ratio(took.mean_cpu(), bare.mean_cpu())});
    }
    return bare.mean_cpu();
}

}  // namespace bench
