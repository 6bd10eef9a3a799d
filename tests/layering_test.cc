// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/json.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>

namespace layering_test {

namespace fs = std::filesystem;

namespace {

const fs::path Source = WATWERKT_SOURCE_FOLDER;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

using Files = std::map<std::string, std::string>;  // path from the root -> text

Files read_files(const std::string& folder, const std::set<std::string>& extensions) {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(Source / folder))
        if (entry.is_regular_file() && extensions.contains(entry.path().extension().string()))
            files[entry.path().lexically_relative(Source).generic_string()] = read(entry.path());
    return files;
}

const Files& code() {
    static const Files files = [] {
        Files all = read_files("indexer", {".h", ".cc"});
        all.merge(read_files("hub", {".h", ".cc"}));
        return all;
    }();
    return files;
}

std::vector<std::string> includes(const std::string& text) {
    std::vector<std::string> found;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("#include ")) continue;
        const std::size_t begin = line.find_first_of("<\"") + 1;
        found.push_back(line.substr(begin, line.find_first_of(">\"", begin) - begin));
    }
    return found;
}

// Files whose includes hold one that `matches`.
std::set<std::string> files_that_include(const std::function<bool(const std::string&)>& matches) {
    std::set<std::string> found;
    for (const auto& [path, text] : code())
        for (const std::string& header : includes(text))
            if (matches(header)) found.insert(path);
    return found;
}

std::string joined(const std::set<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += name + " ";
    return all;
}

// What stands between `opening` and `closing`, each time.
std::vector<std::string> between(const std::string& text, const std::string& opening, const std::string& closing) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
        const std::size_t begin = at + opening.size();
        found.push_back(text.substr(begin, text.find(closing, begin) - begin));
    }
    return found;
}

std::string trimmed(std::string text) {
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::set<std::string> keys(const std::string& language) {
    std::set<std::string> found;
    const indexer::Json texts = indexer::Json::parse(read(Source / "site" / "locale" / (language + ".json")));
    for (const auto& [key, value] : texts.items()) found.insert(key);
    return found;
}

Files templates() { return read_files("site/templates", {".mustache"}); }

}  // namespace

