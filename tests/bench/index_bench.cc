// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/index_bench.h"

#include "indexer/index_sides.h"
#include "indexer/update.h"
#include "tests/bench/bare_xapian.h"
#include "tests/bench/fast_import.h"
#include "tests/bench/measure.h"

#include <cstdint>
#include <filesystem>
#include <stdexcept>

namespace bench {
namespace {

constexpr std::size_t SmallCommits = 30;

indexer::UpdateReport update(const Place& place, const std::string& ref) {
    indexer::UpdateOptions options;
    options.repository = place.repository;
    options.ref = ref;
    options.state_folder = place.state();
    indexer::Expected<indexer::UpdateReport> report = indexer::update_index(options);
    if (!report) throw std::runtime_error(report.error().message);
    return std::move(*report);
}

// The note that the i-th small commit changes, with a sentence more.
File changed_note(const KnowledgeCommit& knowledge, std::size_t i) {
    File note = knowledge.notes[i * 37 % knowledge.notes.size()];
    note.bytes += "\nDeze zin kwam erbij in wijziging " + std::to_string(i) + ".\n";
    return note;
}

void print_whole(const std::string& name, const Cost& cost, double megabytes, double notes, const Cost& bare, double bare_megabytes) {
    print_row(name, {number(notes / cost.wall_ms * 1e3, 0), number(notes / cost.cpu_ms * 1e3, 0), number(cost.wall_ms / 1e3, 1),
                     number(megabytes, 1), number(megabytes * 1e3 / notes, 1), ratio(cost.cpu_ms, bare.cpu_ms), ratio(megabytes, bare_megabytes)});
}

void print_small(const std::string& name, const Samples& samples, double bare_cpu) {
    print_row(name, {number(samples.wall_at(0.5), 1), number(samples.wall_at(0.99), 1), number(samples.cpu_at(0.5), 1),
                     ratio(samples.cpu_at(0.5), bare_cpu)});
}

struct Measured {
    Cost whole;
    std::size_t documents = 0;
    std::string mistake;  // the first, if any
    double megabytes = 0;
    Cost first;     // the first small commit, which also copies the index for the other side
    Samples small;  // those after it
};

Measured measure_ours(const KnowledgeCommit& knowledge, const Place& place) {
    Measured measured;
    std::filesystem::remove_all(place.state());
    const Stopwatch whole;
    const indexer::UpdateReport report = update(place, knowledge.id);
    measured.whole = whole.elapsed();
    measured.documents = report.documents;
    if (!report.mistakes.empty()) measured.mistake = report.mistakes.front().path + ": " + report.mistakes.front().message;
    measured.megabytes = folder_megabytes(indexer::IndexSides(place.state()).folder(indexer::IndexSides::Side::Left));

    for (std::size_t i = 0; i <= SmallCommits; ++i) {
        FastImport import(place.repository, SmallCommitsBranch, i == 0 ? knowledge.id : "refs/heads/" + std::string(SmallCommitsBranch) + "^0", 1'800'000'000 + static_cast<std::int64_t>(i));
        import.commit({changed_note(knowledge, i)}, "Een zin erbij");
        import.finish();
        const Stopwatch one;
        if (update(place, SmallCommitsBranch).rebuilt) throw std::runtime_error("a small commit made a rebuild");
        if (i == 0)
            measured.first = one.elapsed();
        else
            measured.small.add(one.elapsed());
    }
    return measured;
}

Measured measure_bare(const KnowledgeCommit& knowledge, const std::string& folder) {
    Measured measured;
    const Stopwatch whole;
    BareIndex index(folder);
    for (const File& note : knowledge.notes) index.put(slug_of(note.path), note.bytes);
    index.commit();
    measured.whole = whole.elapsed();
    measured.megabytes = folder_megabytes(folder);
    for (std::size_t i = 0; i < SmallCommits; ++i) {
        const File note = changed_note(knowledge, i);
        const Stopwatch one;
        index.put(slug_of(note.path), note.bytes);
        index.commit();
        measured.small.add(one.elapsed());
    }
    return measured;
}

}  // namespace

void bench_indexing(const KnowledgeCommit& knowledge, const Place& place) {
    const Measured bare = measure_bare(knowledge, place.folder + "/bare");
    const Measured ours = measure_ours(knowledge, place);
    const double notes = static_cast<double>(knowledge.notes.size());
    const std::string count = std::to_string(knowledge.notes.size()) + " notes";

    print_heading("index from nothing, " + count, {"notes/s", "notes/CPU s", "wall s", "MB", "kB/note", "CPU ratio", "size ratio"});
    print_whole("bare TermGenerator (texts in memory)", bare.whole, bare.megabytes, notes, bare.whole, bare.megabytes);
    print_whole("update_index (git, check, parse, render)", ours.whole, ours.megabytes, notes, bare.whole, bare.megabytes);
    // The parser has a deadline per note in wall time: a machine that is very busy loses notes, and the figures are of fewer.
    if (ours.documents != knowledge.notes.size()) print_row("  only " + std::to_string(ours.documents) + " were indexed; " + ours.mistake, {});

    print_heading("commit of one note, " + count, {"p50 ms", "p99 ms", "CPU ms", "CPU ratio"});
    print_small("bare replace + commit", bare.small, bare.small.cpu_at(0.5));
    print_small("update_index", ours.small, bare.small.cpu_at(0.5));
    print_row("update_index, first: copies the index", {number(ours.first.wall_ms, 1), "", number(ours.first.cpu_ms, 1), ratio(ours.first.cpu_ms, bare.small.cpu_at(0.5))});
}

}  // namespace bench
