// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/fast_import.h"

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace bench {
namespace {

constexpr std::array Authors{"Anna de Boer", "Youssef Amrani", "Mei Janssen", "Bram Visser"};
constexpr std::int64_t Day = 24 * 60 * 60;

std::string command_line(const std::vector<std::string>& arguments) {
    std::string line = "git";
    for (const std::string& argument : arguments) {
        line += " '";
        for (const char c : argument) line += c == '\'' ? std::string("'\\''") : std::string(1, c);
        line += "'";
    }
    return line;
}

}  // namespace

void run_git(const std::vector<std::string>& arguments) {
    if (std::system(command_line(arguments).c_str()) != 0) throw std::runtime_error(command_line(arguments) + " failed");
}

FastImport::FastImport(const std::string& repository, std::string branch, std::string from, std::int64_t clock)
    : git_(popen(command_line({"--git-dir=" + repository, "fast-import", "--quiet", "--force"}).c_str(), "w")),
      branch_(std::move(branch)), from_(std::move(from)), clock_(clock) {
    if (git_ == nullptr) throw std::runtime_error("cannot run git fast-import");
}

FastImport::~FastImport() {
    if (git_ != nullptr) pclose(git_);
}

void FastImport::data(const std::string& bytes) {
    std::fprintf(git_, "data %zu\n", bytes.size());
    std::fwrite(bytes.data(), 1, bytes.size(), git_);
    std::fputc('\n', git_);
}

void FastImport::commit(const std::vector<File>& files, const std::string& message) {
    const char* author = Authors[static_cast<std::size_t>(commits_) % Authors.size()];
    const std::string who = std::string(author) + " <bench@example.org> " + std::to_string(clock_ + commits_++ * Day) + " +0000\n";
    std::fprintf(git_, "commit refs/heads/%s\nauthor %scommitter %s", branch_.c_str(), who.c_str(), who.c_str());
    data(message);
    if (!from_.empty()) std::fprintf(git_, "from %s\n", from_.c_str());
    from_.clear();  // later commits follow the branch
    for (const File& file : files) {
        std::fprintf(git_, "M 100644 inline %s\n", file.path.c_str());
        data(file.bytes);
    }
}

void FastImport::finish() {
    if (pclose(std::exchange(git_, nullptr)) != 0) throw std::runtime_error("git fast-import failed");
}

}  // namespace bench
