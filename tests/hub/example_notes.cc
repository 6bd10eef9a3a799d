// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hub/example_notes.h"

namespace tests {
namespace {

constexpr const char* Mentors = R"(titel: Mentoren bij de eerste stage
soort: praktijknotitie
themas: [eerste-baan]
doelstellingen: [t1-d1]
acties: [t1-d1-a1]
samenvatting: Een mentor hielp mbo-studenten bij het vinden van een stage. Drie van de vier vonden er een.
sector: [zorg-en-welzijn]
omvang_organisatie: [klein]
jaar: 2021
organisaties: [Stichting Voorbeeld, ROC Proef]
bevindingen:
  - uitspraak: Drie van de vier studenten met een mentor vonden een stage.
    groep: mbo-studenten
    richting: positief
    omvang: 75 procent
    onderbouwing: {opzet: loting, maryland: 5}
    lane: onderzoek
    bron: b1
  - uitspraak: De mentoren vonden het werk zwaar.
    richting: wisselend
    onderbouwing: {opzet: interviews}
    lane: onderzoek
    bron: b2
werkt_niet:
  - Een mentor zonder tijd hielp niet.
nog_onbekend:
  - Of het jaren later nog verschil maakt.
kosten: {tekst: Ongeveer 900 euro per student.}
contact: {organisatie: Stichting Voorbeeld, url: "https://voorbeeld.nl/mentoren", bevestigd_op: 2022-03-01}
bronnen:
  - {id: b1, titel: Mentoren gemeten, uitgever: Bureau Proef, jaar: 2021, url: "https://voorbeeld.nl/rapport", geraadpleegd: 2023-05-04}
  - {id: b2, titel: Gesprekken met mentoren, uitgever: Stichting Voorbeeld}
verwant: [stappen-naar-een-stage, bestaat-niet])";

constexpr const char* Steps = R"(titel: Stappen naar een stage
soort: toolkit
themas: [eerste-baan, behoud]
samenvatting: Een kaart met vijf stappen voor begeleiders.
sector: [zorg-en-welzijn, overheid]
jaar: 2022
organisaties: [Gemeente Proef]
bevindingen:
  - {uitspraak: Begeleiders vinden de kaart handig., richting: onbekend, onderbouwing: {opzet: ervaring}, lane: praktijkkennis, bron: b1}
bronnen:
  - {id: b1, titel: Kaart met stappen, uitgever: Gemeente Proef, jaar: 2022})";

constexpr const char* English = R"(titel: Bridging language at work
soort: pilotevaluatie
themas: [behoud]
taal: en
samenvatting: Language lessons during working hours helped newcomers in construction.
sector: [bouw-en-techniek]
jaar: 2020
organisaties: [Example Builders]
bevindingen:
  - {uitspraak: Lessons showed no effect on wages., richting: geen-effect, onderbouwing: {opzet: loting, maryland: 4}, lane: onderzoek, bron: s1}
bronnen:
  - {id: s1, titel: Lessons at work, uitgever: Example Institute, jaar: 2020})";

constexpr const char* Withdrawn = R"(titel: Oude stappen naar werk
soort: toolkit
themas: [behoud]
samenvatting: Deze kaart is vervangen.
jaar: 2015
status: ingetrokken
vervangen_door: stappen-naar-een-stage
organisaties: [Gemeente Proef])";

constexpr const char* Hostile = R"HERE(titel: "<script>alert('stage')</script> \u202Egnp.exe"
soort: praktijknotitie
themas: [eerste-baan]
samenvatting: "\"><img src=x onerror=alert(1)> over vals spel & meer"
organisaties: ["<i>Bende</i>", "\" onmouseover=\"x"]
jaar: "<2019>"
bevindingen:
  - {uitspraak: "<b>vet</b> {{t.naam_hub}}", richting: "<onzin>", onderbouwing: {opzet: "<niets>"}, bron: b1}
contact: {organisatie: Bende, url: "javascript:alert(1)"}
bronnen:
  - {id: b1, titel: "<u>bron</u>", uitgever: "'", url: "data:text/html,x"})HERE";

constexpr const char* HostileBody = R"(<script>alert(2)</script>

[klik](javascript:alert(3)) en <b onclick="x">vals spel</b>
)";

}  // namespace

FileChanges example_notes() {
    return {{"knowledge/praktijknotities/mentoren-bij-de-stage.md",
             note_file(Mentors, "## Hoe het ging\n\nElke week een gesprek.\n\n| Jaar | Studenten |\n|---|---|\n| 2021 | 40 |\n")},
            {"knowledge/toolkits/stappen-naar-een-stage.md", note_file(Steps, "Zie ook [het voorbeeld](../praktijknotities/mentoren-bij-de-stage.md).\n")},
            {"knowledge/pilotevaluaties/bridging-language.md", note_file(English, "## Setting\n\nTwelve building sites took part.\n")},
            {"knowledge/toolkits/oude-stappen.md", note_file(Withdrawn)},
            {"knowledge/praktijknotities/vals-spel.md", note_file(Hostile, HostileBody)}};
}

ExampleHub::ExampleHub() : builder(example_notes()), index(builder.open()), server(index) {}

const ExampleHub& example_hub() {
    static const ExampleHub hub;
    return hub;
}

}  // namespace tests
