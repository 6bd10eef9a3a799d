// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stored_framework.h"

#include "indexer/note.h"
#include "indexer/sha256.h"
#include "indexer/stored_note.h"

namespace indexer {
namespace {

std::vector<Mistake> mistakes_from_json(const Json& json) {
    std::vector<Mistake> mistakes;
    for (const Json& mistake : json) mistakes.push_back(mistake_from_json(mistake));
    return mistakes;
}

Json to_json(const std::vector<Mistake>& mistakes) {
    Json json = Json::array();
    for (const Mistake& mistake : mistakes) json.push_back(to_json(mistake));
    return json;
}

}  // namespace

std::string framework_key(const std::vector<TreeFile>& files) {
    Sha256 hash;
    for (const TreeFile& file : files) {
        if (note_place(file.path)) continue;
        hash.add_piece(file.path);
        hash.add_piece(file.blob);
    }
    return hash.finish();
}

std::string to_stored(const Framework& framework, const std::string& key) {
    return to_text({{"sleutel", key}, {"fouten", to_json(framework.mistakes)}});
}

std::optional<Framework> read_stored_framework(const std::string& folder, const std::vector<TreeFile>& files, const KnowledgeSource& source) {
    const auto metadata = read_metadata(folder, {SchemaKey, FrameworkKey, CommunityKey, CompanionsKey});
    if (!metadata || metadata->at(SchemaKey) != std::to_string(SchemaVersion)) return std::nullopt;
    const Json stored = Json::parse(metadata->at(FrameworkKey), nullptr, false);
    if (!stored.is_object() || stored.value("sleutel", Json()) != framework_key(files)) return std::nullopt;
    Framework framework;
    std::vector<Mistake> told_before;
    Expected<SchemaSet> schemas = read_schemas(files, source, told_before);
    if (!schemas) return std::nullopt;
    framework.schemas = std::move(*schemas);
    try {
        framework.community = community_from_json(Json::parse(metadata->at(CommunityKey)));
        framework.companions = companions_from_json(Json::parse(metadata->at(CompanionsKey)));
        framework.mistakes = mistakes_from_json(stored.at("fouten"));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
    for (Companion& companion : framework.companions.items) {
        companion.changed.clear();
        companion.changed_at = 0;
    }
    framework.resources = hash_resources(framework.community);
    return framework;
}

}  // namespace indexer
