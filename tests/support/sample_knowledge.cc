// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_knowledge.h"

#include "indexer/knowledge_files.h"
#include "indexer/parsed_note.h"

#include <sstream>
#include <stdexcept>

namespace tests {
namespace {

constexpr const char* NoteSchema = R"({
  "type": "object",
  "properties": {
    "titel": {"type": "string", "description": "Eén regel.", "minLength": 3, "maxLength": 40},
    "soort": {"type": "string", "x-vocabulaire": "soort"},
    "vorm": {"type": "array", "items": {"type": "string", "x-vocabulaire": "vorm"}},
    "themas": {"type": "array", "items": {"type": "string", "x-verwijst": "thema"}, "minItems": 1, "uniqueItems": true},
    "doelstellingen": {"type": "array", "items": {"type": "string", "x-verwijst": "doelstelling"}},
    "acties": {"type": "array", "items": {"type": "string", "x-verwijst": "actie"}},
    "samenvatting": {"type": "string", "maxLength": 600},
    "actor": {"type": "array", "items": {"type": "string", "x-vocabulaire": "actor"}, "maxItems": 2, "uniqueItems": true},
    "jaar": {"type": "integer", "minimum": 1950, "maximum": 2100},
    "organisaties": {"type": "array", "items": {"type": "string", "minLength": 1}},
    "bevindingen": {"type": "array", "items": {
      "type": "object",
      "properties": {
        "uitspraak": {"type": "string", "minLength": 5},
        "richting": {"type": "string", "x-vocabulaire": "richting"},
        "omvang": {"type": "string"},
        "onderbouwing": {"type": "object", "properties": {
          "opzet": {"type": "string", "x-vocabulaire": "opzet"},
          "maryland": {"type": "integer", "minimum": 1, "maximum": 5}}, "additionalProperties": false},
        "lane": {"type": "string", "enum": ["onderzoek", "praktijkkennis"]},
        "bron": {"type": "string", "description": "Schrijf b en een cijfer, zoals b1.", "pattern": "^b[0-9]+$", "x-verwijst": "bron"}},
      "required": ["uitspraak", "richting", "bron"], "additionalProperties": false}},
    "werkt_niet": {"type": "array", "items": {"type": "string", "minLength": 1}},
    "contact": {"type": "object", "properties": {
      "organisatie": {"type": "string"},
      "url": {"type": "string", "format": "uri"},
      "bevestigd_op": {"type": "string", "format": "date"}}, "additionalProperties": false},
    "bronnen": {"type": "array", "items": {
      "type": "object",
      "properties": {"id": {"type": "string"}, "titel": {"type": "string"}, "url": {"type": "string", "format": "uri"}},
      "required": ["id", "titel"], "additionalProperties": false}},
    "taal": {"type": "string", "x-vocabulaire": "taal"},
    "status": {"type": "string"},
    "verwant": {"type": "array", "items": {"type": "string", "x-verwijst": "notitie"}}
  },
  "required": ["titel", "soort", "themas"],
  "additionalProperties": false
})";

std::string kind_schema(const std::string& kind) {
    return R"({"allOf": [{"$ref": "notitie.json"}], "properties": {"soort": {"const": ")" + kind + R"("}}, "required": ["soort"]})";
}

// A closed list from "slug nl en" lines.
std::string vocabulary(const std::string& title, const std::string& lines) {
    std::string text = "titel: " + title + "\ntitel_en: " + title + " (en)\nwaarden:\n";
    std::istringstream stream(lines);
    for (std::string slug, dutch, english; stream >> slug >> dutch >> english;)
        text += "  - {slug: " + slug + ", nl: " + dutch + ", en: " + english + "}\n";
    return text;
}

constexpr const char* Agenda = R"(slug: proef
titel: Proefagenda
themas:
  - slug: toeleiding
    nummer: 1
    titel: Toeleiding naar werk
    titel_en: Getting to work
    doelstellingen:
      - id: t1-d1
        nummer: 1
        titel: Meer banen
        titel_en: More jobs
        acties:
          - {id: t1-d1-a1, titel: Ga langs bij werkgevers, titel_en: Visit employers}
          - {id: t1-d1-a2, titel: Tel mee, titel_en: Count}
  - slug: werkvloer
    nummer: 2
    titel: Op de werkvloer
    titel_en: On the shop floor
    doelstellingen:
      - {id: t2-d1, nummer: 1, titel: Blijven}
)";

