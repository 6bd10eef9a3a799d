// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/git_repository.h"

#include "tests/support/repo_builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

namespace git_repository_test {

using indexer::ErrorCode;
using indexer::GitRepository;
using indexer::Listing;
using indexer::TreeLimits;
using tests::RepoBuilder;
using tests::TempDir;

namespace {

GitRepository open(const RepoBuilder& repo) {
    auto opened = GitRepository::open(repo.path());
    REQUIRE(opened);
    return std::move(*opened);
}

std::vector<std::string> paths_of(const Listing& listing) {
    std::vector<std::string> paths;
    for (const auto& file : listing.files) paths.push_back(file.path);
    return paths;
}

std::string reason_for(const Listing& listing, const std::string& path) {
    for (const auto& refused : listing.refused) {
        if (refused.path == path) return refused.reason;
    }
    return "";
}

using Paths = std::vector<std::string>;

Listing list(const RepoBuilder& repo, const std::string& commit, const std::string& folder = "", const TreeLimits& limits = {}) {
    auto listing = open(repo).list_files(commit, folder, limits);
    REQUIRE(listing);
    return std::move(*listing);
}

}  // namespace

TEST_SUITE("repo") {
    TEST_CASE("a repository opens, bare or not, and from a folder inside it") {
        for (const auto kind : {RepoBuilder::Kind::Bare, RepoBuilder::Kind::WithWorkTree}) {
            RepoBuilder repo{kind};
            const auto id = repo.commit({{"a.md", "a"}});
            const auto inside = std::filesystem::path{repo.path()} / "knowledge" / "notities";
            std::filesystem::create_directories(inside);
            for (const auto& path : {repo.path(), inside.string()}) {
                CAPTURE(path);
                const auto opened = GitRepository::open(path);
                REQUIRE(opened);
                CHECK(opened->resolve("HEAD").value() == id);
            }
        }
    }

    TEST_CASE("what is not a repository is not found, and the message names it") {
        const TempDir folder;
        for (const auto& path : {folder.path().string(), (folder.path() / "nergens").string()}) {
            const auto opened = GitRepository::open(path);
            REQUIRE_FALSE(opened);
            CHECK(opened.error().code == ErrorCode::NotFound);
            CHECK(opened.error().message.find(path) != std::string::npos);
        }
    }

    TEST_CASE("a work tree that the configuration points at elsewhere is not looked for") {
        RepoBuilder repo{RepoBuilder::Kind::WithWorkTree};
        const auto id = repo.commit({{"a.md", "a"}});
        repo.git({"config", "core.worktree", "/nonexistent/elsewhere"});
        CHECK(open(repo).resolve("main").value() == id);
    }

    TEST_CASE("every way to name a commit gives its id") {
        RepoBuilder repo;
        const auto first = repo.commit({{"a.md", "a"}});
        repo.tag("v1");
        repo.tag("uitgave/2023", true);
        const auto second = repo.commit({{"a.md", "b"}});
        repo.branch("submit/een-voorstel");
        const auto third = repo.commit({{"a.md", "c"}});
        struct Case {
            std::string ref;
            std::string id;
        };
        const std::vector<Case> cases{
            {"HEAD", third},
            {"main", second},
            {"refs/heads/main", second},
            {"submit/een-voorstel", third},
            {"v1", first},
            {"refs/tags/v1", first},
            {"uitgave/2023", first},
            {first, first},
            {second.substr(0, 10), second},
        };
        const auto git = open(repo);
        for (const Case& c : cases) {
            CAPTURE(c.ref);
            const auto id = git.resolve(c.ref);
            REQUIRE(id);
            CHECK(*id == c.id);
        }
    }

    TEST_CASE("a name that is no commit is not found") {
        RepoBuilder repo;
        const auto id = repo.commit({{"a.md", "a"}});
        const auto blob = repo.write_blob("a");
        const auto git = open(repo);
        const Paths refs{"",         "nergens", "main2",      std::string(40, 'f'), blob,          "main:a.md", ":/Wijziging",
                         "main~0",   "main^{}", "main@{1}",   "main\n",             "a b",         "-main",     "^main",
                         "refs/../", "main..",  "\xFF\xFE!",  id + "0",             "HEAD^{tree}", "@{-1}",     std::string{"main\0x", 6}};
        for (const auto& ref : refs) {
            CAPTURE(ref);
            const auto found = git.resolve(ref);
            REQUIRE_FALSE(found);
            CHECK(found.error().code == ErrorCode::NotFound);
            CHECK(found.error().message.find("Er is geen commit") == 0);
        }
    }

    TEST_CASE("an empty repository has no HEAD commit") {
        const RepoBuilder repo;
        const auto found = open(repo).resolve("HEAD");
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::NotFound);
    }