TEST_SUITE("layering") {
    TEST_CASE("a foreign library is included behind its door only") {
        struct Door {
            std::string header;  // what the name of the header begins with
            std::set<std::string> doors;
        };
        const Door doors[] = {
            {"git2", {"indexer/git_state.h"}},
            {"yaml-cpp", {"indexer/yaml.cc"}},
            {"serd", {"indexer/turtle.cc"}},
            {"cmark", {"indexer/markdown.cc", "indexer/markdown_blocks.cc", "indexer/markdown_inlines.cc", "indexer/markdown_renderer.cc", "indexer/markdown_renderer.h"}},
            {"xapian", {"indexer/stemmer.cc", "indexer/index_writer.cc", "indexer/index_digest.cc", "hub/freshness_table.cc", "hub/posting_cache.cc", "hub/search_index_state.h"}},
            {"httplib", {"hub/http_server.cc"}},
            {"qrencode", {"hub/qr_code.cc"}},
            {"kainjow", {"hub/template.cc"}},
            {"nlohmann", {"indexer/json.h", "indexer/schema_set.cc"}},
            {"valijson", {"indexer/schema_set.cc"}},
            {"openssl", {"indexer/sha256.cc"}},
            {"zlib", {"hub/gzip.cc"}},
            {"utf8proc", {"indexer/word_folding.cc", "indexer/tokenizer.cc"}},
            {"tl/", {"indexer/expected.h"}},
        };
        for (const Door& door : doors) {
            CAPTURE(door.header);
            std::set<std::string> outside;
            const auto users = files_that_include([&](const std::string& header) { return header.starts_with(door.header); });
            std::set_difference(users.begin(), users.end(), door.doors.begin(), door.doors.end(), std::inserter(outside, outside.end()));
            CHECK(joined(outside) == "");
            CHECK_FALSE(users.empty());  // else the door has another name now and this test looks past it
        }
    }

    TEST_CASE("the indexer knows nothing of the hub, and neither knows the tests") {
        for (const auto& [path, text] : code())
            for (const std::string& header : includes(text)) {
                CAPTURE(path);
                if (path.starts_with("indexer/")) CHECK_FALSE(header.starts_with("hub/"));
                CHECK_FALSE(header.starts_with("tests/"));
            }
    }

    TEST_CASE("headers that show Xapian or the HTTP library stay out of pages and API") {
        const std::set<std::string> forbidden{"hub/http_server.h", "hub/card_summary.h", "hub/search_index_state.h", "hub/searcher.h"};
        for (const auto& [path, text] : code()) {
            CAPTURE(path);
            for (const std::string& header : includes(text))
                if (path.starts_with("hub/pages/") || path.starts_with("hub/api/")) CHECK_FALSE(forbidden.contains(header));
        }
        const std::set<std::string> insiders{"hub/card_summary.h", "hub/index_mistakes.cc", "hub/search_index.cc", "hub/search_index_open.cc", "hub/searcher.cc", "hub/similar_notes.h"};
        const auto users = files_that_include([](const std::string& header) { return header == "hub/search_index_state.h"; });
        for (const std::string& user : users) {
            CAPTURE(user);
            CHECK(insiders.contains(user));
        }
    }

    TEST_CASE("only texts that are HTML already, or JSON made for its place, go into a page unescaped") {
        const std::set<std::string> html{"inhoud", "html", "titel_html", "json_ld"};
        for (const auto& [path, text] : templates()) {
            CAPTURE(path);
            for (const std::string& name : between(text, "{{{", "}}}")) CHECK(html.contains(trimmed(name)));
            for (const std::string& name : between(text, "{{&", "}}")) CHECK(html.contains(trimmed(name)));
            CHECK(text.find("{{=") == std::string::npos);
        }
    }

    TEST_CASE("pages have no styles or scripts of their own, other than a block of data") {
        const std::string data = " type=\"application/ld+json\">{{{json_ld}}}";
        for (const auto& [path, text] : templates()) {
            CAPTURE(path);
            CHECK(text.find("<style") == std::string::npos);
            CHECK(text.find(" style=") == std::string::npos);
            CHECK(text.find("javascript:") == std::string::npos);
            for (const std::string& script : between(text, "<script", "</script>")) CHECK((script == data || script.ends_with('>')));
            for (std::size_t at = text.find(" on"); at != std::string::npos; at = text.find(" on", at + 1)) {
                const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", at + 3);
                CHECK((end == at + 3 || end == std::string::npos || text[end] != '='));
            }
        }
    }

    TEST_CASE("every text that a template asks for exists in both languages") {
        const std::set<std::string> dutch = keys("nl"), english = keys("en");
        for (const auto& [path, text] : templates())
            for (const std::string& key : between(text, "{{t.", "}}")) {
                CAPTURE(path);
                CAPTURE(key);
                CHECK(dutch.contains(trimmed(key)));
                CHECK(english.contains(trimmed(key)));
            }
        CHECK(joined(dutch) == joined(english));
    }

    TEST_CASE("every part that a template asks for is there") {
        const Files all = templates();
        for (const auto& [path, text] : all)
            for (const std::string& name : between(text, "{{>", "}}")) {
                CAPTURE(path);
                CAPTURE(name);
                CHECK(all.contains("site/templates/" + trimmed(name) + ".mustache"));
            }
    }

    TEST_CASE("every text that the code asks for by name exists") {
        const std::set<std::string> dutch = keys("nl");
        for (const auto& [path, text] : code())
            for (const std::string& key : between(text, "context.text(\"", "\"")) {
                CAPTURE(path);
                CAPTURE(key);
                const bool begins_some = std::any_of(dutch.begin(), dutch.end(), [&](const std::string& known) { return known.starts_with(key); });
                CHECK((key.ends_with('_') ? begins_some : dutch.contains(key)));
            }
    }

    TEST_CASE("every source file names its licence on the first lines") {
        Files all = code();
        all.merge(read_files("tests", {".h", ".cc", ".mjs"}));
        all.merge(read_files("site/templates", {".mustache"}));
        all.merge(read_files("site/scripts", {".mjs"}));
        all.merge(read_files("site/styles", {".css"}));
        CHECK(all.size() > 100);
        for (const auto& [path, text] : all) {
            CAPTURE(path);
            CHECK(text.substr(0, 200).find("SPDX-License-Identifier: ") != std::string::npos);
        }
    }
}

}  // namespace layering_test
