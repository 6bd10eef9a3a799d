// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/index_builder.h"

#include "indexer/update.h"

#include <stdexcept>

namespace tests {
namespace {

constexpr const char* Agenda = R"(slug: proef
titel: Proefagenda
themas:
  - slug: eerste-baan
    nummer: 1
    titel: Een eerste baan of stage
    titel_en: A first job or placement
    kort: Iedereen een stage.
    kort_en: A placement for everyone.
    samenvatting: Wie begint, vindt een plek. Daar helpt dit thema bij.
    doelstellingen:
      - id: t1-d1
        nummer: 1
        titel: Elke student vindt een stage.
        titel_en: Every student finds a placement.
        acties:
          - id: t1-d1-a1
            titel: Stagebegeleiders opleiden
            titel_en: Train placement supervisors
          - id: t1-d1-a2
            titel: Een meldpunt openen
            titel_en: Open a desk for complaints
  - slug: behoud
    nummer: 2
    titel: Behoud en doorstroom
    titel_en: Retention and progression
    kort: Blijven en groeien.
    kort_en: Stay and grow.
    samenvatting: Wie werkt, kan blijven.
    doelstellingen:
      - id: t2-d1
        nummer: 1
        titel: Werknemers groeien door.
        titel_en: Employees progress.
)";

constexpr const char* Sectors = R"(titel: Sector
titel_en: Sector
waarden:
  - {slug: zorg-en-welzijn, nl: zorg en welzijn, en: health and social care}
  - {slug: overheid, nl: overheid, en: public administration}
  - {slug: bouw-en-techniek, nl: bouw en techniek, en: construction and engineering}
)";

constexpr const char* Directions = R"(titel: Richting
titel_en: Direction
waarden:
  - {slug: positief, nl: positief, en: positive}
  - {slug: wisselend, nl: wisselend, en: mixed}
  - {slug: geen-effect, nl: geen effect, en: no effect}
  - {slug: onbekend, nl: onbekend, en: unknown}
)";

constexpr const char* Kinds = R"(titel: Soort
titel_en: Kind
waarden:
  - {slug: praktijknotitie, nl: praktijknotitie, en: practice note}
  - {slug: toolkit, nl: toolkit, en: toolkit}
  - {slug: pilotevaluatie, nl: pilotevaluatie, en: pilot evaluation}
)";

constexpr const char* Designs = R"(titel: Opzet
titel_en: Design
waarden:
  - {slug: loting, nl: loting, en: randomised experiment, groep: effect}
  - {slug: interviews, nl: interviews, en: interviews, groep: beschrijvend}
  - {slug: ervaring, nl: ervaring uit de praktijk, en: practical experience, groep: praktijk}
)";

constexpr const char* Languages = R"(titel: Taal
titel_en: Language
waarden:
  - {slug: nl, nl: Nederlands, en: Dutch}
  - {slug: en, nl: Engels, en: English}
)";

constexpr const char* Sizes = R"(titel: Grootte van de organisatie
titel_en: Size of the organisation
waarden:
  - {slug: klein, nl: klein, en: small}
  - {slug: groot, nl: groot, en: large}
)";

constexpr const char* AllowEverything = R"({"type": "object"})";

bool has_field(const std::string& front, const std::string& name) {
    return front.starts_with(name + ":") || front.find("\n" + name + ":") != std::string::npos;
}

}  // namespace

FileChanges small_community() {
    return {{"knowledge/agenda/proef.yaml", Agenda},
            {"knowledge/vocabulaire/sector.yaml", Sectors},
            {"knowledge/vocabulaire/richting.yaml", Directions},
            {"knowledge/vocabulaire/soort.yaml", Kinds},
            {"knowledge/vocabulaire/opzet.yaml", Designs},
            {"knowledge/vocabulaire/taal.yaml", Languages},
            {"knowledge/vocabulaire/omvang_organisatie.yaml", Sizes},
            {"knowledge/startpagina.yaml", "voorbeelden:\n  - stage zorg\n  - mentor\n"},
            {"knowledge/taal/stopwoorden-nl.txt", "# niet meetellen\nde het een en van op in voor\n"},
            {"knowledge/taal/stopwoorden-en.txt", "# do not count\nthe a and of\n"},
            {"knowledge/taal/stammen-nl.txt", "# woord en stam\nstage stage\nstages stage\n"},
            {"knowledge/schema/praktijknotitie.json", AllowEverything},
            {"knowledge/schema/toolkit.json", AllowEverything},
            {"knowledge/schema/pilotevaluatie.json", AllowEverything}};
}

std::string note_file(const std::string& front, const std::string& body) {
    std::string whole = front;
    if (!whole.empty() && !whole.ends_with('\n')) whole += '\n';
    if (!has_field(whole, "titel")) whole += "titel: Zonder titel\n";
    if (!has_field(whole, "soort")) whole += "soort: praktijknotitie\n";
    if (!has_field(whole, "themas")) whole += "themas: [eerste-baan]\n";
    return "---\n" + whole + "---\n\n" + body + "\n";
}

IndexBuilder::IndexBuilder(const FileChanges& files) {
    FileChanges all = small_community();
    for (const auto& [path, text] : files) all[path] = text;
    commit(all, "Begin");
}

std::string IndexBuilder::commit(const FileChanges& files, const std::string& message) {
    std::string id = repository_.commit(files, message);
    update();
    return id;
}

std::string IndexBuilder::commit_only(const FileChanges& files, const std::string& message) { return repository_.commit(files, message); }

void IndexBuilder::update() {
    indexer::UpdateOptions options;
    options.repository = repository();
    options.state_folder = state_folder();
    const auto report = indexer::update_index(options);
    if (!report) throw std::runtime_error("cannot index: " + report.error().message);
}

std::shared_ptr<const hub::SearchIndex> IndexBuilder::open() const {
    auto index = hub::SearchIndex::open(state_folder());
    if (!index) throw std::runtime_error("cannot open: " + index.error().message);
    return std::move(*index);
}

}  // namespace tests
