// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/index_writer.h"

#include "indexer/index_digest.h"
#include "tests/support/temp_dir.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <xapian.h>

namespace index_writer_test {

using indexer::Document;
using indexer::IndexWriter;

namespace {

// A document of some words, one after the other.
Document document(const std::string& slug, const std::vector<std::string>& words, const std::string& data = "gegevens") {
    Document made;
    made.slug = slug;
    made.data = data;
    made.terms[indexer::slug_term(slug)];
    made.values[indexer::TitleSlot] = slug;
    std::uint32_t position = 0;
    for (const std::string& word : words) {
        ++made.terms[word].count;
        made.terms[word].positions.push_back(++position);
        ++made.terms["Z" + word].count;
        ++made.words[word];
    }
    return made;
}

class Index {
public:
    std::string path() const { return (folder_.path() / "index").string(); }

    IndexWriter open(bool anew = false) const {
        auto writer = IndexWriter::open(path(), anew);
        REQUIRE(writer);
        return std::move(*writer);
    }

    // One finished transaction that puts these documents in.
    void put(const std::vector<Document>& documents) const {
        IndexWriter writer = open();
        for (const Document& one : documents) REQUIRE(writer.replace(one));
        REQUIRE(writer.commit());
    }

    // "banen:2 werk:1": the spelling dictionary.
    std::string spelling() const {
        const Xapian::Database database(path());
        std::string told;
        for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word)
            told += (told.empty() ? "" : " ") + *word + ":" + std::to_string(word.get_termfreq());
        return told;
    }

    std::string digest() const { return indexer::index_digest(path()).value(); }

private:
    tests::TempDir folder_;
};

}  // namespace

