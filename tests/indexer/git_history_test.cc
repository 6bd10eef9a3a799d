// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/git_repository.h"

#include "tests/support/repo_builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <sstream>

namespace git_history_test {
using indexer::BlobId;
using indexer::ChangeKind;
using indexer::GitRepository;
using indexer::History;
using indexer::PathChange;
using tests::CommitSpec;
using tests::FileChanges;
using tests::RepoBuilder;

namespace {

using Files = std::map<std::string, std::string>;
using Random = std::mt19937;

GitRepository open(const RepoBuilder& repo) {
    auto opened = GitRepository::open(repo.path());
    REQUIRE(opened);
    return std::move(*opened);
}

std::size_t below(Random& random, std::size_t limit) {
    return random() % limit;  // std::uniform_int_distribution differs between standard libraries
}

// Names that sort differently as file and as folder, on two levels, so that files and folders swap places often.
std::string random_path(Random& random) {
    static const std::vector<std::string> names{"a", "a.b", "a-b", "ab", "b", "é", ".gitignore"};
    std::string path = below(random, 4) == 0 ? "elders" : "kennis";
    for (std::size_t depth = below(random, 3) + 1; depth > 0; --depth) path += '/' + names[below(random, names.size())];
    return path;
}

// Not when a file stands where the path needs a folder, or the other way round.
bool fits(const Files& files, const std::string& path) {
    return std::none_of(files.begin(), files.end(), [&](const auto& file) {
        return file.first.starts_with(path + '/') || path.starts_with(file.first + '/');
    });
}

void put_random_file(Random& random, Files& files) {
    const auto path = random_path(random);
    if (fits(files, path)) files[path] = std::to_string(below(random, 4));
}

bool is_ours(const std::string& path) {
    return path.starts_with("kennis/") && path.find(".gitignore") == std::string::npos;
}

// A tree of its own (no parent) with now and then something that is not a plain file.
CommitSpec random_tree(Random& random) {
    Files files;
    for (std::size_t i = below(random, 25); i > 0; --i) put_random_file(random, files);
    CommitSpec commit;
    for (const auto& [path, content] : files) {
        switch (below(random, 12)) {
            case 0: commit.special[path] = {"120000", content}; break;
            case 1: commit.special[path] = {"160000", std::string(39, '1') + content}; break;
            case 2: commit.special[path] = {"100755", content}; break;
            default: commit.changes[path] = content;
        }
    }
    return commit;
}

std::optional<BlobId> served(const std::string& mode, const std::string& id) {
    return mode == "100644" || mode == "100755" ? std::optional{id} : std::nullopt;
}

// A line of `git diff-tree --raw`: ":100644 100644 id id M<tab>path".
std::optional<PathChange> parse_raw_line(const std::string& line) {
    std::istringstream words{line.substr(1)};
    std::string mode_before, mode_after, before, after, status, path;
    words >> mode_before >> mode_after >> before >> after >> status;
    std::getline(words.ignore(), path);
    PathChange change{path, served(mode_before, before), served(mode_after, after)};
    return is_ours(path) && change.before != change.after ? std::optional{change} : std::nullopt;
}

// What git finds between each pair of commits, made to count as we do: only plain files, and not their mode.
std::vector<std::vector<PathChange>> diff_by_git(const RepoBuilder& repo, const std::vector<std::pair<std::string, std::string>>& pairs) {
    std::string input;
    for (const auto& [from, to] : pairs) input += to + ' ' + from + '\n';
    std::istringstream output{repo.git({"diff-tree", "-r", "--raw", "--no-renames", "--no-abbrev", "--always", "--stdin"}, input)};
    std::vector<std::vector<PathChange>> all;
    for (std::string line; std::getline(output, line);) {
        if (line.front() != ':') all.emplace_back();
        else if (auto change = parse_raw_line(line)) all.back().push_back(*change);
    }
    for (auto& one : all) std::sort(one.begin(), one.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return all;
}

// Path -> commit -> what it did.
using Deeds = std::map<std::string, std::map<std::string, ChangeKind>>;

Deeds to_deeds(const History& history) {
    Deeds deeds;
    for (const auto& [path, entries] : history) {
        for (const auto& entry : entries) CHECK(deeds[path].emplace(entry.commit.id, entry.kind).second);
    }
    return deeds;
}

// For a merge, git gives a letter for each parent.
ChangeKind kind_of_status(const std::string& letters) {
    if (letters.find_first_not_of('A') == std::string::npos) return ChangeKind::Added;
    return letters.find_first_not_of('D') == std::string::npos ? ChangeKind::Deleted : ChangeKind::Changed;
}

Deeds log_by_git(const RepoBuilder& repo, const std::vector<std::string>& range) {
    std::vector<std::string> arguments{"log", "-c", "--root", "--name-status", "--no-renames", "--format=commit %H"};
    arguments.insert(arguments.end(), range.begin(), range.end());
    std::istringstream output{repo.git(arguments)};
    Deeds deeds;
    std::string commit;
    for (std::string line; std::getline(output, line);) {
        const auto tab = line.find('\t');
        if (line.starts_with("commit ")) commit = line.substr(7);
        else if (tab != std::string::npos && is_ours(line.substr(tab + 1))) deeds[line.substr(tab + 1)][commit] = kind_of_status(line.substr(0, tab));
    }
    return deeds;
}

// What a merge may hold of a path: what one of the parents has, or something else.
Files random_merge(Random& random, const std::vector<Files>& parents) {
    Files merged;
    for (const Files& parent : parents) {
        for (const auto& [path, content] : parent) {
            if (below(random, 3) != 0 && fits(merged, path)) merged[path] = below(random, 6) == 0 ? "samen" : content;
        }
    }
    return merged;
}

Files random_edit(Random& random, Files files) {
    std::erase_if(files, [&](const auto&) { return below(random, 8) == 0; });
    for (std::size_t i = below(random, 3); i > 0; --i) put_random_file(random, files);
    return files;
}

FileChanges difference(const Files& from, const Files& to) {
    FileChanges changes;
    for (const auto& [path, content] : from) changes[path] = std::nullopt;
    for (const auto& [path, content] : to) changes[path] = content;
    return changes;
}

// Roots, forks and merges of up to three, with clocks that are equal or run backwards. The last one joins the newest heads.
std::vector<CommitSpec> random_history(Random& random, std::size_t count) {
    std::vector<CommitSpec> commits;
    std::vector<Files> trees;
    for (std::size_t i = 0; i < count; ++i) {
        CommitSpec commit;
        std::set<std::size_t> parents;
        const std::size_t wanted = i + 1 == count ? 3 : i == 0 || below(random, 15) == 0 ? 0 : 1 + below(random, 5) / 3;
        for (std::size_t n = 0; n < wanted; ++n) parents.insert(i - 1 - below(random, std::min<std::size_t>(i, 5)));
        std::vector<Files> from;
        for (const auto parent : parents) from.push_back(trees[parent]);
        for (const auto parent : parents) commit.parents.push_back(':' + std::to_string(parent + 1));
        trees.push_back(random_edit(random, from.size() > 1 ? random_merge(random, from) : from.empty() ? Files{} : from.front()));
        commit.changes = difference(from.empty() ? Files{} : from.front(), trees.back());
        commit.message = std::to_string(i);
        commit.author_time = static_cast<std::int64_t>(1'000'000 + below(random, 10));
        commit.commit_time = static_cast<std::int64_t>(1'000'000 + i + below(random, 20));
        commits.push_back(std::move(commit));
    }
    return commits;
}

History united(History history, const History& older) {
    for (const auto& [path, entries] : older) {
        auto& all = history[path];
        all.insert(all.end(), entries.begin(), entries.end());
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return a.commit.time != b.commit.time ? a.commit.time > b.commit.time : a.commit.id < b.commit.id;
        });
    }
    return history;
}

std::vector<PathChange> changes(const RepoBuilder& repo, const std::string& from, const std::string& to, const std::string& folder = "") {
    auto found = open(repo).changes_between(from, to, folder);
    REQUIRE(found);
    return std::move(*found);
}

}  // namespace

