// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/content_template.h"

#include "indexer/content_place.h"
#include "indexer/disk_source.h"
#include "indexer/note.h"

#include <doctest/doctest.h>

#include <set>

namespace content_template_test {

namespace {

const indexer::Framework& framework() {
    static const indexer::Framework framework = [] {
        const indexer::DiskSource source(WATWERKT_SOURCE_FOLDER "/knowledge");
        const auto files = source.list();
        REQUIRE(files);
        auto read = indexer::read_framework(*files, source);
        REQUIRE(read);
        return std::move(*read);
    }();
    return framework;
}

std::string made_file(const indexer::ContentKind& kind, const std::string& title = "Een \"nieuwe\": titel #1") {
    return indexer::content_template(framework().schemas.schema(std::string(kind.slug)), framework().community, title);
}

std::vector<indexer::ContentKind> kinds() {
    std::vector<indexer::ContentKind> all(indexer::NoteKinds.begin(), indexer::NoteKinds.end());
    all.insert(all.end(), indexer::CompanionKinds.begin(), indexer::CompanionKinds.end());
    return all;
}

// The names of all fields that `schema` has, at any depth.
void collect(const indexer::Json& schema, std::set<std::string>& names) {
    if (schema.is_object())
        for (const auto& [key, part] : schema.items()) {
            if (key == "properties")
                for (const auto& [name, rest] : part.items()) names.insert(name);
            collect(part, names);
        }
    if (schema.is_array())
        for (const indexer::Json& part : schema) collect(part, names);
}

}  // namespace

TEST_SUITE("unit") {
    TEST_CASE("a new file can be read, and only misses what is to be filled in") {
        for (const indexer::ContentKind& kind : kinds()) {
            CAPTURE(kind.slug);
            const std::string file = made_file(kind);
            const indexer::ParsedNote parsed = indexer::parse_note(file);
            CHECK(parsed.failure == "");
            CHECK(parsed.front.mistakes.empty());
            CHECK(parsed.front.value["titel"] == "Een \"nieuwe\": titel #1");
            for (const auto& mistake : framework().schemas.check(std::string(kind.slug), parsed.front.value)) {
                CAPTURE(mistake.message);
                CHECK_FALSE(mistake.missing);                                      // required fields stand ready
                CHECK(mistake.message.find("bestaat niet") == std::string::npos);  // and no others
            }
        }
    }

    TEST_CASE("a new file names every field that its kind may have") {
        for (const indexer::ContentKind& kind : kinds()) {
            CAPTURE(kind.slug);
            const std::string file = made_file(kind);
            std::set<std::string> names;
            collect(framework().schemas.schema(std::string(kind.slug)), names);
            CHECK(names.size() > 5);
            for (const std::string& name : names) {
                CAPTURE(name);
                const bool stands = file.find(" " + name + ":") != std::string::npos || file.find("\n" + name + ":") != std::string::npos;
                CHECK(stands);
            }
        }
        const std::string note = made_file(indexer::NoteKinds[1]);
        for (const char* field : {"\nsoort: toolkit\n", "\nvorm: []", "  - uitspraak: \"\"", "# herzien_voor: \"\"", "    # uitkomst: \"\"", "# kosten:\n#   # "})
            CHECK(note.find(field) != std::string::npos);
        CHECK(note.find("Kies uit: ") != std::string::npos);
        CHECK(note.find("Kies uit knowledge/vocabulaire/") != std::string::npos);
    }
}

}  // namespace content_template_test