    TEST_CASE("the start of an id that fits more than one object asks for more digits") {
        RepoBuilder repo;
        repo.write_blob("20738");  // has the same seven digits
        const auto id = repo.write_blob("37901");
        const auto found = open(repo).resolve(id.substr(0, 7));
        REQUIRE_FALSE(found);
        CHECK(found.error().code == ErrorCode::NotFound);
        CHECK(found.error().hint == "Geef meer cijfers.");
    }

    TEST_CASE("a commit tells who, when and what, in valid UTF-8") {
        RepoBuilder repo;
        repo.set_author("Jos\xE9 van Dam");
        repo.set_clock(1'234'567'890);
        const auto id = repo.commit({{"a.md", "a"}}, "\nEerste regel \xE9n\r\ntweede regel\n\nRest");
        const auto info = open(repo).commit_info(id);
        REQUIRE(info);
        CHECK(info->id == id);
        CHECK(info->time == 1'234'567'890);
        CHECK(info->author == "Jos\xEF\xBF\xBD van Dam");
        CHECK(info->subject == "Eerste regel \xEF\xBF\xBDn");
    }

    TEST_CASE("a commit without a message has an empty subject") {
        RepoBuilder repo;
        const auto info = open(repo).commit_info(repo.commit({{"a.md", "a"}}, ""));
        REQUIRE(info);
        CHECK(info->subject.empty());
    }

    TEST_CASE("an id that is none, or of something else, is not found as a commit") {
        RepoBuilder repo;
        repo.commit({{"a.md", "a"}});
        const auto blob = repo.write_blob("a");
        for (const auto& id : {std::string{}, std::string{"1234"}, std::string(40, 'x'), std::string(40, '1'), blob}) {
            CAPTURE(id);
            const auto git = open(repo);
            CHECK(git.commit_info(id).error().code == ErrorCode::NotFound);
            CHECK(git.list_files(id, "").error().code == ErrorCode::NotFound);
            CHECK(git.find_blob(id, "a.md").error().code == ErrorCode::NotFound);
            CHECK(git.changes_between(id, id, "").error().code == ErrorCode::NotFound);
            CHECK(git.history(id, std::nullopt, "").error().code == ErrorCode::NotFound);
            CHECK(git.is_ancestor(id, id).error().code == ErrorCode::NotFound);
        }
    }

    TEST_CASE("a listing has all files under the folder, sorted, with their blobs") {
        RepoBuilder repo;
        const auto id = repo.commit({{"README.md", "r"}, {"knowledge/b.md", "b"}, {"knowledge/a/x.md", "x"}, {"knowledge-oud/c.md", "c"}});
        CHECK(paths_of(list(repo, id)) == Paths{"README.md", "knowledge-oud/c.md", "knowledge/a/x.md", "knowledge/b.md"});
        CHECK(paths_of(list(repo, id, "knowledge")) == Paths{"knowledge/a/x.md", "knowledge/b.md"});
        CHECK(paths_of(list(repo, id, "knowledge/a")) == Paths{"knowledge/a/x.md"});
        CHECK(list(repo, id, "knowledge").files.at(1).blob == repo.write_blob("b"));
        CHECK(list(repo, id, "knowledge").refused.empty());
    }

    TEST_CASE("a folder that is not there, or is a file, gives an empty listing") {
        RepoBuilder repo;
        const auto id = repo.commit({{"a.md", "a"}});
        for (const auto& folder : {"nergens", "a.md", "a.md/b", "a.md/"}) {
            CAPTURE(folder);
            CHECK(list(repo, id, folder).files.empty());
        }
    }

    TEST_CASE("an executable file is a file") {
        RepoBuilder repo;
        const auto id = repo.commit_special({{"x.sh", {"100755", "echo"}}});
        CHECK(paths_of(list(repo, id)) == Paths{"x.sh"});
    }

    TEST_CASE("odd entries are refused one by one, and the rest is listed") {
        RepoBuilder repo;
        const auto first = repo.commit({{"goed.md", "1"},
                                        {"map/.gitattributes", "* filter=kwaad"},
                                        {".gitignore", "*"},
                                        {"map/Git~1", "x"},
                                        {"map/punt.", "x"},
                                        {"map/spatie /binnen.md", "x"},
                                        {"map/a\\b", "x"},
                                        {"map/a\nb", "x"},
                                        {"map/\xFF.md", "x"},
                                        {"map/" + std::string(256, 'n'), "x"},
                                        {"map/goed.md", "2"}});
        const auto id = repo.commit_special({{"koppeling.md", {"120000", "/etc/passwd"}}, {"module", {"160000", first}}});
        const auto listing = list(repo, id);
        CHECK(paths_of(listing) == Paths{"goed.md", "map/goed.md"});
        struct Case {
            std::string path;
            std::string reason;
        };
        const std::vector<Case> cases{
            {".gitignore", "git zelf"},     {"koppeling.md", "symbolische koppeling"},
            {"map/.gitattributes", "git zelf"}, {"map/Git~1", "git zelf"},
            {"map/\\xFF.md", "UTF-8"},      {"map/a\\x0Ab", "besturingsteken"},
            {"map/a\\x5Cb", "backslash"},   {"map/" + std::string(256, 'n'), "langer dan 255"},
            {"map/punt.", "punt"},          {"map/spatie ", "spatie"},
            {"module", "submodule"},
        };
        CHECK(listing.refused.size() == cases.size());
        for (const Case& c : cases) {
            CAPTURE(c.path);
            CHECK(reason_for(listing, c.path).find(c.reason) != std::string::npos);
        }
        CHECK(std::is_sorted(listing.refused.begin(), listing.refused.end(),
                             [](const auto& a, const auto& b) { return a.path < b.path; }));
    }

    TEST_CASE("a folder that lies too deep is refused as a whole, counted from the root") {
        RepoBuilder repo;
        const auto id = repo.commit({{"1/2/3/x.md", "x"}, {"1/2/y.md", "y"}});
        const TreeLimits limits{.depth = 2};
        for (const auto& folder : {"", "1"}) {
            const auto listing = list(repo, id, folder, limits);
            CHECK(paths_of(listing) == Paths{"1/2/y.md"});
            CHECK(reason_for(listing, "1/2/3") == "de map ligt dieper dan 2 mappen");
        }
    }

    TEST_CASE("a tree with more entries than allowed is cut short, once") {
        RepoBuilder repo;
        const auto id = repo.commit({{"a", "1"}, {"b", "1"}, {"c", "1"}, {"d", "1"}});
        CHECK(list(repo, id, "", {.entries = 4}).files.size() == 4);
        const auto listing = list(repo, id, "", {.entries = 3});
        CHECK(listing.files.size() == 3);
        CHECK(listing.refused.size() == 1);
        CHECK(listing.refused.at(0).reason.find("meer dan 3 ") != std::string::npos);
    }

    TEST_CASE("a tree that holds itself many times over ends soon") {
        RepoBuilder repo;
        std::string tree = repo.git({"mktree"}, "100644 blob " + repo.write_blob("bom") + "\tbom\n").substr(0, 40);
        for (int level = 0; level < 7; ++level) {
            std::string rows;
            for (char c = 'a'; c <= 'p'; ++c) rows += "040000 tree " + tree + '\t' + c + '\n';
            tree = repo.git({"mktree"}, rows).substr(0, 40);
        }
        const auto commit = repo.commit_special({{"bom", {"040000", tree}}});
        CHECK(list(repo, commit, "", {.entries = 5000}).files.size() < 5000);
    }

    TEST_CASE("paths that some file systems take for one are reported and both listed") {
        RepoBuilder repo;
        const auto id = repo.commit({{"Map/a.md", "1"}, {"map/A.md", "2"}, {"\xC3\xA9.md", "3"}, {"e\xCC\x81.md", "4"}, {"los.md", "5"}});
        const auto listing = list(repo, id);
        CHECK(listing.files.size() == 5);
        CHECK(listing.collisions ==
              std::vector<indexer::PathCollision>{{"map/A.md", "Map/a.md"}, {"\xC3\xA9.md", "e\xCC\x81.md"}});
    }

    TEST_CASE("trees that git would not write are refused, not trusted") {
        struct Case {
            std::string what;
            std::vector<std::string> names;
        };
        for (const Case& c : {Case{"twice the same", {"a", "a"}}, Case{"out of order", {"b", "a"}}, Case{"a slash in a name", {"a/b", "c"}}}) {
            CAPTURE(c.what);
            RepoBuilder repo;
            repo.write_blob("");
            std::string bytes;
            for (const auto& name : c.names) {
                bytes += "100644 " + name + '\0';
                bytes += "\xe6\x9d\xe2\x9b\xb2\xd1\xd6\x43\x4b\x8b\x29\xae\x77\x5a\xd8\xc2\xe4\x8c\x53\x91";
            }
            const auto id = repo.commit_raw_tree(bytes);
            const auto listing = list(repo, id);
            CHECK(listing.files.empty());
            CHECK(listing.refused.size() == 1);
            CHECK(listing.refused.at(0).reason.find("beschadigd") != std::string::npos);
        }
    }

    TEST_CASE("a mode that git does not know, or a dressed-up symlink, is no file") {
        for (const std::string mode : {"120755", "010644", "000000"}) {
            CAPTURE(mode);
            RepoBuilder repo;
            repo.write_blob("");
            const auto id = repo.commit_raw_tree(
                mode + " a" + '\0' + "\xe6\x9d\xe2\x9b\xb2\xd1\xd6\x43\x4b\x8b\x29\xae\x77\x5a\xd8\xc2\xe4\x8c\x53\x91");
            const auto listing = list(repo, id);
            CHECK(listing.files.empty());
            CHECK(listing.refused.size() == 1);
        }
    }

    TEST_CASE("a blob is read whole, with zero bytes") {
        RepoBuilder repo;
        const std::string content{"a\0b\r\n", 5};
        const auto blob = repo.write_blob(content);
        const auto git = open(repo);
        CHECK(git.read_blob(blob, 5).value() == content);
        CHECK(git.read_blob(repo.write_blob(""), 0).value().empty());
    }

    TEST_CASE("a blob that is too large is refused by its header, and the message says how large") {
        RepoBuilder repo;
        const auto blob = repo.write_blob(std::string(1'000'001, 'a'));
        const auto read = open(repo).read_blob(blob, 1'000'000);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Failed);
        CHECK(read.error().message.find("1000001 bytes") != std::string::npos);
    }

    TEST_CASE("what is not a blob is not found as one") {
        RepoBuilder repo;
        const auto commit = repo.commit({{"a.md", "a"}});
        const auto git = open(repo);
        for (const auto& id : {commit, std::string(40, '1'), std::string{"kort"}})
            CHECK(git.read_blob(id, 100).error().code == ErrorCode::NotFound);
    }

    TEST_CASE("a blob is found at exactly its path") {
        RepoBuilder repo;
        repo.commit({{"map/a.md", "a"}, {".gitignore", "*"}});
        const auto id = repo.commit_special({{"koppeling", {"120000", "map/a.md"}}});
        const auto git = open(repo);
        CHECK(git.find_blob(id, "map/a.md").value() == repo.write_blob("a"));
        const Paths absent{"",           "map",          "map/",    "map/a.md/", "/map/a.md", "map//a.md",  "map/../map/a.md", "./map/a.md",
                           "map/A.md",   "map/a.md/b",   "koppeling", ".gitignore", "map\\a.md", std::string{"map/a.md\0x", 10}};
        for (const auto& path : absent) {
            CAPTURE(path);
            CHECK_FALSE(git.find_blob(id, path).value());
        }
    }

    TEST_CASE("an ancestor is found through merges, and a commit is its own ancestor") {
        RepoBuilder repo;
        const auto root = repo.commit({{"a", "1"}});
        repo.branch("zij");
        const auto side = repo.commit({{"b", "1"}});
        repo.checkout("main");
        const auto main = repo.commit({{"a", "2"}});
        const auto merged = repo.merge({"zij"}, {{"b", "1"}});
        const auto git = open(repo);
        for (const auto& older : {root, side, main, merged}) CHECK(git.is_ancestor(older, merged).value());
        CHECK_FALSE(git.is_ancestor(merged, root).value());
        CHECK_FALSE(git.is_ancestor(side, main).value());
    }
}

}  // namespace git_repository_test
