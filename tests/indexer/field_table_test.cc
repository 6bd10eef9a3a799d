// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/field_table.h"

#include "indexer/field_path.h"
#include "indexer/json.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace field_table_test {

using indexer::FacetKind;
using indexer::Field;
using indexer::Json;

namespace {

namespace fs = std::filesystem;

const fs::path Source = WATWERKT_SOURCE_FOLDER;

Json read_json(const fs::path& path) {
    std::ifstream file(path);
    REQUIRE_MESSAGE(file.is_open(), path);
    return Json::parse(file);
}

// What the schema says of the single values at a path of the table; nothing when it does not know the path.
const Json* find_part(const Json& schema, std::string_view path) {
    const Json* part = &schema;
    for (const std::string& step : indexer::split_field_path(path)) {
        if (part->contains("items")) part = &(*part)["items"];
        if (!part->contains("properties") || !(*part)["properties"].contains(step)) return nullptr;
        part = &(*part)["properties"][step];
    }
    return part->contains("items") ? &(*part)["items"] : part;
}

// Path -> vocabulary, of every field with a closed list; list marks left out.
void collect_vocabularies(const Json& part, const std::string& path, std::map<std::string, std::string>& found) {
    if (part.contains("x-vocabulaire")) found[path] = part["x-vocabulaire"];
    if (part.contains("items")) collect_vocabularies(part["items"], path, found);
    if (!part.contains("properties")) return;
    for (const auto& [name, below] : part["properties"].items()) collect_vocabularies(below, indexer::child_field(path, name), found);
}

std::string without_list_marks(std::string_view path) {
    return indexer::join_field_path(indexer::split_field_path(path));
}

const Json& note_schema() {
    static const Json schema = read_json(Source / "knowledge/schema/notitie.json");
    return schema;
}

}  // namespace

TEST_SUITE("repo") {
    TEST_CASE("every field of the table is in the schema of notes, with the list it is chosen from") {
        for (const Field& field : indexer::Fields) {
            CAPTURE(field.path);
            const Json* part = find_part(note_schema(), field.path);
            REQUIRE(part != nullptr);
            CHECK(part->value("x-vocabulaire", "") == field.vocabulary);
            const bool refers = field.facet == FacetKind::Agenda;
            CHECK(part->value("x-verwijst", "") == (refers ? field.name : std::string_view{}));
        }
    }

    TEST_CASE("every closed list of the schema is a facet of the table") {
        std::map<std::string, std::string> in_schema;
        collect_vocabularies(note_schema(), "", in_schema);
        std::map<std::string, std::string> in_table;
        for (const Field& field : indexer::Fields)
            if (field.facet == FacetKind::Vocabulary) in_table[without_list_marks(field.path)] = field.vocabulary;
        CHECK(in_schema == in_table);
    }

    TEST_CASE("every closed list has its file, and no file is left over") {
        std::map<std::string, std::string> by_path;
        for (const auto& entry : fs::directory_iterator(Source / "knowledge/schema")) 
            collect_vocabularies(read_json(entry.path()), entry.path(), by_path);
        std::set<std::string> wanted;
        for (const auto& [path, vocabulary] : by_path) wanted.insert(vocabulary);
        std::set<std::string> there;
        for (const auto& entry : fs::directory_iterator(Source / "knowledge/vocabulaire")) there.insert(entry.path().stem().string());
        CHECK(there == wanted);
    }

    TEST_CASE("every facet has a label in each language") {
        for (const char* language : {"nl", "en"}) {
            const Json texts = read_json(Source / "site/locale" / (std::string(language) + ".json"));
            for (const Field& field : indexer::Fields) {
                if (field.facet == FacetKind::None) continue;
                CAPTURE(language);
                CAPTURE(field.name);
                CHECK(!texts.value("veld." + std::string(field.name), "").empty());
            }
        }
    }
}

TEST_SUITE("unit") {
    TEST_CASE("a field is found by its name") {
        CHECK(indexer::find_field("opzet")->path == "bevindingen[].onderbouwing.opzet");
        CHECK(indexer::find_field("Opzet") == nullptr);
        CHECK(indexer::find_field("") == nullptr);
    }

    TEST_CASE("no prefix of a facet begins another one's terms") {
        for (const Field& one : indexer::Fields)
            for (const Field& other : indexer::Fields) {
                if (&one == &other || one.term_prefix.empty() || other.term_prefix.empty()) continue;
                CHECK_FALSE((std::string(other.term_prefix) + ":").starts_with(std::string(one.term_prefix) + ":"));
            }
    }
}

}  // namespace field_table_test
