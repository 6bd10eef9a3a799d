// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/yaml.h"

#include <string>
#include <vector>

namespace indexer {

// Builds a YamlDocument from what a YAML parser meets, in order. Knows keys, paths, lines and limits, not YAML's syntax.
class YamlBuilder {
public:
    // Thrown when reading on makes no sense; the mistake has been noted by then.
    struct Stopped {};

    explicit YamlBuilder(const YamlLimits& limits) : limits_(limits) {}

    void note_mistake(int line, std::string message);  // about the value that comes next
    void note_file_mistake(int line, std::string message);
    [[noreturn]] void stop(int line, std::string message);

    void start_document(int line);
    void count_node(int line);
    void open_list(int line);
    void open_mapping(int line);
    void close();
    void add_key(int line, const std::string& key);
    void add_value(int line, const std::string& raw, Json value);

    bool awaits_key() const;
    bool in_list() const { return !frames_.empty() && frames_.back().value.is_array(); }
    int open_line() const { return frames_.empty() ? 1 : frames_.back().line; }

    // Takes back the value added last, which turned out to be half of what was meant.
    void drop_last_value();

    // Closes what is still open.
    YamlDocument finish();

private:
    // A mapping or list that is being read.
    struct Frame {
        Json value;
        std::string path;
        int line = 1;
        bool kept = true;            // false under a key that is refused
        bool is_key = false;         // stands where a key should be
        bool expects_value = false;  // of a mapping: its key has been read
        bool keeps_value = true;
        std::string key;
    };

    void open(int line, Json empty);
    void put(Json value);
    std::string take_path(int line);
    std::string next_path() const;
    bool keeps_next() const;
    std::string find_key_objection(const std::string& key) const;

    YamlLimits limits_;
    YamlDocument document_;
    std::vector<Frame> frames_;
    std::size_t nodes_ = 0;
    bool started_ = false;
};

}  // namespace indexer