// The key of a line of front matter; empty for lines that belong to the one above.
std::string key_of(const std::string& line) {
    const bool belongs_above = line.empty() || line[0] == ' ' || line[0] == '-' || line.find(':') == std::string::npos;
    return belongs_above ? "" : line.substr(0, line.find(':'));
}

bool names(const std::string& lines, const std::string& key) { return ("\n" + lines).find("\n" + key + ":") != std::string::npos; }

class SampleSource : public indexer::KnowledgeSource {
public:
    indexer::Expected<std::string> read(const indexer::TreeFile& file) const override { return sample_framework().at(file.path); }
};

indexer::Framework sample() {
    std::vector<indexer::TreeFile> files;
    for (const auto& [path, text] : sample_framework()) files.push_back({path, {}});
    indexer::Expected<indexer::Framework> framework = indexer::read_framework(files, SampleSource());
    if (!framework) throw std::runtime_error(framework.error().message);
    return std::move(*framework);
}

}  // namespace

std::map<std::string, std::string> sample_framework() {
    return {
        {"knowledge/schema/notitie.json", NoteSchema},
        {"knowledge/schema/praktijknotitie.json", kind_schema("praktijknotitie")},
        {"knowledge/schema/toolkit.json", kind_schema("toolkit")},
        {"knowledge/schema/pilotevaluatie.json", kind_schema("pilotevaluatie")},
        {"knowledge/vocabulaire/soort.yaml", vocabulary("Soort", "praktijknotitie praktijknotitie note toolkit toolkit toolkit "
                                                                 "pilotevaluatie pilotevaluatie evaluation")},
        {"knowledge/vocabulaire/vorm.yaml", vocabulary("Vorm", "tipkaart tipkaart card")},
        {"knowledge/vocabulaire/actor.yaml", vocabulary("Wie", "werkgevers werkgevers employers gemeenten gemeenten councils "
                                                               "scholen scholen schools")},
        {"knowledge/vocabulaire/richting.yaml", vocabulary("Richting", "positief positief positive geen-effect geen_effect none")},
        {"knowledge/vocabulaire/opzet.yaml", vocabulary("Opzet", "loting loting trial monitor monitor monitor")},
        {"knowledge/vocabulaire/taal.yaml", vocabulary("Taal", "nl Nederlands Dutch en Engels English")},
        {"knowledge/agenda/proef.yaml", Agenda},
        {"knowledge/taal/stammen-nl.txt", "# een woord en zijn stam\nkans kans\nkansen kans\nstage stage\nstages stage\n"},
        {"knowledge/taal/stopwoorden-nl.txt", "# tellen niet mee\nde het een\nvan\n"},
        {"knowledge/taal/stopwoorden-en.txt", "the of\n"},
        {"knowledge/startpagina.yaml", "voorbeelden: [stage mbo]\n"},
    };
}

indexer::SchemaSet sample_schemas() { return std::move(sample().schemas); }

indexer::Community sample_community() { return sample().community; }

std::string sample_note(const std::string& title, const std::string& body, const std::string& more) {
    const std::string usual = "titel: " + title +
                              "\nsoort: praktijknotitie\nthemas: [toeleiding]\nsamenvatting: Een proef met taal.\nactor: [werkgevers]\n"
                              "jaar: 2024\nbevindingen:\n  - uitspraak: Meer mensen vonden werk.\n    richting: positief\n    bron: b1\n"
                              "bronnen:\n  - {id: b1, titel: Eindrapport}\n";
    std::string text = "---\n";
    std::istringstream lines(usual);
    bool replaced = false;
    for (std::string line; std::getline(lines, line);) {
        const std::string key = key_of(line);
        if (!key.empty()) replaced = names(more, key);
        if (!replaced) text += line + "\n";
    }
    return text + more + "---\n" + body;
}

indexer::Note read_sample_note(const std::string& bytes, const std::string& path) {
    static const indexer::SchemaSet schemas = sample_schemas();
    static const indexer::Community community = sample_community();
    return indexer::make_note(path, indexer::note_place(path).value(), indexer::parse_note(bytes), schemas, community);
}

std::string told(const std::vector<indexer::Mistake>& mistakes) {
    std::string text;
    for (const indexer::Mistake& mistake : mistakes)
        text += "regel " + std::to_string(mistake.line) + ": " + (mistake.field.empty() ? "" : mistake.field + ": ") + mistake.message + "\n";
    return text;
}

}  // namespace tests
