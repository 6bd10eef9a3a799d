// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parsed_note_json.h"

#include "indexer/json.h"

#include <utility>

namespace indexer {

namespace {

// YamlLimits allows 8 levels, which stand two deep in the whole.
constexpr int MostNested = 32;

// As pairs, because finding a key in an object takes a walk along all before it.
template <typename Map>
Json to_pairs(const Map& map) {
    Json pairs = Json::array();
    for (const auto& [key, value] : map) {
        pairs.push_back(Json::array({key, value}));
    }
    return pairs;
}

template <typename Map>
Map to_map(const Json& pairs) {
    Map map;
    for (const auto& pair : pairs) {
        map.emplace(pair.at(0).get<std::string>(), pair.at(1).get<typename Map::mapped_type>());
    }
    return map;
}

Json to_json(const YamlDocument& front) {
    Json mistakes = Json::array();
    for (const auto& mistake : front.mistakes) {
        mistakes.push_back(Json::array({mistake.line, mistake.field, mistake.message}));
    }
    return Json::array({front.value, to_pairs(front.lines), to_pairs(front.raw), std::move(mistakes)});
}

Json to_json(const RenderedMarkdown& body) {
    Json headings = Json::array();
    for (const auto& heading : body.headings) {
        headings.push_back(Json::array({heading.level, heading.id, heading.text}));
    }
    return Json::array({body.html, body.text, std::move(headings), body.note_links, body.refused_links});
}

YamlDocument to_front(const Json& json) {
    YamlDocument front;
    front.value = json.at(0);
    front.lines = to_map<std::map<std::string, int>>(json.at(1));
    front.raw = to_map<std::map<std::string, std::string>>(json.at(2));
    for (const auto& mistake : json.at(3)) {
        front.mistakes.push_back({mistake.at(0).get<int>(), mistake.at(1).get<std::string>(), mistake.at(2).get<std::string>()});
    }
    return front;
}

RenderedMarkdown to_body(const Json& json) {
    RenderedMarkdown body;
    body.html = json.at(0).get<std::string>();
    body.text = json.at(1).get<std::string>();
    for (const auto& heading : json.at(2)) {
        body.headings.push_back({heading.at(0).get<int>(), heading.at(1).get<std::string>(), heading.at(2).get<std::string>()});
    }
    body.note_links = json.at(3).get<std::vector<std::string>>();
    body.refused_links = json.at(4).get<std::vector<std::string>>();
    return body;
}

ParsedNote to_note(const Json& json) {
    ParsedNote note;
    note.front = to_front(json.at(0));
    note.body = to_body(json.at(1));
    note.body_line = json.at(2).get<int>();
    note.body_failed = json.at(3).get<bool>();
    note.front_failed = json.at(4).get<bool>();
    note.failure = json.at(5).get<std::string>();
    return note;
}

// Copying and writing Json recurses, so what is too deep must not get in.
std::optional<Json> read_shallow(const std::string& text) {
    bool too_deep = false;
    auto check = [&too_deep](int depth, Json::parse_event_t, Json&) {
        too_deep = too_deep || depth > MostNested;
        return !too_deep;
    };
    Json json = Json::parse(text, check, false);
    return too_deep || json.is_discarded() ? std::nullopt : std::optional{std::move(json)};
}

}  // namespace

std::string to_json_text(const ParsedNote& note) {
    return to_text(Json::array(
        {to_json(note.front), to_json(note.body), note.body_line, note.body_failed, note.front_failed, note.failure}));
}

std::optional<ParsedNote> read_parsed_note(const std::string& text) {
    auto json = read_shallow(text);
    if (!json) {
        return std::nullopt;
    }
    try {
        return to_note(*json);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace indexer
