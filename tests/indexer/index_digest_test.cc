// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index_digest.h"

#include "indexer/index_writer.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <functional>
#include <set>

namespace index_digest_test {

using indexer::Document;
using indexer::index_digest;
using indexer::IndexWriter;

namespace {

Document document(const std::string& slug) {
    Document made;
    made.slug = slug;
    made.data = "data";
    made.terms[indexer::slug_term(slug)];
    made.terms["werk"] = {2, {1, 5}};
    made.values[indexer::TitleSlot] = "titel";
    made.words["werk"] = 2;
    return made;
}

using Documents = std::vector<Document>;

std::string digest_of(const Documents& documents, const std::string& commit = "c1") {
    const tests::TempDir folder;
    const std::string path = (folder.path() / "index").string();
    auto writer = IndexWriter::open(path, false);
    REQUIRE(writer);
    for (const Document& one : documents) REQUIRE(writer->replace(one));
    REQUIRE(writer->set_metadata(indexer::CommitKey, commit));
    REQUIRE(writer->commit());
    return index_digest(path).value();
}

Document changed(const std::function<void(Document&)>& change) {
    Document made = document("a");
    change(made);
    return made;
}

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("the order in which documents came makes no difference") {
        CHECK(digest_of({document("a"), document("b"), document("c")}) == digest_of({document("c"), document("a"), document("b")}));
        CHECK(digest_of({document("a"), document("b"), document("a")}) == digest_of({document("b"), document("a")}));
    }

    TEST_CASE("every difference in what an index says makes another digest") {
        const std::set<std::string> digests{
            digest_of({}),
            digest_of({document("a")}),
            digest_of({document("b")}),
            digest_of({document("a"), document("b")}),
            digest_of({document("a")}, "c2"),
            digest_of({changed([](Document& d) { d.data = "date"; })}),
            digest_of({changed([](Document& d) { d.terms["werk"].positions = {1, 6}; })}),
            digest_of({changed([](Document& d) { d.terms["werk"].count = 3; })}),
            digest_of({changed([](Document& d) { d.terms["XTH:a"]; })}),
            digest_of({changed([](Document& d) { d.values[indexer::TitleSlot] = "anders"; })}),
            digest_of({changed([](Document& d) { d.values = {{indexer::NewestSlot, "titel"}}; })}),
            digest_of({changed([](Document& d) { d.words["werk"] = 3; })}),
            digest_of({changed([](Document& d) { d.words.clear(); })}),
        };
        CHECK(digests.size() == 13);
    }

    TEST_CASE("a digest is 64 hexadecimal digits") {
        const std::string digest = digest_of({document("a")});
        CHECK(digest.size() == 64);
        CHECK(digest.find_first_not_of("0123456789abcdef") == std::string::npos);
    }

    TEST_CASE("no index has no digest") {
        const tests::TempDir folder;
        const auto digest = index_digest((folder.path() / "niets").string());
        REQUIRE_FALSE(digest);
        CHECK(digest.error().code == indexer::ErrorCode::Index);
    }
}

}  // namespace index_digest_test
