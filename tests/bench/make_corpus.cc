// SPDX-License-Identifier: GPL-3.0-or-later
// make_corpus N OUT [SEED]: a bare git repository OUT with N generated notes and this repository's schemas, vocabularies, agenda
// and language files (of HEAD). The same seed and the same HEAD make the same commit.
#include "indexer/git_repository.h"
#include "tests/bench/fast_import.h"
#include "tests/bench/note_generator.h"

#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>

namespace {

constexpr std::size_t NotesPerCommit = 50;

void make_corpus(std::size_t count, const std::string& out, std::uint64_t seed) {
    const bench::KnowledgeCommit real = bench::read_knowledge(WATWERKT_SOURCE_FOLDER);
    bench::NoteGenerator generator(real, seed);
    bench::run_git({"init", "--quiet", "--bare", "--initial-branch=main", out});
    bench::FastImport import(out, "main");
    import.commit(real.framework, "Kader");
    for (std::size_t made = 0; made < count;) {
        std::vector<bench::File> notes;
        for (; made < count && notes.size() < NotesPerCommit; ++made) notes.push_back(generator.next());
        import.commit(notes, "Notities tot en met " + std::to_string(made));
    }
    import.finish();
}

}  // namespace

int main(int argc, char** argv) {
    const std::size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 0;
    if (argc < 3 || argc > 4 || count == 0) {
        std::cerr << "usage: make_corpus N OUT [SEED]\n";
        return 2;
    }
    try {
        const indexer::GitLibrary git;
        make_corpus(count, argv[2], argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1);
        std::cout << bench::read_knowledge(argv[2]).id << "\n";
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "make_corpus: " << error.what() << "\n";
        return 1;
    }
}
