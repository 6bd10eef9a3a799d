// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/knowledge_files.h"

#include "indexer/companion_files.h"
#include "indexer/concepts.h"
#include "indexer/field_values.h"
#include "indexer/lexicon.h"
#include "indexer/note.h"
#include "indexer/sha256.h"
#include "indexer/stemmer.h"
#include "indexer/yaml.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace indexer {
namespace {

// Bump when the analyser itself changes what words become.
constexpr const char* AnalyserVersion = "3";

constexpr YamlLimits FrameworkLimits{MostFileBytes, 16, 50'000};

std::string under(const std::string& folder) { return std::string(KnowledgeFolder) + "/" + folder + "/"; }

const std::string HomeFile = std::string(KnowledgeFolder) + "/startpagina.yaml";

bool is_in(const TreeFile& file, const std::string& folder, std::string_view ending) {
    return file.path.starts_with(under(folder)) && file.path.ends_with(ending);
}

std::string base_name(const std::string& path) {
    const std::string name = path.substr(path.rfind('/') + 1);
    return name.substr(0, name.rfind('.'));
}

std::string read_or_tell(const TreeFile& file, const KnowledgeSource& source, std::vector<Mistake>& mistakes) {
    Expected<std::string> text = source.read(file);
    if (text) return std::move(*text);
    mistakes.push_back({file.path, 1, "", text.error().message});
    return {};
}

// Where a closed list says what the value `slug` falls under.
std::string broader_field(const YamlDocument& document, const std::string& slug) {
    for (std::size_t i = 0;; ++i) {
        const std::string value = "waarden[" + std::to_string(i) + "]";
        if (!document.lines.contains(value)) return "waarden";
        const auto named = document.raw.find(value + ".slug");
        if (named != document.raw.end() && named->second == slug) return value + ".valt_onder";
    }
}

class Reader {
public:
    explicit Reader(const KnowledgeSource& source) : source_(source) {}

    Expected<Framework> read(const std::vector<TreeFile>& files) {
        Expected<SchemaSet> schemas = read_schemas(files, source_, framework_.mistakes);
        if (!schemas) return same_error(schemas);
        framework_.schemas = std::move(*schemas);
        for (const TreeFile& file : files) read_other(file);
        choose_agenda();
        read_companions(files, source_, framework_);
        framework_.resources = hash_resources(framework_.community);
        return std::move(framework_);
    }

private:
    void tell(const std::string& path, int line, const std::string& field, const std::string& message) {
        framework_.mistakes.push_back({path, line, field, message});
    }

    std::string read_text(const TreeFile& file) { return read_or_tell(file, source_, framework_.mistakes); }

    void read_other(const TreeFile& file) {
        if (is_in(file, "vocabulaire", ".yaml"))
            read_vocabulary_file(file);
        else if (is_in(file, "agenda", ".yaml"))
            framework_.companions.editions.push_back(read_yaml(file, "agenda"));
        else if (is_in(file, "begrippen", ".ttl"))
            read_concept_file(file);
        else if (file.path == HomeFile)
            framework_.community.home = read_yaml(file, "startpagina");
        else if (is_in(file, "taal", ".txt"))
            framework_.community.language_files[file.path.substr(under("taal").size())] = read_text(file);
    }

    Json read_yaml(const TreeFile& file, const std::string& schema) { return read_framework_yaml(file.path, read_text(file), schema, framework_).value; }

    // A value can only fall under a value of the same list.
    void read_vocabulary_file(const TreeFile& file) {
        const YamlDocument document = read_framework_yaml(file.path, read_text(file), "vocabulaire", framework_);
        const Vocabulary vocabulary = read_vocabulary(base_name(file.path), document.value);
        for (const Term& term : vocabulary.terms)
            for (const std::string& above : term.broader)
                if (above == term.slug || vocabulary.find(above) == nullptr)
                    tell(file.path, line_of(document, broader_field(document, term.slug)), broader_field(document, term.slug), "'" + term.slug + "' valt onder '" + above + "', maar dat is geen andere waarde van deze lijst.");
        framework_.community.vocabularies.push_back(vocabulary);
    }

    void read_concept_file(const TreeFile& file) {
        ReadConcepts read = read_concepts(read_text(file));
        for (const ConceptMistake& mistake : read.mistakes) tell(file.path, mistake.line, mistake.field, mistake.message);
        std::move(read.concepts.begin(), read.concepts.end(), std::back_inserter(framework_.community.concepts));
    }

    // The edition that startpagina.yaml names is the one that notes are sorted by; its items are the community's agenda.
    void choose_agenda() {
        std::vector<Json>& editions = framework_.companions.editions;
        const std::string leading = first_value(framework_.community.home, "agenda");
        const auto named = std::find_if(editions.begin(), editions.end(), [&](const Json& edition) { return !leading.empty() && first_value(edition, "slug") == leading; });
        if (named != editions.end())
            std::rotate(editions.begin(), named, named + 1);
        else if (editions.size() > 1)
            tell(HomeFile, 1, "agenda", "zeg hier met welke agenda de notities zijn ingedeeld, zoals 'agenda: " + first_value(editions.front(), "slug") + "'.");
        if (editions.empty()) return;
        for (AgendaItem& item : read_agenda(editions.front())) add_agenda_item(std::move(item));
    }

    void add_agenda_item(AgendaItem item) {
        if (framework_.community.find_agenda_item(item.id) != nullptr)
            return tell(under("agenda") + first_value(framework_.companions.editions.front(), "slug") + ".yaml", 1, "",
                        "'" + item.id + "' staat er al; geef elk thema, elke doelstelling en elke actie een eigen id.");
        framework_.community.agenda.push_back(std::move(item));
    }

    const KnowledgeSource& source_;
    Framework framework_;
};

}  // namespace

YamlDocument read_framework_yaml(const std::string& path, const std::string& text, const std::string& schema, Framework& framework) {
    YamlDocument document = parse_yaml(text, FrameworkLimits);
    for (const YamlMistake& mistake : document.mistakes) framework.mistakes.push_back({path, mistake.line, mistake.field, mistake.message});
    if (!framework.schemas.has(schema)) return document;
    for (const FieldMistake& mistake : framework.schemas.check(schema, document.value))
        framework.mistakes.push_back({path, line_of(document, mistake.field), mistake.field, mistake.message});
    return document;
}

Expected<SchemaSet> read_schemas(const std::vector<TreeFile>& files, const KnowledgeSource& source, std::vector<Mistake>& mistakes) {
    std::map<std::string, std::string> texts;
    for (const TreeFile& file : files)
        if (is_in(file, "schema", ".json")) texts[file.path.substr(under("schema").size())] = read_or_tell(file, source, mistakes);
    return SchemaSet::load(texts);
}

std::string hash_resources(const Community& community) {
    Sha256 hash;
    hash.add_piece(AnalyserVersion);
    hash.add_piece(stemmer_version());
    hash.add_piece(dutch_lexicon_hash());
    for (const auto& [name, text] : community.language_files) {
        hash.add_piece(name);
        hash.add_piece(text);
    }
    for (const Concept& one : community.concepts) hash.add_piece(to_text(to_json(one)));
    return hash.finish();
}

Expected<Framework> read_framework(const std::vector<TreeFile>& files, const KnowledgeSource& source) {
    return Reader(source).read(files);
}

bool concerns_all_notes(const std::string& path) {
    if (!path.starts_with(std::string(KnowledgeFolder) + "/") || path.ends_with(".md")) return false;
    return !path.starts_with(under("cijfers")) && !path.starts_with(under("oversteken"));
}

}  // namespace indexer