TEST_SUITE("repo") {
    TEST_CASE("changes between two commits are what was added, edited, deleted and renamed") {
        RepoBuilder repo;
        const auto from = repo.commit({{"blijft.md", "1"}, {"edit.md", "1"}, {"map/weg.md", "1"}, {"oud.md", "naam"}});
        const auto to = repo.commit({{"edit.md", "2"}, {"map/weg.md", std::nullopt}, {"nieuw/x.md", "3"}, {"oud.md", std::nullopt}, {"om.md", "naam"}});
        const auto one = repo.write_blob("1");
        const std::vector<PathChange> expected{
            {"edit.md", one, repo.write_blob("2")},
            {"map/weg.md", one, std::nullopt},
            {"nieuw/x.md", std::nullopt, repo.write_blob("3")},
            {"om.md", std::nullopt, repo.write_blob("naam")},
            {"oud.md", repo.write_blob("naam"), std::nullopt},
        };
        CHECK(changes(repo, from, to) == expected);
        CHECK(changes(repo, from, to, "nieuw").size() == 1);
        CHECK(changes(repo, to, to).empty());
        CHECK(changes(repo, from, to, "nergens").empty());
    }

    TEST_CASE("a file that becomes a folder is one path less and others more") {
        RepoBuilder repo;
        const auto file = repo.commit({{"a", "1"}, {"a.b", "1"}});
        const auto folder = repo.commit({{"a", std::nullopt}, {"a/x", "1"}});
        const auto one = repo.write_blob("1");
        CHECK(changes(repo, file, folder) == std::vector<PathChange>{{"a", one, std::nullopt}, {"a/x", std::nullopt, one}});
        CHECK(changes(repo, folder, file) == std::vector<PathChange>{{"a", std::nullopt, one}, {"a/x", one, std::nullopt}});
    }

    TEST_CASE("a file that becomes a symlink or a submodule is deleted, and the other way round added") {
        RepoBuilder repo;
        const auto file = repo.commit({{"a", "doel"}});
        const auto blob = repo.write_blob("doel");
        const auto link = repo.commit_special({{"a", {"120000", "doel"}}});
        const auto module = repo.commit_special({{"a", {"160000", file}}});
        CHECK(changes(repo, file, link) == std::vector<PathChange>{{"a", blob, std::nullopt}});
        CHECK(changes(repo, link, module).empty());
        CHECK(changes(repo, module, file) == std::vector<PathChange>{{"a", std::nullopt, blob}});
    }

    TEST_CASE("a file that only becomes executable did not change") {
        RepoBuilder repo;
        const auto plain = repo.commit({{"a", "1"}});
        const auto executable = repo.commit_special({{"a", {"100755", "1"}}});
        CHECK(changes(repo, plain, executable).empty());
        CHECK(open(repo).history(executable, std::nullopt, "").value().at("a").size() == 1);
    }

    TEST_CASE("refused paths are absent from changes and history") {
        RepoBuilder repo;
        const auto from = repo.commit({{"a", "1"}, {".gitignore", "1"}, {"1/2/3/4/5/6/7/8/diep", "1"}});
        const auto to = repo.commit({{".gitignore", "2"}, {"punt./a", "1"}, {"1/2/3/4/5/6/7/8/9/dieper", "1"}});
        CHECK(changes(repo, from, to).empty());
        const auto history = open(repo).history(to, std::nullopt, "").value();
        CHECK(history.size() == 2);
        CHECK(history.count("1/2/3/4/5/6/7/8/diep") == 1);
    }

    TEST_CASE("changes between 200 random trees are those of git diff") {
        Random random{20240501};
        RepoBuilder repo;
        std::vector<CommitSpec> commits(200);
        for (auto& commit : commits) commit = random_tree(random);
        const auto ids = repo.import(commits);
        std::vector<std::pair<std::string, std::string>> pairs;
        for (std::size_t i = 1; i < ids.size(); ++i) pairs.emplace_back(ids[i - 1], ids[i]);
        const auto expected = diff_by_git(repo, pairs);
        REQUIRE(expected.size() == pairs.size());
        const auto git = open(repo);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            CAPTURE(i);
            CHECK(git.changes_between(pairs[i].first, pairs[i].second, "kennis").value() == expected[i]);
        }
    }

    TEST_CASE("history tells of each path who did what, newest first") {
        RepoBuilder repo;
        const auto added = repo.commit({{"a.md", "1"}, {"b.md", "1"}}, "Begin");
        repo.set_author("Bram");
        const auto changed = repo.commit({{"a.md", "2"}}, "Beter\n\nLang verhaal");
        const auto deleted = repo.commit({{"a.md", std::nullopt}});
        const auto history = open(repo).history(deleted, std::nullopt, "").value();
        REQUIRE(history.at("a.md").size() == 3);
        CHECK(history.at("a.md")[0].commit.id == deleted);
        CHECK(history.at("a.md")[0].kind == ChangeKind::Deleted);
        CHECK(history.at("a.md")[1].commit == indexer::CommitInfo{changed, 1'700'000'060, "Bram", "Beter"});
        CHECK(history.at("a.md")[1].kind == ChangeKind::Changed);
        CHECK(history.at("a.md")[2].kind == ChangeKind::Added);
        CHECK(history.at("b.md").size() == 1);
        CHECK(history.at("b.md")[0].commit.id == added);
    }

    TEST_CASE("commits of the same second are in the order of their ids") {
        RepoBuilder repo;
        std::vector<std::string> ids;
        for (int i = 0; i < 5; ++i) {
            repo.set_clock(1'700'000'000);
            ids.push_back(repo.commit({{"a", std::to_string(i)}}));
        }
        const auto history = open(repo).history(ids.back(), std::nullopt, "").value();
        std::vector<std::string> order;
        for (const auto& entry : history.at("a")) order.push_back(entry.commit.id);
        std::sort(ids.begin(), ids.end());
        CHECK(order == ids);
    }

    TEST_CASE("a merge counts for a path only where it differs from all parents") {
        RepoBuilder repo;
        repo.commit({{"beide", "0"}, {"hier", "0"}, {"daar", "0"}});
        repo.branch("zij");
        repo.commit({{"beide", "daar"}, {"daar", "1"}});
        repo.checkout("main");
        repo.commit({{"beide", "hier"}, {"hier", "1"}});
        const auto merged = repo.merge({"zij"}, {{"beide", "samen"}, {"daar", "1"}, {"extra", "1"}});
        const auto history = open(repo).history(merged, std::nullopt, "").value();
        CHECK(history.at("beide").size() == 4);
        CHECK(history.at("beide").front().commit.id == merged);
        CHECK(history.at("beide").front().kind == ChangeKind::Changed);
        CHECK(history.at("extra").front().kind == ChangeKind::Added);
        CHECK(history.at("hier").size() == 2);
        CHECK(history.at("daar").size() == 2);
    }

    TEST_CASE("a file that moves out of the folder is deleted there") {
        RepoBuilder repo;
        repo.commit({{"kennis/a.md", "1"}});
        const auto gone = repo.commit({{"kennis/a.md", std::nullopt}, {"elders/a.md", "1"}});
        const auto history = open(repo).history(gone, std::nullopt, "kennis").value();
        CHECK(history.size() == 1);
        CHECK(history.at("kennis/a.md").front().kind == ChangeKind::Deleted);
    }

    TEST_CASE("random histories with merges are those of git log, whole and since any commit") {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            CAPTURE(seed);
            Random random{seed};
            RepoBuilder repo;
            const auto ids = repo.import(random_history(random, 30));
            const auto git = open(repo);
            const auto full = git.history(ids.back(), std::nullopt, "kennis").value();
            CHECK(to_deeds(full) == log_by_git(repo, {ids.back()}));
            for (const auto& since : ids) {
                CAPTURE(since);
                if (!git.is_ancestor(since, ids.back()).value()) continue;
                const auto newer = git.history(ids.back(), since, "kennis").value();
                CHECK(united(newer, git.history(since, std::nullopt, "kennis").value()) == full);
            }
        }
    }

    TEST_CASE("commits with clocks that ran far back do not bring back what was known before") {
        RepoBuilder repo;
        repo.commit({{"a", "1"}});
        const auto base = repo.commit({{"a", "2"}});
        repo.set_clock(0);
        for (int i = 0; i < 10; ++i) repo.commit({{"b", std::to_string(i)}});
        repo.set_clock(1'700'000'200);
        const auto since = repo.commit({{"b", "klaar"}});
        repo.checkout("zij");
        repo.reset(base);
        const auto side = repo.commit({{"c", "1"}});
        repo.checkout("main");
        const auto tip = repo.merge({"zij"}, {{"c", "1"}});
        const Deeds expected{{"c", {{side, ChangeKind::Added}}}};
        CHECK(to_deeds(open(repo).history(tip, since, "").value()) == expected);
    }

    TEST_CASE("after a force-push the old tip is no ancestor, and history since it is what is new") {
        RepoBuilder repo;
        const auto base = repo.commit({{"a", "1"}});
        const auto old_tip = repo.commit({{"a", "2"}, {"b", "1"}});
        repo.reset(base);
        const auto tip = repo.commit({{"a", "3"}});
        const auto git = open(repo);
        CHECK(git.resolve("main").value() == tip);
        CHECK_FALSE(git.is_ancestor(old_tip, tip).value());
        CHECK(changes(repo, old_tip, tip) ==
              std::vector<PathChange>{{"a", repo.write_blob("2"), repo.write_blob("3")}, {"b", repo.write_blob("1"), std::nullopt}});
        const auto history = git.history(tip, old_tip, "").value();
        CHECK(history.size() == 1);
        CHECK(history.at("a").size() == 1);
    }

    TEST_CASE("an open repository sees what is committed later") {
        RepoBuilder repo;
        repo.commit({{"a", "1"}});
        const auto git = open(repo);
        const auto later = repo.commit({{"a", "2"}});
        CHECK(git.resolve("main").value() == later);
        CHECK(git.list_files(later, "").value().files.size() == 1);
    }

    TEST_CASE("history since the tip itself is empty") {
        RepoBuilder repo;
        const auto tip = repo.commit({{"a", "1"}});
        CHECK(open(repo).history(tip, tip, "").value().empty());
    }
}
}  // namespace git_history_test
