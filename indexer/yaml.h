// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/json.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace indexer {

// Bounds on hostile YAML (reliability.md 2.4).
struct YamlLimits {
    std::size_t bytes = 64 * 1024;
    int depth = 8;
    std::size_t nodes = 5000;
};

struct YamlMistake {
    int line = 1;         // from 1, within the text given
    std::string field;    // "bronnen[0].titel"; empty when unknown
    std::string message;  // plain Dutch
};

// A YAML mapping as JSON, with where each value stood and what was typed.
// Keys of `lines` and `raw` are field paths: "bevindingen[1].bron".
struct YamlDocument {
    Json value = Json::object();
    std::map<std::string, int> lines;        // of the value's key, or of the list item
    std::map<std::string, std::string> raw;  // every scalar as typed, before it became a number or a boolean
    std::vector<YamlMistake> mistakes;       // syntax, duplicate keys, anchors, limits; value holds what could be read. After a
                                             // break in the syntax that line is mended or left out, and the rest is read
};

// The line of `field`, or of the nearest thing around it that has one.
int line_of(const YamlDocument& document, const std::string& field);

// Parses one document strictly: valid UTF-8, no anchors, aliases, tags or merge keys, no duplicate keys, one document.
// Plain scalars become null, boolean, integer or float by the YAML 1.2 core schema; quoted ones stay text. Dates stay text.
// The door to yaml-cpp. Untrusted text goes through a ParseWorker, never straight here in a serving process.
YamlDocument parse_yaml(std::string_view text, const YamlLimits& limits = {});

}  // namespace indexer