TEST_SUITE("index") {
    TEST_CASE("a document is in the index as it was made") {
        const Index index;
        Document one = document("taal", {"werk", "stage", "werk"}, "kaart");
        one.terms["XTH:toeleiding"];
        index.put({one});
        const Xapian::Database database(index.path());
        REQUIRE(database.get_doccount() == 1);
        const auto id = *database.postlist_begin("Qtaal");
        std::map<std::string, std::string> terms;
        for (auto term = database.termlist_begin(id); term != database.termlist_end(id); ++term) {
            std::string& told = terms[*term] = std::to_string(term.get_wdf());
            for (auto at = database.positionlist_begin(id, *term); at != database.positionlist_end(id, *term); ++at)
                told += " @" + std::to_string(*at);
        }
        CHECK(terms == std::map<std::string, std::string>{
                           {"Qtaal", "0"}, {"XTH:toeleiding", "0"}, {"Zstage", "1"}, {"Zwerk", "2"}, {"stage", "1 @2"}, {"werk", "2 @1 @3"}});
        CHECK(database.get_document(id).get_data() == "kaart");
        CHECK(database.get_document(id).get_value(indexer::TitleSlot) == "taal");
    }

    TEST_CASE("a slug has one document, the last that was given") {
        const Index index;
        index.put({document("a", {"een"}), document("b", {"twee"}), document("a", {"drie"})});
        index.put({document("a", {"vier"})});
        const Xapian::Database database(index.path());
        CHECK(database.get_doccount() == 2);
        CHECK(database.get_termfreq("vier") == 1);
        CHECK(database.get_termfreq("een") == 0);
        CHECK(database.get_termfreq("drie") == 0);
    }

    TEST_CASE("what is not committed never happened") {
        const Index index;
        index.put({document("a", {"een"})});
        const std::string before = index.digest();
        {
            IndexWriter writer = index.open();
            REQUIRE(writer.replace(document("a", {"anders"})));
            REQUIRE(writer.replace(document("b", {"twee"})));
            REQUIRE(writer.remove("a"));
            REQUIRE(writer.set_metadata(indexer::CommitKey, "c2"));
            CHECK(writer.document_count() == 1);
            CHECK(index.digest() == before);  // a reader sees nothing of it
        }
        CHECK(index.digest() == before);
        CHECK(indexer::read_identity(index.path())->commit == "");
    }

    TEST_CASE("an index that is begun anew and not finished is as it was") {
        const Index index;
        index.put({document("a", {"een"})});
        const std::string before = index.digest();
        {
            IndexWriter writer = index.open(true);
            REQUIRE(writer.replace(document("b", {"twee"})));
            REQUIRE(writer.set_metadata(indexer::CommitKey, "c2"));
        }
        CHECK(index.digest() == before);
        index.put({document("c", {"drie"})});
        CHECK(index.spelling() == "drie:1 een:1");
    }

    TEST_CASE("begun anew and finished, nothing of before is left") {
        const Index index, fresh;
        index.put({document("a", {"een"})});
        for (const Index* one : {&index, &fresh}) {
            IndexWriter writer = one->open(true);
            CHECK(writer.document_count() == 0);
            REQUIRE(writer.replace(document("b", {"twee"})));
            REQUIRE(writer.commit());
        }
        CHECK(index.digest() == fresh.digest());
        CHECK(index.spelling() == "twee:1");
    }

    TEST_CASE("the dictionary counts the words of the documents there are") {
        const Index index;
        index.put({document("a", {"werk", "werk", "stage"}), document("b", {"werk", "banen"})});
        CHECK(index.spelling() == "banen:1 stage:1 werk:3");
        index.put({document("a", {"werk", "mbo"})});
        CHECK(index.spelling() == "banen:1 mbo:1 werk:2");
        {
            IndexWriter writer = index.open();
            REQUIRE(writer.remove("b"));
            REQUIRE(writer.remove("onbekend"));
            REQUIRE(writer.commit());
        }
        CHECK(index.spelling() == "mbo:1 werk:1");
    }

    TEST_CASE("the dictionary is right however often a note changes in one transaction") {
        const Index index;
        index.put({document("a", {"werk", "stage"})});
        {
            IndexWriter writer = index.open();
            REQUIRE(writer.replace(document("a", {"werk", "werk"})));
            REQUIRE(writer.replace(document("a", {"banen"})));
            REQUIRE(writer.replace(document("b", {"werk"})));
            REQUIRE(writer.remove("b"));
            REQUIRE(writer.replace(document("c", {"werk"})));
            REQUIRE(writer.remove("a"));
            REQUIRE(writer.replace(document("a", {"stage"})));
            REQUIRE(writer.commit());
        }
        CHECK(index.spelling() == "stage:1 werk:1");
    }

    TEST_CASE("metadata are read back, also before they are committed") {
        const Index index;
        {
            IndexWriter writer = index.open();
            REQUIRE(writer.set_metadata(indexer::CommitKey, "c1"));
            REQUIRE(writer.set_metadata(indexer::SchemaKey, "7"));
            REQUIRE(writer.set_metadata(indexer::ResourcesKey, "hash"));
            CHECK(writer.metadata(indexer::CommitKey) == "c1");
            CHECK(writer.metadata("onbekend") == "");
            REQUIRE(writer.commit());
        }
        const auto identity = indexer::read_identity(index.path());
        REQUIRE(identity);
        CHECK(identity->commit == "c1");
        CHECK(identity->schema == 7);
        CHECK(identity->resources == "hash");
        CHECK_FALSE(indexer::read_identity(index.path() + "-onbekend"));
    }

    TEST_CASE("two writers at once is one too many") {
        const Index index;
        const IndexWriter first = index.open();
        const auto second = IndexWriter::open(index.path(), false);
        REQUIRE_FALSE(second);
        CHECK(second.error().code == indexer::ErrorCode::Locked);
    }

    TEST_CASE("a term that Xapian refuses is an error, and nothing is written") {
        const Index index;
        index.put({document("a", {"een"})});
        const std::string before = index.digest();
        for (const std::string& term : {std::string(), std::string(300, 'x')}) {
            IndexWriter writer = index.open();
            Document bad = document("b", {});
            bad.terms[term].count = 1;
            bad.terms[term].positions = {1};
            const auto replaced = writer.replace(bad);
            REQUIRE_FALSE(replaced);
            CHECK(replaced.error().code == indexer::ErrorCode::Index);
        }
        CHECK(index.digest() == before);
    }
}

}  // namespace index_writer_test
