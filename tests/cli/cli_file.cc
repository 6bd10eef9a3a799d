// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_file.h"

#include "tests/hub/example_notes.h"
#include "tests/support/golden.h"
#include "tests/support/run_program.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace tests {
namespace {

namespace fs = std::filesystem;

// Words separated by blanks; 'in quotes' is one word.
std::vector<std::string> split_words(const std::string& line) {
    std::vector<std::string> words;
    bool quoted = false, inside = false;
    for (const char c : line) {
        if (c == '\'') {
            quoted = !quoted;
            if (!inside) words.emplace_back();
            inside = true;
        } else if (c == ' ' && !quoted) {
            inside = false;
        } else {
            if (!inside) words.emplace_back();
            inside = true;
            words.back() += c;
        }
    }
    return words;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); !from.empty() && at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

// "1.3 s" and "\"seconden\": 0.01" -> N; what a machine needs is no part of the test.
void hide_times(std::string& text) {
    for (const auto& [before, after] : {std::pair<std::string, std::string>{", ", " s\n"}, {"\"seconden\": ", ","}, {"gewicht ", ","}})
        for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
            const std::size_t begin = at + before.size();
            const std::size_t end = text.find_first_not_of("0123456789.e-", begin);
            if (end != std::string::npos && end != begin && text.compare(end, after.size(), after) == 0) text.replace(begin, end - begin, "N");
        }
}

struct Sandbox {
    Sandbox() {
        FileChanges files = small_community();
        for (const auto& [path, text] : example_notes()) files[path] = text;
        for (const auto& [path, text] : files)
            if (!path.ends_with("vals-spel.md")) folder.write("goed/" + path, *text);
        commit = repository.commit(files);
        write_bad_folder();
        fs::create_symlink(repository.path(), folder.path() / "repo");
    }

    // With the schemas of notes that are published, so that their words are tested too.
    void write_bad_folder() const {
        for (const auto& [path, text] : small_community()) folder.write("fout/" + path, *text);
        const fs::path schemas = fs::path(WATWERKT_SOURCE_FOLDER) / "knowledge" / "schema";
        for (const char* name : {"notitie.json", "praktijknotitie.json", "toolkit.json", "pilotevaluatie.json"})
            fs::copy_file(schemas / name, folder.path() / "fout/knowledge/schema" / name, fs::copy_options::overwrite_existing);
        folder.write("fout/knowledge/praktijknotities/leeg.md", "Geen kop.\n");
        folder.write("fout/knowledge/praktijknotities/Half Af.md", note_file("titel: Half af\nsector: [zorg]\nkleur: rood\njaar: morgen", "[x](javascript:1)"));
        folder.write("fout/knowledge/toolkits/stuk.md", "---\ntitel: \"niet dicht\nsoort: toolkit\n---\n");
    }

    std::string plain(std::string text) const {
        replace_all(text, commit, "COMMIT");
        replace_all(text, commit.substr(0, 7), "COMMIT7");
        replace_all(text, repository.path(), "REPOSITORY");
        hide_times(text);
        return text;
    }

    TempDir folder;
    RepoBuilder repository;
    std::string commit;
};

std::string block(const std::string& name, const std::string& text) {
    if (text.empty()) return {};
    std::string lines;
    std::istringstream all(text);
    for (std::string line; std::getline(all, line);) lines += (line.empty() ? name : name + " " + line) + "\n";
    if (!text.ends_with('\n')) lines += name + " (zonder regeleinde)\n";
    return lines;
}

}  // namespace

std::string run_cli_file(const std::string& name) {
    const Sandbox sandbox;
    std::ifstream file(fs::path(WATWERKT_SOURCE_FOLDER) / "tests" / "cli" / name);
    std::string transcript;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) transcript += line + "\n";
        if (!line.starts_with("$ watwerkt")) continue;
        const ProgramResult result = run_program(split_words(line.substr(10)), sandbox.folder.path().string());
        transcript += "\n" + line + "\n" + block("|", sandbox.plain(result.out)) + block("!", sandbox.plain(result.err)) + "= " + std::to_string(result.status) + "\n";
    }
    return difference_from_golden("../cli/" + name, transcript);
}

}  // namespace tests
