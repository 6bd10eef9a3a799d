// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/repo_builder.h"

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <stdexcept>

#include <sys/wait.h>

namespace tests {
namespace {

std::string shell_quoted(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return quoted + "'";
}

// Nothing of the person who runs the tests: a hook that runs them has GIT_DIR set, for one. Newer gits would keep us from
// making the names that we test against.
std::string git_command() {
    return "env -i PATH=\"$PATH\" LC_ALL=C HOME=/nonexistent GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null "
           "GIT_CONFIG_NOSYSTEM=1 git -c core.quotePath=false -c gc.auto=0 -c core.protectNTFS=false -c core.protectHFS=false";
}

std::string run(const std::string& command) {
    std::FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) throw std::runtime_error("cannot start: " + command);
    std::string output;
    std::array<char, 65536> buffer{};
    while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe)) output.append(buffer.data(), size);
    const int status = pclose(pipe);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error("failed: " + command + "\n" + output);
    return output;
}

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

// A path as fast-import reads it: every byte that may be special as an octal escape.
std::string import_quoted(std::string_view path) {
    std::string quoted = "\"";
    for (const char c : path) {
        std::array<char, 5> escape{};
        std::snprintf(escape.data(), escape.size(), "\\%03o", static_cast<unsigned>(static_cast<unsigned char>(c)));
        quoted += escape.data();
    }
    return quoted + "\"";
}

void write_data(std::ostream& stream, std::string_view data) {
    stream << "data " << data.size() << '\n' << data << '\n';
}

void write_special(std::ostream& stream, const std::string& path, const SpecialEntry& entry) {
    const bool is_id = entry.mode == "160000" || entry.mode == "040000";
    stream << "M " << entry.mode << ' ' << (is_id ? entry.content : "inline") << ' ' << import_quoted(path) << '\n';
    if (!is_id) write_data(stream, entry.content);
}

// Deletions first, so that a folder can take the place of a file.
void write_changes(std::ostream& stream, const CommitSpec& commit) {
    for (const auto& [path, content] : commit.changes) {
        if (!content) stream << "D " << import_quoted(path) << '\n';
    }
    for (const auto& [path, content] : commit.changes) {
        if (content) write_special(stream, path, {"100644", *content});
    }
    for (const auto& [path, entry] : commit.special) write_special(stream, path, entry);
}

void write_commit(std::ostream& stream, const CommitSpec& commit, std::size_t mark) {
    // Without this, fast-import goes on from the branch's tip, also for a commit that should be a root.
    stream << "reset refs/heads/" << commit.branch << "\n\n";
    stream << "commit refs/heads/" << commit.branch << "\nmark :" << mark << '\n';
    stream << "author " << commit.author << " <persoon@example.org> " << commit.author_time << " +0000\n";
    stream << "committer " << commit.author << " <persoon@example.org> " << commit.commit_time << " +0000\n";
    write_data(stream, commit.message);
    std::string_view word = "from ";
    for (const std::string& parent : commit.parents) {
        stream << word << parent << '\n';
        word = "merge ";
    }
    write_changes(stream, commit);
    stream << "\nget-mark :" << mark << '\n';
}

}  // namespace

RepoBuilder::RepoBuilder(Kind kind) {
    git_dir_ = kind == Kind::Bare ? path() : path() + "/.git";
    const std::string bare = kind == Kind::Bare ? " --bare" : "";
    run(git_command() + " init --quiet --template= --initial-branch=main" + bare + ' ' + shell_quoted(path()));
}

std::string RepoBuilder::git(const std::vector<std::string>& arguments, std::string_view input) const {
    std::string command = git_command() + " --git-dir=" + shell_quoted(git_dir_);
    for (const std::string& argument : arguments) command += ' ' + shell_quoted(argument);
    return run(command + " 2>&1 < " + shell_quoted(folder_.write("input", input).string()));
}

std::vector<std::string> RepoBuilder::import(const std::vector<CommitSpec>& commits) {
    std::ostringstream stream;
    for (std::size_t i = 0; i < commits.size(); ++i) write_commit(stream, commits[i], i + 1);
    std::istringstream output{git({"fast-import", "--quiet", "--force", "--cat-blob-fd=1"}, stream.str())};
    std::vector<std::string> ids;
    for (std::string id; std::getline(output, id);) ids.push_back(id);
    if (ids.size() != commits.size()) throw std::runtime_error("fast-import: " + output.str());
    return ids;
}

std::string RepoBuilder::import_one(CommitSpec commit) {
    commit.branch = branch_;
    commit.author = author_;
    commit.author_time = commit.commit_time = clock_;
    clock_ += 60;
    if (auto parent = tip()) commit.parents.insert(commit.parents.begin(), std::move(*parent));
    return import({commit}).front();
}

std::string RepoBuilder::commit(const FileChanges& changes, const std::string& message) {
    CommitSpec commit;
    commit.changes = changes;
    commit.message = message;
    return import_one(std::move(commit));
}

std::string RepoBuilder::commit_special(const std::map<std::string, SpecialEntry>& entries) {
    CommitSpec commit;
    commit.special = entries;
    return import_one(std::move(commit));
}

std::string RepoBuilder::merge(const std::vector<std::string>& others, const FileChanges& changes) {
    CommitSpec commit;
    for (const std::string& other : others) commit.parents.push_back(first_line(git({"rev-parse", other + "^{commit}"})));
    commit.changes = changes;
    commit.message = "Samenvoegen";
    return import_one(std::move(commit));
}

std::optional<std::string> RepoBuilder::tip() const {
    const std::string id = git({"for-each-ref", "--format=%(objectname)", "refs/heads/" + branch_});
    return id.empty() ? std::nullopt : std::optional{first_line(id)};
}

void RepoBuilder::branch(const std::string& name) {
    git({"update-ref", "refs/heads/" + name, tip().value()});
    checkout(name);
}

void RepoBuilder::checkout(const std::string& name) {
    branch_ = name;
    git({"symbolic-ref", "HEAD", "refs/heads/" + name});
}

void RepoBuilder::reset(const std::string& commit) {
    git({"update-ref", "refs/heads/" + branch_, commit});
}

void RepoBuilder::tag(const std::string& name, bool is_annotated) {
    if (!is_annotated) {
        git({"update-ref", "refs/tags/" + name, tip().value()});
        return;
    }
    const std::string tagger = "\ntagger Anna de Boer <persoon@example.org> 1700000000 +0000\n\nuitgave\n";
    const std::string id = git({"mktag"}, "object " + tip().value() + "\ntype commit\ntag " + name + tagger);
    git({"update-ref", "refs/tags/" + name, first_line(id)});
}

std::string RepoBuilder::write_blob(std::string_view content) {
    return first_line(git({"hash-object", "-w", "--stdin"}, content));
}

std::string RepoBuilder::commit_raw_tree(std::string_view bytes) {
    const std::string tree = first_line(git({"hash-object", "-t", "tree", "-w", "--stdin", "--literally"}, bytes));
    const std::string person = " Anna de Boer <persoon@example.org> " + std::to_string(clock_) + " +0000\n";
    const std::string text = "tree " + tree + "\nauthor" + person + "committer" + person + "\nBoom\n";
    const std::string commit = first_line(git({"hash-object", "-t", "commit", "-w", "--stdin"}, text));
    reset(commit);
    return commit;
}

}  // namespace tests
