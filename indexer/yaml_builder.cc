// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/yaml_builder.h"

#include "indexer/utf8.h"

#include <utility>

namespace indexer {

namespace {

constexpr std::size_t MistakesMax = 100;
constexpr std::size_t KeyBytesMax = 100;

std::string join(const std::string& path, const std::string& key) { return path.empty() ? key : path + "." + key; }

bool is_usable_name(const std::string& key) { return key.size() <= KeyBytesMax && !find_hidden_control(key); }

}  // namespace

void YamlBuilder::note_mistake(int line, std::string message) {
    if (document_.mistakes.size() < MistakesMax) {
        document_.mistakes.push_back({line, next_path(), std::move(message)});
    }
}

void YamlBuilder::note_file_mistake(int line, std::string message) {
    if (document_.mistakes.size() < MistakesMax) {
        document_.mistakes.push_back({line, {}, std::move(message)});
    }
}

void YamlBuilder::stop(int line, std::string message) {
    note_mistake(line, std::move(message));
    throw Stopped{};
}

void YamlBuilder::start_document(int line) {
    if (started_) {
        stop(line, "Hier begint een tweede stuk met velden. Haal de regel --- of ... tussen de velden weg.");
    }
    started_ = true;
}

void YamlBuilder::count_node(int line) {
    if (++nodes_ > limits_.nodes) {
        stop(line, "Er staan meer dan " + std::to_string(limits_.nodes) + " waarden in de velden. Maak er twee notities van.");
    }
}

bool YamlBuilder::awaits_key() const {
    return !frames_.empty() && frames_.back().value.is_object() && !frames_.back().expects_value;
}

std::string YamlBuilder::next_path() const {
    if (frames_.empty()) {
        return {};
    }
    const Frame& top = frames_.back();
    if (top.value.is_array()) {
        return top.path + "[" + std::to_string(top.value.size()) + "]";
    }
    return top.expects_value ? join(top.path, top.key) : top.path;
}

bool YamlBuilder::keeps_next() const {
    return frames_.empty() || (frames_.back().kept && frames_.back().keeps_value && !awaits_key());
}

// A mapping's value already has its line: that of the key.
std::string YamlBuilder::take_path(int line) {
    std::string path = next_path();
    if (keeps_next() && in_list()) {
        document_.lines.emplace(path, line);
    }
    return path;
}

void YamlBuilder::open_list(int line) {
    if (frames_.empty()) {
        stop(line, "Hier staat een lijst. Schrijf velden, zo: 'titel: Mijn titel'.");
    }
    open(line, Json::array());
}

void YamlBuilder::open_mapping(int line) { open(line, Json::object()); }

void YamlBuilder::open(int line, Json empty) {
    if (frames_.size() >= static_cast<std::size_t>(limits_.depth)) {
        stop(line, "De velden staan te diep in elkaar: meer dan " + std::to_string(limits_.depth) +
                       " niveaus. Gebruik minder niveaus.");
    }
    Frame frame;
    frame.is_key = awaits_key();
    if (frame.is_key) {
        note_mistake(line, "De naam van een veld kan geen lijst of groep zijn. Schrijf gewone tekst voor de dubbele punt.");
    }
    frame.kept = keeps_next();
    frame.path = take_path(line);
    frame.line = line;
    frame.value = std::move(empty);
    frames_.push_back(std::move(frame));
}

void YamlBuilder::close() {
    Frame done = std::move(frames_.back());
    frames_.pop_back();
    if (frames_.empty()) {
        document_.value = std::move(done.value);
    } else if (done.is_key) {
        frames_.back().expects_value = true;
        frames_.back().keeps_value = false;
        frames_.back().key = "?";
    } else {
        put(std::move(done.value));
    }
}

void YamlBuilder::put(Json value) {
    Frame& top = frames_.back();
    if (top.value.is_array()) {
        top.value.push_back(std::move(value));
        return;
    }
    if (top.keeps_value) {
        top.value[top.key] = std::move(value);
    }
    top.expects_value = false;
    top.keeps_value = true;
}

std::string YamlBuilder::find_key_objection(const std::string& key) const {
    const Frame& top = frames_.back();
    if (key == "<<") {
        return "Velden overnemen met << kan hier niet. Schrijf de velden uit.";
    }
    if (key.empty()) {
        return "Hier ontbreekt de naam van het veld, voor de dubbele punt. Zet die erbij.";
    }
    if (!is_usable_name(key)) {
        return "De naam van dit veld is te lang of heeft een onzichtbaar teken. Typ een korte naam voor de dubbele punt.";
    }
    if (top.kept && top.value.contains(key)) {
        return "Het veld '" + key + "' staat er twee keer; het eerste staat op regel " +
               std::to_string(document_.lines.at(join(top.path, key))) + ". Haal er een weg.";
    }
    return {};
}

void YamlBuilder::add_key(int line, const std::string& key) {
    auto objection = find_key_objection(key);
    Frame& top = frames_.back();
    top.expects_value = true;
    top.keeps_value = objection.empty();
    top.key = is_usable_name(key) ? key : "?";
    if (!objection.empty()) {
        note_mistake(line, std::move(objection));
    } else if (top.kept) {
        document_.lines[next_path()] = line;
    }
}

void YamlBuilder::add_value(int line, const std::string& raw, Json value) {
    if (frames_.empty()) {
        stop(line,
             "Hier staan geen velden. Schrijf op elke regel een veld, een dubbele punt en een waarde, zo: 'titel: Mijn titel'.");
    }
    if (find_hidden_control(raw)) {
        note_mistake(line,
                     "Er staat een onzichtbaar stuurteken in deze tekst. Typ de tekst opnieuw in plaats van hem te plakken.");
        value = show_hidden_controls(raw);
    }
    auto path = take_path(line);
    if (keeps_next()) {
        document_.raw[path] = raw;
    }
    put(std::move(value));
}

void YamlBuilder::drop_last_value() {
    if (frames_.empty() || frames_.back().value.empty()) {
        return;
    }
    Frame& top = frames_.back();
    if (top.value.is_array()) {
        top.value.erase(top.value.size() - 1);
        document_.raw.erase(next_path());
    } else if (top.value.contains(top.key)) {
        top.value.erase(top.key);
        document_.raw.erase(join(top.path, top.key));
    }
}

YamlDocument YamlBuilder::finish() {
    while (!frames_.empty()) {
        close();
    }
    if (!started_ && document_.mistakes.empty()) {
        note_file_mistake(1, "Hier staan nog geen velden. Begin met 'titel:' en de titel van de notitie.");
    }
    return std::move(document_);
}

}  // namespace indexer
