// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/commands/batch_search.h"

#include "hub/query.h"
#include "indexer/utf8.h"

#include <charconv>
#include <fstream>
#include <iomanip>
#include <iostream>

namespace hub {
namespace {

constexpr std::size_t DefaultDepth = 100;
// A batch is not a visitor: a slow machine may take its time.
constexpr std::chrono::milliseconds BatchDeadline{60'000};

indexer::Expected<std::size_t> read_depth(const std::string& text) {
    std::size_t depth = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), depth);
    if (read.ec == std::errc{} && read.ptr == text.data() + text.size() && depth > 0 && depth <= MostReachableHits) return depth;
    return indexer::failure(indexer::ErrorCode::Usage, "--depth vraagt een getal van 1 tot en met " + std::to_string(MostReachableHits) + ", niet '" + text + "'.");
}

void print_run(const std::string& id, const SearchResult& result, const std::string& name) {
    std::size_t rank = 0;
    for (const Hit& hit : result.hits) std::cout << id << " Q0 " << hit.slug << " " << ++rank << " " << std::setprecision(8) << hit.score << " " << name << "\n";
}

// How every question of the file is asked.
struct Batch {
    const SearchIndex& index;
    SearchOptions options;
    std::size_t depth = DefaultDepth;
    bool literal = false;
    std::string name;
};

// TREC's lines are cut at blanks.
bool is_one_word(const std::string& text) { return !text.empty() && text.find_first_of(" \t\r\n\v\f") == std::string::npos; }

// What is wrong with the line; empty when it was answered.
std::string answer(const Batch& batch, const std::string& line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) return "hier hoort: nummer, tab, vraag";
    const std::string id = line.substr(0, tab);
    if (!is_one_word(id)) return "het nummer van een vraag is een woord zonder spaties, niet '" + id + "'";
    Query query;
    query.text = line.substr(tab + 1);
    if (!indexer::is_valid_utf8(query.text)) return "de vraag is geen geldige UTF-8";
    query.clauses = parse_clauses(query.text);
    query.per_page = batch.depth;
    query.literal = batch.literal;
    if (!query.has_words()) return "de vraag heeft geen woorden";
    const auto result = batch.index.search(query, batch.options);
    if (!result) return result.error().message;
    print_run(id, *result, batch.name);
    return {};
}

}  // namespace

ExitStatus run_batch(const SearchIndex& index, const Arguments& arguments, SearchOptions options) {
    const auto depth = read_depth(arguments.value("depth", std::to_string(DefaultDepth)));
    if (!depth) return tell(depth.error());
    const std::string path = arguments.value("batch", "");
    std::ifstream file(path);
    if (!file) return tell({indexer::ErrorCode::Usage, "Het bestand " + path + " is niet te lezen.", ""});
    options.ranking_only = true;
    options.deadline = BatchDeadline;
    const Batch batch{index, options, *depth, arguments.has("letterlijk"), arguments.value("run", "watwerkt")};
    if (!is_one_word(batch.name)) return tell({indexer::ErrorCode::Usage, "--run vraagt een naam zonder spaties, niet '" + batch.name + "'.", ""});
    std::size_t number = 0;
    bool all_answered = true;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty() || line.starts_with('#')) continue;
        const std::string mistake = answer(batch, line);
        if (mistake.empty()) continue;
        std::cerr << path << ":" << number << ": " << mistake << "\n";
        all_answered = false;
    }
    if (file.bad()) return tell({indexer::ErrorCode::Usage, "Het bestand " + path + " is niet te lezen.", ""});  // a folder, say
    return all_answered ? Done : Failure;
}

}  // namespace hub
