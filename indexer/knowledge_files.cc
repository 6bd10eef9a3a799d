// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/knowledge_files.h"

#include "indexer/field_path.h"
#include "indexer/note.h"
#include "indexer/sha256.h"
#include "indexer/stemmer.h"
#include "indexer/yaml.h"

#include <algorithm>
#include <map>

namespace indexer {
namespace {

// Bump when the analyser itself changes what words become.
constexpr const char* AnalyserVersion = "1";

constexpr YamlLimits FrameworkLimits{MostFileBytes, 16, 50'000};

std::string under(const std::string& folder) { return std::string(KnowledgeFolder) + "/" + folder + "/"; }

std::string base_name(const std::string& path) {
    const std::string name = path.substr(path.rfind('/') + 1);
    return name.substr(0, name.rfind('.'));
}

class Reader {
public:
    explicit Reader(const KnowledgeSource& source) : source_(source) {}

    Expected<Framework> read(const std::vector<TreeFile>& files) {
        for (const TreeFile& file : files)
            if (file.path.starts_with(under("schema")) && file.path.ends_with(".json")) read_schema(file);
        Expected<SchemaSet> schemas = SchemaSet::load(schema_texts_);
        if (!schemas) return same_error(schemas);
        framework_.schemas = std::move(*schemas);
        for (const TreeFile& file : files) read_other(file);
        framework_.resources = hash_resources();
        return std::move(framework_);
    }

private:
    void tell(const std::string& path, int line, const std::string& field, const std::string& message) {
        framework_.mistakes.push_back({path, line, field, message});
    }

    std::string read_text(const TreeFile& file) {
        Expected<std::string> text = source_.read(file);
        if (text) return std::move(*text);
        tell(file.path, 1, "", text.error().message);
        return {};
    }

    void read_schema(const TreeFile& file) { schema_texts_[file.path.substr(under("schema").size())] = read_text(file); }

    void read_other(const TreeFile& file) {
        if (file.path.starts_with(under("vocabulaire")) && file.path.ends_with(".yaml"))
            framework_.community.vocabularies.push_back(read_vocabulary(base_name(file.path), read_yaml(file, "vocabulaire")));
        else if (file.path.starts_with(under("agenda")) && file.path.ends_with(".yaml"))
            for (AgendaItem& item : read_agenda(read_yaml(file, "agenda"))) add_agenda_item(file.path, std::move(item));
        else if (file.path == std::string(KnowledgeFolder) + "/startpagina.yaml")
            framework_.community.home = read_yaml(file, "startpagina");
        else if (file.path.starts_with(under("taal")) && file.path.ends_with(".txt"))
            framework_.community.language_files[file.path.substr(under("taal").size())] = read_text(file);
    }

    Json read_yaml(const TreeFile& file, const std::string& schema) {
        YamlDocument document = parse_yaml(read_text(file), FrameworkLimits);
        for (const YamlMistake& mistake : document.mistakes) tell(file.path, mistake.line, mistake.field, mistake.message);
        if (framework_.schemas.has(schema))
            for (const FieldMistake& mistake : framework_.schemas.check(schema, document.value)) {
                const auto line = document.lines.find(mistake.field);
                tell(file.path, line == document.lines.end() ? 1 : line->second, mistake.field, mistake.message);
            }
        return std::move(document.value);
    }

    void add_agenda_item(const std::string& path, AgendaItem item) {
        if (framework_.community.find_agenda_item(item.id) != nullptr)
            return tell(path, 1, "", "'" + item.id + "' staat er al; geef elk thema, elke doelstelling en elke actie een eigen id.");
        framework_.community.agenda.push_back(std::move(item));
    }

    std::string hash_resources() const {
        Sha256 hash;
        hash.add_piece(AnalyserVersion);
        hash.add_piece(stemmer_version());
        for (const auto& [name, text] : framework_.community.language_files) {
            hash.add_piece(name);
            hash.add_piece(text);
        }
        return hash.finish();
    }

    const KnowledgeSource& source_;
    Framework framework_;
    std::map<std::string, std::string> schema_texts_;
};

}  // namespace

Expected<Framework> read_framework(const std::vector<TreeFile>& files, const KnowledgeSource& source) {
    return Reader(source).read(files);
}

bool concerns_all_notes(const std::string& path) {
    return path.starts_with(std::string(KnowledgeFolder) + "/") && !note_place(path) && !path.ends_with(".md");
}

}  // namespace indexer
